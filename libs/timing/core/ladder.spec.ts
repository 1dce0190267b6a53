// The ladder: when the rungs fire, in which order, and how often.
import { describe, expect, it } from '@jest/globals';
import { at, CITY } from './calendar-samples.js';
import { buildCalendar } from './calendar.js';
import { Course, LAW } from './course.js';
import { plannedRungs } from './ladder.js';

const planned = (course: Course, clock: 'complete' | 'sign' | 'contact' | 'order'): readonly (readonly [string, Date])[] => {
  const row = course.row(clock);
  const ladder = LAW.ladders.get(row.ladder ?? '');
  if (!ladder) throw new Error('no ladder');
  return plannedRungs(row, ladder, buildCalendar(CITY)).map(({ spec, at: time }) => [spec.rung, time]);
};

describe('the times of the rungs', () => {
  it('of five working days over National Day', () => {
    expect(planned(new Course().registered('2025-09-26 10:00').dispatched('2025-09-26 10:00'), 'complete')).toEqual([
      ['reminder_50', at('2025-09-30 12:00')],
      ['reminder_80', at('2025-10-10 00:00')],
      ['yellow', at('2025-10-10 00:00')],
      ['red', at('2025-10-11 00:00')],
      ['urge', at('2025-10-11 09:00')],
      ['order', at('2025-10-12 00:00')],
      ['bulletin', at('2025-10-17 00:00')],
    ]);
  });

  it('of a critical ticket: a quarter of the time left', () => {
    expect(planned(new Course().registered('2025-12-02 10:00', { urgency: 'critical' }).dispatched('2025-12-02 10:00'), 'complete')).toEqual([
      ['reminder_50', at('2025-12-02 11:00')],
      ['yellow', at('2025-12-02 11:30')],
      ['reminder_80', at('2025-12-02 11:36')],
      ['red', at('2025-12-02 12:00')],
      ['urge', at('2025-12-03 09:00')],
      ['order', at('2025-12-04 00:00')],
      ['bulletin', at('2025-12-10 00:00')],
    ]);
  });

  it('peer-bugs #2: none lies before the clock started, even where the whole allowance is a working day', () => {
    const course = new Course().registered('2025-12-05 10:00').dispatched('2025-12-05 10:00');
    expect(planned(course, 'sign')[0]).toEqual(['reminder_50', at('2025-12-08 12:00')]);
    course.then('2025-12-05 17:00', 'deadline.set', { dueAt: at('2025-12-05 17:30').toISOString(), reason: '急' });
    for (const [, time] of planned(course, 'complete')) expect(time.getTime()).toBeGreaterThanOrEqual(at('2025-12-05 10:00').getTime());
  });
});

describe('firing', () => {
  it('peer-bugs #24: after downtime the skipped rungs fire once, in order, marked late', () => {
    const course = new Course().registered('2025-09-26 10:00').dispatched('2025-09-26 10:00').then('2025-09-26 11:00', 'ticket.signed', { assignmentNo: 1 })
      .then('2025-09-26 11:00', 'citizen.contacted', { contactedAt: at('2025-09-26 11:00').toISOString(), assignmentNo: 1 });
    expect(course.swept('2025-10-11 00:01')).toEqual(['complete/reminder_50 late', 'complete/reminder_80 late', 'complete/yellow late', 'complete/red']);
    expect(course.swept('2025-10-11 00:02')).toEqual([]);
    expect(course.row('complete')).toMatchObject({ fired: ['reminder_50', 'reminder_80', 'yellow', 'red'], late: true, nextFireAt: at('2025-10-11 09:00') });
    expect(course.swept('2025-10-18 00:00')).toEqual(['complete/urge late', 'complete/order late', 'complete/bulletin late']);
    expect(course.row('complete').nextFireAt).toBeNull();
    expect(course.rungs.map((rung) => rung.rung)).toHaveLength(7);
  });

  it('peer-bugs #21: a new cycle has new notices, the same cycle never twice', () => {
    const course = new Course().registered('2025-09-26 10:00').dispatched('2025-09-26 10:00').then('2025-09-26 11:00', 'ticket.signed', { assignmentNo: 1 });
    course.swept('2025-10-11 00:00');
    course.submitted('2025-10-11 10:00').then('2025-10-11 11:00', 'reply.passed', { outcome: 'callback', round: 1 })
      .then('2025-10-11 12:00', 'callback.recorded', { outcome: 'redo', round: 1, attempt: 1 });
    expect(course.swept('2025-10-16 00:00')).toContain('complete/red');
    const keys = course.rungs.map((rung) => `${rung.clock} ${rung.assignmentNo} ${rung.cycle} ${rung.rung}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('complete 1 1 red');
    expect(keys).toContain('complete 1 2 red');
  });
});
