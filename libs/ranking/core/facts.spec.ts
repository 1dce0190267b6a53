// A ticket's log becomes facts: who owed what by when, how it was rated, and what was known at which time.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ClockFact, EventPayloads, EventType, StoredEvent } from '@hotline/workflow';
import type { Fact } from './fact.js';
import { factsOf } from './facts.js';

const UNIT = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const day = (n: number): Date => new Date(Date.UTC(2026, 9, n, 2));

/** A log being written: one event a line, with the clocks it told. */
function log() {
  const events: StoredEvent[] = [];
  const add = <T extends EventType>(type: T, at: Date, payload: Partial<EventPayloads[T]>, clocks: readonly ClockFact[] = []) => {
    const seq = events.length + 1;
    events.push({ ticketId: 't', seq, at, type, payload, clocks, command: 'note', actorId: 'a', actorName: '甲', actorUnitId: null } as unknown as StoredEvent);
    return written;
  };
  const written = { events, add };
  return written;
}
const clock = (name: string, dueAt: Date | null, state: ClockFact['state'], more: Partial<ClockFact> = {}): ClockFact => ({
  assignmentNo: 1, clock: name, cycle: 1, unitId: UNIT, startedAt: day(1).toISOString(), dueAt: dueAt && dueAt.toISOString(), state, ...more,
});
const opened = () =>
  log()
    .add('ticket.registered', day(1), { number: '1', type: 'complaint', urgency: 'normal', channel: 'phone', missing: [] } as never)
    .add('ticket.dispatched', day(1), { unitId: UNIT, assistUnitIds: [], assignmentNo: 1 }, [clock('sign', day(2), 'running'), clock('complete', day(8), 'running')]);
const signed = () => opened().add('ticket.signed', day(1), { assignmentNo: 1 }, [clock('sign', day(2), 'met')]);
const replied = (at = day(5)) =>
  signed().add('reply.submitted', at, { assignmentNo: 1, round: 1 }, [clock('complete', day(8), at < day(8) ? 'met' : 'late')]).add('reply.passed', at, { outcome: 'callback', round: 1 });
const rating = (level: number, more = {}) =>
  ({ reached: true, contacted: true, resolved: level > 2, level, source: 'callback', round: 1, attempt: 1, unitId: UNIT, outcome: 'closed', ...more }) as never;

const now = (events: readonly StoredEvent[]) => factsOf(events).filter((f) => f.knownUntil === null);
const due = (at: Date) => new Date(+at + 1).getUTCDate();
const short = (facts: readonly Fact[]) => facts.map((f) => `${f.kind}${f.no}.${f.cycle} due ${due(f.at)} ${f.inTime === null ? (f.overAt ? 'unjudged' : 'open') : f.inTime ? 'in time' : 'late'}`);

