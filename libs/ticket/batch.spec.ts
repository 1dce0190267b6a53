// What an event tells of the clocks: those whose due time or state the act changed.
import { describe, expect, it } from '@jest/globals';
import type { DeadlineRow } from '@hotline/timing';
import { clockFacts } from './batch.js';

const ROW: DeadlineRow = {
  ticketId: 't', assignmentNo: 1, clock: 'complete', cycle: 1, unitId: 'u', subject: null, rule: null, startedAt: new Date('2026-03-02T01:00:00Z'),
  dueAt: new Date('2026-03-10T00:00:00Z'), provisional: false, pausedAt: null, changes: [], stoppedAt: null, outcome: null, late: false,
  ladder: null, fired: [], nextFireAt: null,
};
const statesOf = (changed: DeadlineRow) => clockFacts([ROW], [changed]).map(({ state }) => state);

describe('clockFacts', () => {
  it('a new clock is told with its due time', () => {
    expect(clockFacts([], [ROW])).toEqual([{
      assignmentNo: 1, clock: 'complete', cycle: 1, unitId: 'u', startedAt: '2026-03-02T01:00:00.000Z', dueAt: '2026-03-10T00:00:00.000Z', state: 'running',
    }]);
  });

  it('a fired rung is no change of the clock', () => {
    expect(clockFacts([ROW], [{ ...ROW, fired: ['yellow'], nextFireAt: new Date(0) }])).toEqual([]);
  });

  it.each([
    ['a moved due time', { dueAt: new Date('2026-03-12T00:00:00Z') }, ['running']],
    ['a pause', { pausedAt: new Date('2026-03-03T00:00:00Z') }, ['paused']],
    ['a stop in time', { stoppedAt: new Date('2026-03-03T00:00:00Z'), outcome: 'met' }, ['met']],
    ['a stop too late', { stoppedAt: new Date('2026-03-13T00:00:00Z'), outcome: 'late' }, ['late']],
    ['an end without judgement', { stoppedAt: new Date('2026-03-03T00:00:00Z'), outcome: 'ended' }, ['ended']],
  ] as const)('%s is told', (_, change, states) => {
    expect(statesOf({ ...ROW, ...change })).toEqual(states);
  });

  it('another cycle of the same clock is another clock', () => {
    expect(clockFacts([ROW], [{ ...ROW, cycle: 2 }])).toHaveLength(1);
  });
});
