// Which rule holds: the most specific, in a fixed order of conditions, within its dates.
import { describe, expect, it } from '@jest/globals';
import { ruleFor, type Circumstances, type Rule } from './rule.js';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id, name: id, clock: 'complete', ticketClass: null, urgency: null, unitId: null, categoryPrefix: null, type: null,
  allowance: { amount: 5, unit: 'workdays' }, extension: null, ladder: null, validFrom: null, validTo: null, enabled: true, ...more,
});
const asked: Circumstances = {
  clock: 'complete', classes: [], urgency: 'normal', unitId: 'u1', categoryCode: '010203', type: 'complaint', at: new Date('2026-03-02T00:00:00Z'),
};
const holds = (rules: readonly Rule[], more: Partial<Circumstances> = {}): string | undefined => ruleFor(rules, { ...asked, ...more })?.id;

describe('the most specific rule', () => {
  const any = rule('any');
  it.each<[string, Rule, Partial<Circumstances>]>([
    ['type', rule('x', { type: 'complaint' }), { type: 'help' }],
    ['category', rule('x', { categoryPrefix: '0102' }), { categoryCode: '0202' }],
    ['unit', rule('x', { unitId: 'u1' }), { unitId: 'u2' }],
    ['urgency', rule('x', { urgency: 'normal' }), { urgency: 'urgent' }],
    ['class', rule('x', { ticketClass: 'redo' }), {}],
    ['clock', rule('x', { clock: 'complete', type: 'complaint' }), { type: 'praise' }],
  ])('by %s goes before one for everything, and only where it applies', (_, special, elsewhere) => {
    const fitting = special.ticketClass ? { classes: [special.ticketClass] } : {};
    expect(holds([any, special], fitting)).toBe('x');
    expect(holds([special, any], fitting)).toBe('x');
    expect(holds([any, special], elsewhere)).toBe('any');
  });

  it('conditions are weighed class, urgency, unit, category, type', () => {
    const ladder = [
      rule('type', { type: 'complaint' }), rule('category', { categoryPrefix: '01' }), rule('longer', { categoryPrefix: '0102' }),
      rule('unit', { unitId: 'u1' }), rule('urgency', { urgency: 'normal' }), rule('class', { ticketClass: 'complex' }),
    ];
    for (let length = 1; length <= ladder.length; length += 1) {
      const rules = ladder.slice(0, length);
      expect(holds(rules, { classes: ['complex'] })).toBe(rules.at(-1)?.id);
    }
  });

  it('a redo goes before complex', () => {
    expect(holds([rule('complex', { ticketClass: 'complex' }), rule('redo', { ticketClass: 'redo' })], { classes: ['redo', 'complex'] })).toBe('redo');
  });

  it('holds from its first instant to before its last, and not when switched off', () => {
    const dated = rule('dated', { type: 'complaint', validFrom: new Date('2026-03-02T00:00:00Z'), validTo: new Date('2026-04-01T00:00:00Z') });
    expect(holds([any, dated])).toBe('dated');
    expect(holds([any, dated], { at: new Date('2026-03-01T23:59:59Z') })).toBe('any');
    expect(holds([any, dated], { at: new Date('2026-04-01T00:00:00Z') })).toBe('any');
    expect(holds([any, { ...dated, enabled: false }])).toBe('any');
    expect(holds([])).toBeUndefined();
  });
});