describe('duties', () => {
  test('open until done, and then judged', () => {
    expect(short(now(opened().events))).toEqual(['sign1.1 due 2 open', 'complete1.1 due 8 open']);
    expect(short(now(replied().events))).toEqual(['sign1.1 due 2 in time', 'complete1.1 due 8 in time']);
    expect(short(now(replied(day(9)).events))).toEqual(['sign1.1 due 2 in time', 'complete1.1 due 8 late']);
  });

  test('what is due at 24:00 belongs to the day that ends, so to its month', () => {
    const midnight = new Date('2026-10-31T16:00:00Z');
    const [fact] = now(opened().add('deadline.set', day(2), { dueAt: midnight.toISOString(), reason: '' }, [clock('complete', midnight, 'running')]).events).filter((f) => f.kind === 'complete');
    expect(fact!.at.toISOString()).toBe('2026-10-31T15:59:59.999Z');
  });

  test('an extension moves the due time, and with it the month', () => {
    const extended = signed().add('extension.granted', day(7), { workdays: 10, requestNo: 1, assignmentNo: 1 }, [clock('complete', day(22), 'running')]);
    expect(short(now(extended.events))).toContain('complete1.1 due 22 open');
  });

  test('sent back: the reply did not count, the duty is open again', () => {
    const back = replied().add('reply.sent_back', day(6), { reason: '' }, [clock('complete', day(8), 'running')]);
    expect(short(now(back.events))).toContain('complete1.1 due 8 open');
  });

  test('a pause takes the duty away and brings it back with its new due time', () => {
    const paused = signed().add('suspension.granted', day(4), {}, [clock('complete', day(8), 'paused')]);
    expect(short(now(paused.events))).toEqual(['sign1.1 due 2 in time']);
    paused.add('ticket.resumed', day(20), {}, [clock('complete', day(24), 'running')]);
    expect(short(now(paused.events))).toContain('complete1.1 due 24 open');
  });

  test('a pause after the due time does not un-late it', () => {
    const paused = signed().add('suspension.granted', day(9), {}, [clock('complete', day(8), 'paused')]);
    expect(short(now(paused.events))).toContain('complete1.1 due 8 open');
  });

  test('a granted return was never the duty of the unit; it counts for 退单率 only', () => {
    const returned = opened()
      .add('return.requested', day(1), { requestNo: 1, assignmentNo: 1 } as never)
      .add('return.granted', day(3), { requestNo: 1, assignmentNo: 1 }, [clock('sign', day(2), 'ended'), clock('complete', day(8), 'ended')]);
    expect(short(now(returned.events))).toEqual(['sign1.1 due 2 unjudged']);
    expect(now(returned.events)[0]).toMatchObject({ returned: true, unitId: UNIT });
  });

  test('a return after signing keeps the signature and is flagged', () => {
    const returned = signed().add('return.granted', day(3), { requestNo: 1, assignmentNo: 1 }, [clock('complete', day(8), 'ended')]);
    expect(now(returned.events)).toEqual([expect.objectContaining({ kind: 'sign', inTime: true, returned: true })]);
  });

  test('withdrawn before the due time: no duty; after it: late for good', () => {
    const voidedOn = (at: Date) => signed().add('ticket.voided', at, { consent: true }, [clock('complete', day(8), 'ended')]).events;
    expect(short(now(voidedOn(day(7))))).toEqual(['sign1.1 due 2 in time']);
    expect(short(now(voidedOn(day(8))))).toContain('complete1.1 due 8 late');
  });

  test('delegated: the unit below goes on with the same due time, and only it is judged by it', () => {
    const below = { assignmentNo: 2, unitId: OTHER };
    const delegated = signed().add('ticket.delegated', day(9), { unitId: OTHER, fromAssignmentNo: 1, assignmentNo: 2 }, [
      clock('complete', day(8), 'ended'), clock('complete', day(8), 'running', below), clock('sign', day(10), 'running', below),
    ]);
    expect(now(delegated.events).map((f) => [f.kind, f.no, f.unitId])).toEqual([['sign', 1, UNIT], ['complete', 2, OTHER], ['sign', 2, OTHER]]);
  });

  test('assisting units, other clocks and clocks that are only measured owe nothing here', () => {
    const more = signed().add('ticket.noted', day(2), { text: '' }, [clock('contact', day(3), 'running'), clock('complete', null, 'running', { cycle: 2 })]);
    expect(now(more.events)).toHaveLength(2);
    const assisted = log()
      .add('ticket.registered', day(1), { type: 'help', missing: [] } as never)
      .add('ticket.dispatched', day(1), { unitId: UNIT, assistUnitIds: [OTHER], assignmentNo: 1 }, [clock('sign', day(2), 'running', { assignmentNo: 2, unitId: OTHER })]);
    expect(now(assisted.events)).toEqual([]);
  });
});

