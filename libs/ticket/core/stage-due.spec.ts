// Which due time a list shows.
import { describe, expect, it } from '@jest/globals';
import { stageDue } from './stage-due.js';

const DUE = new Date('2026-03-10T00:00:00Z');
const running = { clock: 'complete', dueAt: DUE, stoppedAt: null, pausedAt: null };

describe('stageDue', () => {
  it.each([
    ['that of the clock which the status waits for', 'in_progress', [{ ...running, clock: 'sign', dueAt: new Date(0) }, running], { clock: 'complete', dueAt: DUE }],
    ['the running one after a redo', 'in_progress', [{ ...running, dueAt: new Date(0), stoppedAt: DUE }, running], { clock: 'complete', dueAt: DUE }],
    ['none while it is paused', 'in_progress', [{ ...running, pausedAt: DUE }], null],
    ['none when the clock only counts', 'in_progress', [{ ...running, dueAt: null }], null],
    ['none in review', 'pending_review', [running], null],
    ['none when it has ended', 'closed', [running], null],
  ] as const)('%s', (_, status, clocks, due) => {
    expect(stageDue(status, clocks)).toEqual(due);
  });
});
