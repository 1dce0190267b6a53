// The transition table is the law: every role × command × status, and what must hold on any lawful walk.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedCommands, decide } from './decide.js';
import { replay } from './evolve.js';
import { COMMANDS, transition, TRANSITIONS, type Command } from './transitions.js';
import { ROLE_CODES, STATUS_CODES, TICKET_TYPE_CODES, type Role, type Status } from './vocabulary.js';
import { give, givenFor, nextSteps, NOW, PEOPLE, registered, TERMS, UNITS, walk, type Walked } from './walk.testing.js';

const outside = { ...PEOPLE.liaison, id: PEOPLE.liaison.id, unitIds: ['00000000-0000-4000-8000-0000000000ff'] };

/** Tickets of every status, some of each: walks with fixed choices. */
const ENOUGH = 16;
const found = new Map<Status, Walked[]>(STATUS_CODES.map((status) => [status, []]));
for (let seed = 1; seed <= 900; seed += 1) {
  const choices = [seed, ...Array.from({ length: seed % 5 }, (_, i) => (seed * 7919 + i * 104_729 + ((seed * (i + 3)) % 977) * 31) % 10_007)];
  const at = walk(TICKET_TYPE_CODES[Math.floor(seed / 7) % 6]!, choices);
  const same = found.get(at.state.status)!;
  if (same.length < ENOUGH) same.push(at);
}
// A pending request of each kind, an open order, an assisting unit: the states that some commands need.
const signed = () => give(give(registered(), 'dispatch', 'dispatcher', { unitId: UNITS[0], assistUnitIds: [UNITS[1]] }), 'sign', 'liaison');
const assisted = give(signed(), 'assist_sign', 'liaison');
const suspended = (at: Walked) => give(give(at, 'request_suspension', 'liaison'), 'grant_suspension', 'supervisor');
const special = [
  ...(['request_return', 'request_extension', 'request_suspension', 'supervise', 'assist_sign'] as const)
    .map((command) => give(signed(), command, command === 'supervise' ? 'supervisor' : 'liaison')),
  give(registered(), 'dispatch', 'dispatcher', { assistUnitIds: [UNITS[1]] }),
  give(give(registered(), 'dispatch', 'dispatcher', { assistUnitIds: [UNITS[1]] }), 'assist_sign', 'liaison'),
  give(give(registered(), 'dispatch', 'dispatcher'), 'request_return', 'liaison'),
  suspended(signed()), suspended(assisted), give(suspended(signed()), 'supervise', 'supervisor'),
  ...(['pending_sign', 'pending_review', 'pending_callback'] as const).map((status) => give(found.get(status)!.find((w) => !w.state.complex)!, 'supervise', 'supervisor')),
];
for (const at of special) found.get(at.state.status)!.push(at);

/** What the table promises of one command for one role and ticket, and what decide() says instead; null when they agree. */
function contradiction(command: Command, role: Role, { state, log }: Walked): string | null {
  const row = transition(command)!;
  const decision = decide(command, { state, actor: PEOPLE[role], terms: TERMS, now: NOW }, givenFor(command, state));
  const code = 'refused' in decision ? decision.refused.code : null;
  const say = (expected: string) => `${command} by ${role} in ${state.status}: ${code ?? 'allowed'}, expected ${expected}`;
  if (!row.by.includes(role)) return code === 'forbidden' ? null : say('forbidden');
  if (!row.from.includes(state.status)) return code === 'unlawful_transition' || code === 'not_your_unit' ? null : say('unlawful');
  if (code !== null) return ['forbidden', 'unlawful_transition', 'invalid_input'].includes(code) ? say('allowed or a guard') : null;
  const after = give({ state, log }, command, role).state.status;
  const lawful = row.to === 'same' ? [state.status] : [row.to].flat().map((to) => (to === 'same' ? state.status : to));
  return lawful.includes(after) ? null : say(`one of ${lawful.join()}, came to ${after}`);
}

describe('every role × command × status', () => {
  it.each(STATUS_CODES)('there are tickets that are %s', (status) => expect(found.get(status)!.length).toBeGreaterThan(2));

  describe.each(COMMANDS)('%s', (command) => {
    const row = transition(command)!;
    it.each(STATUS_CODES)('in %s', (status) => {
      const tickets = found.get(status)!;
      expect(tickets.flatMap((at) => ROLE_CODES.map((role) => contradiction(command, role, at))).filter(Boolean)).toEqual([]);
      const open = tickets.some((at) => nextSteps(at.state).some((step) => step.command === command));
      expect(open).toBe(row.from.includes(status));
    });
  });

  it('a liaison of another unit is refused whatever the status', () => {
    const tickets = [...found.values()].flat();
    const allowed = TRANSITIONS.filter((row) => 'as' in row).flatMap((row) => tickets.filter(({ state }) =>
      !('refused' in decide(row.command, { state, actor: outside, terms: TERMS, now: NOW }, givenFor(row.command, state)))));
    expect(allowed).toEqual([]);
  });
});