describe('ratings', () => {
  test('one per round, in the month of the callback, for the unit that handled it', () => {
    const [fact] = now(replied().add('callback.recorded', day(9), rating(4)).events).filter((f) => f.kind === 'callback');
    expect(fact).toMatchObject({ unitId: UNIT, at: day(9), reached: true, contacted: true, resolved: true, level: 4, type: 'complaint' });
  });

  test('peer-bugs #32: recorded five times is one rating, the first', () => {
    const five = replied();
    for (const level of [5, 1, 2, 3, 4]) five.add('callback.recorded', day(9), rating(level, { outcome: 'decision' }));
    expect(factsOf(five.events).filter((f) => f.kind === 'callback').map((f) => f.level)).toEqual([5]);
  });

  test('unreached is no rating and gives way to the answer', () => {
    const tried = replied().add('callback.recorded', day(9), { reached: false, source: 'callback', round: 1, attempt: 1, unitId: UNIT, outcome: 'unreached' } as never);
    expect(now(tried.events).at(-1)).toMatchObject({ reached: false, level: null, contacted: null });
    tried.add('callback.recorded', day(10), rating(3));
    expect(now(tried.events).filter((f) => f.kind === 'callback')).toEqual([expect.objectContaining({ reached: true, level: 3, at: day(10) })]);
  });

  test('自评 stands apart and takes nothing from the real rating', () => {
    const both = replied().add('callback.recorded', day(6), rating(5, { source: 'unit', outcome: 'unreached' })).add('callback.recorded', day(9), rating(1, { outcome: 'redo' }));
    expect(now(both.events).filter((f) => f.level !== null).map((f) => [f.kind, f.level, f.redone])).toEqual([['self', 5, false], ['callback', 1, true]]);
  });

  test('peer-bugs #31: the callback after a redo is a round of its own', () => {
    const twice = replied()
      .add('callback.recorded', day(9), rating(2, { outcome: 'redo' }), [clock('complete', day(12), 'running', { cycle: 2 })])
      .add('reply.submitted', day(11), { assignmentNo: 1, round: 2 }, [clock('complete', day(12), 'met', { cycle: 2 })])
      .add('callback.recorded', day(13), rating(4, { round: 2 }));
    expect(now(twice.events).filter((f) => f.kind === 'callback').map((f) => [f.no, f.level])).toEqual([[1, 2], [2, 4]]);
    expect(short(now(twice.events))).toContain('complete1.2 due 12 in time');
  });

  test('an upheld appeal marks its round; what was known before stays readable', () => {
    const appealed = replied().add('callback.recorded', day(9), rating(1, { outcome: 'decision' })).add('rating.excluded', day(12), { round: 1, appealReason: 'untrue', appealId: 'x' });
    const versions = factsOf(appealed.events).filter((f) => f.kind === 'callback');
    expect(versions.map((f) => [f.excludedFor, f.knownFrom, f.knownUntil])).toEqual([[null, day(9), day(12)], ['untrue', day(12), null]]);
  });

  test('a supervisor who orders a redo marks the round that led to it', () => {
    const redone = replied().add('callback.recorded', day(9), rating(1, { outcome: 'decision' })).add('ticket.redone', day(10), { reason: '', round: 2 });
    expect(now(redone.events).find((f) => f.kind === 'callback')).toMatchObject({ no: 1, redone: true });
  });
});

test('a longer log never rewrites what was known: facts of a beginning are the facts as of then', () => {
  const whole = replied()
    .add('reply.sent_back', day(6), { reason: '' }, [clock('complete', day(8), 'running')])
    .add('reply.submitted', day(9), { assignmentNo: 1, round: 1 }, [clock('complete', day(8), 'late')])
    .add('callback.recorded', day(10), rating(2, { outcome: 'redo' }), [clock('complete', day(15), 'running', { cycle: 2 })])
    .add('rating.excluded', day(12), { round: 1, appealReason: 'untrue', appealId: 'x' }).events;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: whole.length }), (length) => {
      const asOf = factsOf(whole)
        .filter((f) => f.seq <= length)
        .map((f) => ({ ...f, knownUntil: whole.some((e) => e.seq <= length && e.seq > f.seq && f.knownUntil && +e.at === +f.knownUntil) ? f.knownUntil : null }));
      expect(factsOf(whole.slice(0, length))).toEqual(asOf);
    }),
  );
});
