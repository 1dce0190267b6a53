// Rules, recipients, quiet hours, texts.
import { nextAttemptAt } from './backoff.js';
import { DEFAULT_QUIET_HOURS, notBefore } from './quiet-hours.js';
import { recipientsOf, type Concern, type People } from './recipients.js';
import { DEFAULT_RULES, ruleFaults, rulesFor } from './rules.js';
import { filled, shortTime } from './text.js';

const beijing = (text: string): Date => new Date(`${text}+08:00`);

describe('a changed rule', () => {
  const [text, told] = [DEFAULT_RULES.find((rule) => rule.sms)!, DEFAULT_RULES.find((rule) => rule.to.length > 0)!];

  it.each([
    ['every default', DEFAULT_RULES, []],
    ['switched off', [{ ...told, enabled: false }], []],
    ['told to nobody', [{ ...told, to: [] }], ['to']],
    ['without words', [{ ...told, title: ' ', text: '' }], ['title', 'text']],
    ['a text message without words', [{ ...text, sms: '' }], ['sms']],
    ['a text message where there is none', [{ ...told, sms: '您好' }], ['sms']],
  ])('%s', (_, rules, fields) => {
    expect(rules.flatMap(ruleFaults).map(({ field }) => field)).toEqual(fields);
  });
});

describe('rulesFor', () => {
  const keys = (topic: string, payload: object, bySystem = false) => rulesFor(DEFAULT_RULES, topic, { ...payload }, bySystem).map((rule) => rule.key);

  it.each([
    ['rung.fired', { rung: 'red' }, ['rung.red']],
    ['rung.fired', { rung: 'order' }, []],
    ['callback.recorded', { outcome: 'redo' }, ['redo']],
    ['callback.recorded', { outcome: 'unreached' }, []],
    ['ticket.registered', { urgency: 'critical', missing: [] }, ['citizen.registered', 'critical']],
    ['ticket.registered', { urgency: 'critical', missing: ['place'] }, ['citizen.registered']],
    ['ticket.noted', {}, []],
  ])('%s %j: %j', (topic, payload, expected) => {
    expect(keys(topic, payload)).toEqual(expected);
  });

  it('says nothing to callers of tickets that the system took over', () => {
    expect(keys('ticket.registered', { urgency: 'normal' }, true)).toEqual([]);
  });

  it('knows no key twice', () => {
    expect(new Set(DEFAULT_RULES.map((rule) => rule.key)).size).toBe(DEFAULT_RULES.length);
  });

  it('leaves out what was switched off', () => {
    const off = DEFAULT_RULES.map((rule) => ({ ...rule, enabled: false }));
    expect(rulesFor(off, 'rung.fired', { rung: 'red' }, true)).toEqual([]);
  });
});

describe('recipientsOf', () => {
  const account = (id: string, roles: readonly ('liaison' | 'supervisor' | 'dispatcher' | 'callback_officer')[], unitId: string | null = null, active = true) => ({ id, roles, unitId, active });
  const people: People = {
    accounts: [
      account('a', ['liaison'], 'u'), account('b', ['liaison'], 'u'), account('lead', ['liaison'], 'u'), account('other', ['liaison'], 'v'),
      account('gone', ['supervisor'], null, false), account('sup', ['supervisor']), account('disp', ['dispatcher']), account('call', ['callback_officer']),
    ],
    staffOf: (unitId) => (unitId === 'u' ? [{ accountId: 'a', duty: 'A' }, { accountId: 'b', duty: 'B' }, { accountId: 'lead', duty: 'leader' }] : []),
  };
  const concern: Concern = { unitId: 'u', assistUnitIds: ['v'], applicantId: 'b', actorId: null, clock: null };

  it.each([
    [['liaisons'], {}, ['a', 'b']],
    [['liaisons', 'leader', 'applicant'], {}, ['a', 'b', 'lead']],
    [['assist_liaisons'], {}, ['other']],
    [['role:supervisor'], {}, ['sup']],
    [['responsible', 'leader'], { clock: 'complete' }, ['a', 'b', 'lead']],
    [['responsible', 'leader'], { clock: 'callback' }, ['call']],
    [['responsible'], { clock: 'dispatch', unitId: null }, ['disp']],
    [['liaisons'], { actorId: 'a' }, ['b']],
    [['liaisons', 'leader', 'applicant'], { unitId: null, applicantId: null }, []],
  ] as const)('%j with %j: %j', (kinds, change, expected) => {
    expect(recipientsOf(kinds, { ...concern, ...change }, people)).toEqual(expected);
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-03-02T20:59:59', 'normal', '2026-03-02T20:59:59'],
    ['2026-03-02T21:00:00', 'normal', '2026-03-03T08:00:00'],
    ['2026-03-03T02:00:00', 'normal', '2026-03-03T08:00:00'],
    ['2026-03-03T07:59:59.500', 'normal', '2026-03-03T08:00:00'],
    ['2026-03-03T08:00:00', 'normal', '2026-03-03T08:00:00'],
    ['2026-03-03T02:00:00', 'urgent', '2026-03-03T02:00:00'],
    ['2026-03-03T02:00:00', 'critical', '2026-03-03T02:00:00'],
  ] as const)('peer-bugs #22: at %s, %s: not before %s', (at, urgency, expected) => {
    expect(notBefore(beijing(at), urgency, DEFAULT_QUIET_HOURS)).toEqual(beijing(expected));
  });

  it('may lie inside a day, or be none', () => {
    expect(notBefore(beijing('2026-03-02T13:00:00'), 'normal', { from: 720, to: 840 })).toEqual(beijing('2026-03-02T14:00:00'));
    expect(notBefore(beijing('2026-03-02T03:00:00'), 'normal', { from: 0, to: 0 })).toEqual(beijing('2026-03-02T03:00:00'));
  });
});

describe('filled', () => {
  it.each([
    ['{number} {title}：{note}', { number: '26', title: '路灯', note: '不亮' }, '26 路灯：不亮'],
    ['{number} {title}：{note}', { number: '26', title: '路灯' }, '26 路灯'],
    ['{clock}已超期', { clock: '办理' }, '办理已超期'],
    ['{a}', { a: '{b}', b: 'c' }, '{b}'],
  ])('%s with %j: %s', (template, values, expected) => {
    expect(filled(template, values)).toBe(expected);
  });

  it('shortens long values and writes times of Beijing', () => {
    expect([...filled('{a}', { a: '长'.repeat(500) })]).toHaveLength(201);
    expect(shortTime(new Date('2026-03-01T16:05:00Z'))).toBe('03月02日 00:05');
  });
});

it('tries again with growing pauses, then gives up', () => {
  const now = new Date('2026-03-02T00:00:00Z');
  const pauses = [1, 2, 3, 7, 8].map((attempts) => nextAttemptAt(attempts, now)?.getTime());
  expect(pauses.map((at) => at && (at - now.getTime()) / 1000)).toEqual([30, 60, 120, 1920, undefined]);
});