describe('any lawful walk', () => {
  const walks = fc.tuple(fc.constantFrom(...TICKET_TYPE_CODES), fc.array(fc.nat(10_000), { maxLength: 30 }));

  it('replays to the state it has', () => {
    fc.assert(fc.property(walks, ([type, choices]) => {
      const { state, log } = walk(type, choices);
      expect(replay(log)).toEqual(state);
    }), { numRuns: 300 });
  });

  it('decide() agrees with allowedCommands()', () => {
    fc.assert(fc.property(walks, fc.constantFrom(...ROLE_CODES), ([type, choices], role) => {
      const { state } = walk(type, choices);
      const situation = { state, actor: PEOPLE[role], terms: TERMS, now: NOW };
      const open = new Set(allowedCommands(situation).map((row) => row.command));
      for (const row of TRANSITIONS) {
        const decision = decide(row.command, situation, givenFor(row.command, state));
        if (!('refused' in decision)) expect(open).toContain(row.command);
        else if (open.has(row.command)) expect(['merge_target_unlawful', 'unit_not_below', 'unit_twice', 'nothing_to_change']).toContain(decision.refused.code);
      }
    }), { numRuns: 200 });
  });

  it('has one lead at most, and none while it waits for dispatch', () => {
    fc.assert(fc.property(walks, ([type, choices]) => {
      const { state } = walk(type, choices);
      const leads = state.assignments.filter((a) => a.part === 'lead' && !a.endedAt);
      expect(leads.length).toBeLessThanOrEqual(1);
      if (state.status === 'pending_dispatch' || state.status === 'pending_supplement') expect(leads).toHaveLength(0);
      expect(state.requests.filter((r) => r.state === 'pending').length).toBeLessThanOrEqual(4);
      if (!['merged', 'closed', 'declined', 'voided', 'archived'].includes(state.status)) expect(nextSteps(state).length).toBeGreaterThan(0);
      else expect(state.requests.filter((r) => r.state === 'pending')).toHaveLength(0);
    }), { numRuns: 300 });
  });
});

describe('rules of the chain', () => {
  const handled = () => give(give(registered(), 'dispatch', 'dispatcher'), 'sign', 'liaison');
  const called = () => give(give(handled(), 'submit', 'liaison'), 'pass', 'reviewer');
  const unhappy = { level: 1, reasons: ['result'] };

  it('unsatisfied is redone once, then the supervisor decides', () => {
    const redone = give(called(), 'record_callback', 'callback_officer', unhappy);
    expect(redone.state).toMatchObject({ status: 'in_progress', round: 2, redoCount: 1 });
    const again = give(give(give(redone, 'submit', 'liaison'), 'pass', 'reviewer'), 'record_callback', 'callback_officer', unhappy);
    expect(again.state).toMatchObject({ status: 'pending_callback', awaitsDecision: true });
    expect(() => give(again, 'record_callback', 'callback_officer', unhappy)).toThrow('already_rated');
    expect(give(again, 'close', 'supervisor').state.status).toBe('closed');
  });

  it('the policy itself, with a basis, is explained and not redone', () => {
    const at = give(called(), 'record_callback', 'callback_officer', { level: 2, reasons: ['policy'], basis: '《条例》第三条' });
    expect(at.state).toMatchObject({ status: 'pending_callback', awaitsDecision: true, redoCount: 0 });
  });

  it('not reached records nothing but the attempt; the unit rating itself never counts', () => {
    const missed = give(called(), 'record_callback', 'callback_officer', { reached: false, contacted: undefined, resolved: undefined, level: undefined });
    expect(missed.state).toMatchObject({ status: 'pending_callback', attempts: 1 });
    const own = give(called(), 'record_callback', 'api', { source: 'unit' });
    expect(own.state).toMatchObject({ status: 'pending_callback', attempts: 0 });
  });

  it('who handled it cannot call back on it', () => {
    const { state } = called();
    const both = { ...PEOPLE.liaison, roles: ['callback_officer' as const] };
    const decision = decide('record_callback', { state, actor: both, terms: TERMS, now: NOW }, givenFor('record_callback', state));
    expect(decision).toEqual({ refused: { code: 'handled_by_you' } });
  });

  it('praise is closed without a callback', () => {
    const praised = give(give(registered('praise'), 'dispatch', 'dispatcher'), 'sign', 'liaison');
    expect(give(give(praised, 'submit', 'liaison'), 'pass', 'reviewer').state.status).toBe('closed');
  });

  it('a unit asks for a return once, and not after its window', () => {
    const refused = give(give(handled(), 'request_return', 'liaison'), 'refuse_return', 'dispatcher');
    expect(() => give(refused, 'request_return', 'liaison')).toThrow('return_already_used');
    const { state } = handled();
    const late = { state, actor: PEOPLE.liaison, terms: { ...TERMS, returnWindowEndsAt: NOW }, now: NOW };
    expect(decide('request_return', late, givenFor('request_return', state))).toEqual({ refused: { code: 'return_window_closed' } });
  });

  it('an extension is asked for before the due time, at most so long, once, and never where the class allows none', () => {
    const { state } = handled();
    const ask = (terms: Partial<typeof TERMS>, workdays = 3) =>
      decide('request_extension', { state, actor: PEOPLE.liaison, terms: { ...TERMS, ...terms }, now: NOW }, givenFor('request_extension', state, { workdays }));
    expect(ask({})).toHaveProperty('events');
    expect(ask({ completeDueAt: NOW })).toEqual({ refused: { code: 'extension_after_due' } });
    expect(ask({ extension: null })).toEqual({ refused: { code: 'extension_not_allowed' } });
    expect(ask({}, 11)).toMatchObject({ refused: { code: 'extension_too_long' } });
    const extended = give(give(handled(), 'request_extension', 'liaison'), 'grant_extension', 'supervisor');
    expect(() => give(extended, 'request_extension', 'liaison')).toThrow('extension_not_allowed');
  });

  it('a suspension is reviewed today at the earliest, by the date in Beijing', () => {
    const { state } = handled();
    const earlyMorning = new Date('2026-03-03T16:30:00Z');
    const asked = (reviewOn: string) =>
      decide('request_suspension', { state, actor: PEOPLE.liaison, terms: TERMS, now: earlyMorning }, givenFor('request_suspension', state, { reviewOn }));
    expect(asked('2026-03-03')).toMatchObject({ refused: { code: 'time_not_plausible' } });
    expect(asked('2026-03-04')).toHaveProperty('events');
  });

  it('the lead waits for assisting units, or says why not', () => {
    const assisted = give(give(registered(), 'dispatch', 'dispatcher', { unitId: UNITS[0], assistUnitIds: [UNITS[1]] }), 'sign', 'liaison');
    const decision = decide('submit', { state: assisted.state, actor: PEOPLE.liaison, terms: TERMS, now: NOW }, givenFor('submit', assisted.state, { overrideReason: undefined }));
    expect(decision).toMatchObject({ refused: { code: 'assists_outstanding' } });
    const replied = give(give(assisted, 'assist_sign', 'liaison'), 'assist_reply', 'liaison');
    expect(give(replied, 'submit', 'liaison', { overrideReason: undefined }).state.status).toBe('pending_review');
  });

  it('going round is detected: the same unit twice, the third unit', () => {
    const returned = (at: Walked) => give(give(at, 'request_return', 'liaison'), 'grant_return', 'dispatcher');
    const once = returned(give(registered(), 'dispatch', 'dispatcher', { unitId: UNITS[0] }));
    const kinds = (at: Walked) => at.log.flatMap((e) => (e.type === 'shirking.detected' ? [e.payload.kind] : []));
    expect(kinds(give(once, 'dispatch', 'dispatcher', { unitId: UNITS[0] }))).toEqual(['same_unit_twice']);
    const twice = returned(give(once, 'dispatch', 'dispatcher', { unitId: UNITS[1] }));
    expect(kinds(twice)).toEqual([]);
    expect(kinds(give(twice, 'dispatch', 'dispatcher', { unitId: UNITS[2] }))).toEqual(['third_unit']);
  });

  it('faults are named by field, unknown fields refused', () => {
    const { state } = handled();
    const decision = decide('submit', { state, actor: PEOPLE.liaison, terms: TERMS, now: NOW }, { input: { resolved: 'yes', hack: 1 } });
    const faults = 'refused' in decision ? decision.refused.faults!.map((f) => f.field) : [];
    expect(new Set(faults)).toEqual(new Set(['resolved', 'hack', 'account', 'publicReply', 'contactedAt', 'substantiated']));
  });

  it('a reminder leaves the version alone, a note does not', () => {
    const { state } = handled();
    expect(give({ state, log: [] }, 'escalate', 'system').state.version).toBe(state.version);
    expect(give({ state, log: [] }, 'note', 'liaison').state.version).toBe(state.version + 1);
  });
});
