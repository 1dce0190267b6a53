// The table of events × clocks at work: what each course of a ticket does to its deadline rows.
import { describe, expect, it } from '@jest/globals';
import type { TicketType, Urgency } from '@hotline/workflow';
import { at } from './calendar-samples.js';
import { Course, LAW } from './course.js';
import type { ClockName } from './deadline.js';

/** Friday 26 September 2025; the Sunday after is worked, 1–8 October are not. */
const FRIDAY = '2025-09-26 10:00';
const inProgress = (): Course => new Course().registered(FRIDAY).dispatched(FRIDAY).then('2025-09-26 11:00', 'ticket.signed', { assignmentNo: 1 });

describe('default allowances', () => {
  it.each<[string, TicketType, Urgency, Partial<Record<ClockName, string>>]>([
    ['critical', 'help', 'critical', { dispatch: '2025-09-26 11:00', sign: '2025-09-26 10:15', contact: '2025-09-26 10:30', complete: '2025-09-26 12:00' }],
    ['urgent', 'help', 'urgent', { dispatch: '2025-09-26 12:00', sign: '2025-09-26 11:00', contact: '2025-09-26 13:00', complete: '2025-09-27 10:00' }],
    ['consult', 'consult', 'normal', { dispatch: '2025-09-27 10:00', sign: '2025-09-29 00:00', complete: '2025-09-30 00:00' }],
    ['complaint', 'complaint', 'normal', { sign: '2025-09-29 00:00', contact: '2025-09-29 00:00', complete: '2025-10-11 00:00', return_window: '2025-09-30 00:00' }],
    ['suggestion', 'suggestion', 'normal', { sign: '2025-09-29 00:00', complete: '2025-10-11 00:00' }],
    ['praise', 'praise', 'normal', { sign: '2025-09-29 00:00', complete: '2025-10-11 00:00' }],
  ])('%s', (_, type, urgency, expected) => {
    const course = new Course().registered(FRIDAY, { type, urgency }).dispatched(FRIDAY);
    for (const [clock, due] of Object.entries(expected)) expect([clock, course.row(clock as ClockName).dueAt]).toEqual([clock, at(due)]);
    expect(course.rows.some((row) => row.clock === 'contact')).toBe('contact' in expected);
  });

  it('complex has 15 working days from the dispatch, and keeps what ran', () => {
    const course = inProgress().then('2025-09-29 10:00', 'ticket.complex_marked', { reason: '涉及多个部门' });
    expect(course.row('complete')).toMatchObject({ startedAt: at(FRIDAY), dueAt: at('2025-10-24 00:00'), rule: { name: '疑难', extension: null } });
  });
});

describe('the course of a ticket', () => {
  it('waits for the missing elements before the dispatch clock runs', () => {
    const course = new Course().registered(FRIDAY, { missing: ['place'] });
    expect(course.running()).toEqual(['citizen']);
    course.then('2025-09-28 09:00', 'ticket.supplemented', { missing: [], occurredAt: null });
    expect(course.row('dispatch').startedAt).toEqual(at('2025-09-28 09:00'));
  });

  it('runs all clocks of the unit from the dispatch: not signing gains nothing', () => {
    const course = new Course().registered('2025-09-26 09:00').dispatched(FRIDAY, 'u1', ['u2', 'u3']);
    expect(course.running()).toEqual(['assist', 'assist', 'citizen', 'complete', 'contact', 'return_window', 'sign']);
    expect(course.row('dispatch')).toMatchObject({ outcome: 'met', unitId: null });
    expect(course.rows.filter((row) => row.clock === 'assist').map((row) => [row.assignmentNo, row.unitId])).toEqual([[2, 'u2'], [3, 'u3']]);
    course.then('2025-09-29 00:00', 'ticket.signed', { assignmentNo: 1 });
    expect(course.row('sign')).toMatchObject({ outcome: 'late', late: true });
    expect(course.row('complete').startedAt).toEqual(at(FRIDAY));
  });

  it('takes the contact from when it took place', () => {
    const course = inProgress().then('2025-09-29 09:00', 'citizen.contacted', { contactedAt: at('2025-09-28 16:00').toISOString(), assignmentNo: 1 });
    expect(course.row('contact')).toMatchObject({ outcome: 'met', stoppedAt: at('2025-09-28 16:00') });
  });

  it('goes on with the same time in the unit below, which has to sign anew', () => {
    const course = inProgress();
    const before = course.row('complete');
    course.swept('2025-09-30 12:00');
    course.then('2025-09-30 14:00', 'ticket.delegated', { unitId: 'u1a', fromAssignmentNo: 1, assignmentNo: 2 });
    expect(course.row('complete')).toMatchObject({ assignmentNo: 2, unitId: 'u1a', startedAt: before.startedAt, dueAt: before.dueAt, fired: ['reminder_50'], stoppedAt: null });
    expect(course.rows.find((row) => row.clock === 'complete' && row.assignmentNo === 1)).toMatchObject({ outcome: 'ended' });
    expect(course.row('sign')).toMatchObject({ assignmentNo: 2, dueAt: at('2025-10-10 00:00') });
  });

  it('starts anew for another unit after a granted return, while the citizen’s clock goes on', () => {
    const course = inProgress().then('2025-09-26 15:00', 'return.requested', { requestNo: 1, assignmentNo: 1 });
    expect(course.running()).toContain('decision');
    course.then('2025-09-28 10:00', 'return.granted', { requestNo: 1, assignmentNo: 1 });
    expect(course.running()).toEqual(['citizen', 'dispatch']);
    expect(course.row('dispatch').cycle).toBe(2);
    course.dispatched('2025-09-28 11:00', 'u9');
    expect(course.row('complete')).toMatchObject({ assignmentNo: 2, unitId: 'u9', cycle: 1, startedAt: at('2025-09-28 11:00'), fired: [] });
    expect(course.row('citizen')).toMatchObject({ cycle: 1, startedAt: at(FRIDAY), stoppedAt: null });
  });

  it('charges no time in review to the unit', () => {
    const course = inProgress().submitted('2025-09-29 17:00');
    expect(course.row('complete')).toMatchObject({ outcome: 'met', stoppedAt: at('2025-09-29 17:00'), nextFireAt: null });
    course.then('2025-10-10 09:00', 'reply.sent_back', { reason: '未答复诉求' });
    // 30 September, 9 and 10 October went by in review.
    expect(course.row('complete')).toMatchObject({ outcome: null, stoppedAt: null, cycle: 1, dueAt: at('2025-10-15 00:00') });
  });

  it('calls back in three working days, and a redo is a new cycle of three', () => {
    const course = inProgress().submitted('2025-09-29 17:00').then('2025-09-30 09:00', 'reply.passed', { outcome: 'callback', round: 1 });
    expect(course.row('callback').dueAt).toEqual(at('2025-10-12 00:00'));
    course.then('2025-09-30 15:00', 'callback.recorded', { outcome: 'unreached', round: 1, attempt: 1 });
    expect(course.row('callback').stoppedAt).toBeNull();
    course.then('2025-10-09 15:00', 'callback.recorded', { outcome: 'redo', round: 1, attempt: 2 });
    expect(course.row('callback').outcome).toBe('met');
    expect(course.row('complete')).toMatchObject({ assignmentNo: 1, cycle: 2, startedAt: at('2025-10-09 15:00'), dueAt: at('2025-10-14 00:00'), fired: [] });
    expect(course.row('contact')).toMatchObject({ cycle: 2, dueAt: at('2025-10-11 00:00') });
  });

  it('ends with a praise that passed, without a callback', () => {
    const course = new Course().registered(FRIDAY, { type: 'praise' }).dispatched(FRIDAY).then('2025-09-26 11:00', 'ticket.signed', { assignmentNo: 1 })
      .submitted('2025-09-26 12:00').then('2025-09-26 13:00', 'reply.passed', { outcome: 'closed', round: 1 });
    expect(course.running()).toEqual([]);
    expect(course.rows.some((row) => row.clock === 'callback')).toBe(false);
    expect(course.row('citizen').outcome).toBe('met');
  });

  it.each(['ticket.merged', 'ticket.voided', 'ticket.closed', 'ticket.declined', 'ticket.referred', 'ticket.answered'] as const)(
    'peer-bugs #12: %s ends every clock, and nothing fires any more', (type) => {
      const course = inProgress().then('2025-09-29 09:00', type);
      expect(course.running()).toEqual([]);
      expect(course.rows.every((row) => row.nextFireAt === null)).toBe(true);
      expect(course.swept('2025-12-01 09:00')).toEqual([]);
    });

  it('never restarts the citizen’s clock, also when reopened', () => {
    const course = inProgress().then('2025-09-29 09:00', 'ticket.closed').then('2025-10-09 09:00', 'ticket.reopened', { round: 2 });
    expect(course.running()).toEqual(['citizen', 'dispatch']);
    expect(course.row('citizen')).toMatchObject({ cycle: 1, startedAt: at(FRIDAY) });
  });
});

describe('requests', () => {
  it('pending, they do not stop the clock; undecided in time they are late themselves', () => {
    const course = inProgress().then('2025-09-29 09:00', 'extension.requested', { workdays: 3, requestNo: 1, assignmentNo: 1 });
    expect(course.row('complete')).toMatchObject({ pausedAt: null, stoppedAt: null });
    expect(course.row('decision')).toMatchObject({ subject: '1', dueAt: at('2025-10-01 00:00') });
    expect(course.swept('2025-10-01 00:00')).toContain('decision/red');
    expect(course.row('decision').late).toBe(true);
  });

  it('an extension counts from the old due time and silences what that had scheduled', () => {
    const course = inProgress().then('2025-09-29 09:00', 'extension.requested', { workdays: 3, requestNo: 1, assignmentNo: 1 })
      .then('2025-09-29 10:00', 'extension.granted', { workdays: 3, requestNo: 1, assignmentNo: 1 });
    expect(course.row('complete')).toMatchObject({
      dueAt: at('2025-10-15 00:00'), late: false, changes: [{ kind: 'extension', workdays: 3, fromDueAt: at('2025-10-11 00:00').toISOString() }],
    });
    expect(course.swept('2025-10-11 00:00')).not.toContain('complete/red');
    expect(course.swept('2025-10-15 00:00')).toContain('complete/red');
  });

  it('an extension granted too late never un-lates', () => {
    const course = inProgress().then('2025-10-10 16:00', 'extension.requested', { workdays: 3, requestNo: 1, assignmentNo: 1 })
      .then('2025-10-11 10:00', 'extension.granted', { workdays: 3, requestNo: 1, assignmentNo: 1 });
    expect(course.row('complete')).toMatchObject({ late: true, dueAt: at('2025-10-15 00:00') });
    expect(course.submitted('2025-10-13 10:00').row('complete').outcome).toBe('late');
  });

  it('peer-bugs #3: a pause survives a change of category', () => {
    const course = inProgress().then('2025-09-28 09:00', 'suspension.requested', { requestNo: 1, assignmentNo: 1 })
      .then('2025-09-28 10:00', 'suspension.granted', { requestNo: 1, assignmentNo: 1 });
    expect(course.row('complete')).toMatchObject({ pausedAt: at('2025-09-28 10:00'), nextFireAt: null });
    expect(course.swept('2025-10-20 10:00').filter((rung) => rung.startsWith('complete'))).toEqual([]);
    course.then('2025-10-10 10:00', 'ticket.resumed');
    expect(course.row('complete').dueAt).toEqual(at('2025-10-16 00:00'));
    course.then('2025-10-10 11:00', 'ticket.reclassified', { categoryCode: '0202' });
    expect(course.row('complete').dueAt).toEqual(at('2025-10-16 00:00'));
  });

  it('that lapse with the reply are not decided any more', () => {
    const course = inProgress().then('2025-09-29 09:00', 'extension.requested', { workdays: 3, requestNo: 1, assignmentNo: 1 }).submitted('2025-09-29 10:00');
    expect(course.row('decision').outcome).toBe('ended');
  });
});

describe('rules', () => {
  it('change with the class of the ticket, from the same start', () => {
    const course = new Course().registered(FRIDAY, { type: 'consult' }).dispatched(FRIDAY).then('2025-09-28 09:00', 'ticket.reclassified', { type: 'complaint' });
    expect(course.row('complete')).toMatchObject({ startedAt: at(FRIDAY), dueAt: at('2025-10-11 00:00') });
    expect(course.row('contact').startedAt).toEqual(at('2025-09-28 09:00'));
  });

  it('peer-bugs #11: a rule that is switched off takes its clocks with it', () => {
    const course = inProgress().under({ ...LAW, rules: LAW.rules.map((rule) => (rule.clock === 'complete' ? { ...rule, enabled: false } : rule)) });
    const { dueAt } = course.row('complete');
    course.then('2025-09-28 09:00', 'deadline.recalculated', { assignmentNo: 1, clock: 'complete', cycle: 1, fromDueAt: dueAt!.toISOString(), dueAt: dueAt!.toISOString(), provisional: false });
    expect(course.row('complete')).toMatchObject({ outcome: 'ended', nextFireAt: null });
  });

  it('peer-bugs #25: a due time set by hand escalates, with and without a rule', () => {
    const none = new Course({ ...LAW, rules: [] }).registered(FRIDAY).dispatched(FRIDAY);
    expect(none.running()).toEqual(['citizen']);
    for (const course of [none, inProgress()]) {
      course.then('2025-09-26 12:00', 'deadline.set', { dueAt: at('2025-09-26 16:00').toISOString(), reason: '领导批示' });
      expect(course.row('complete').dueAt).toEqual(at('2025-09-26 16:00'));
      expect(course.swept('2025-09-26 16:00')).toContain('complete/red');
      expect(course.row('complete').late).toBe(true);
    }
  });

  it('an order has a clock of its own, answered by its number', () => {
    const course = inProgress().then('2025-10-11 09:00', 'ticket.supervised', { requirement: '限期办结', orderNo: 'DB1' })
      .then('2025-10-11 09:30', 'ticket.supervised', { requirement: '领导批示', orderNo: 'DB2', dueAt: at('2025-10-11 18:00').toISOString() });
    expect(course.rows.filter((row) => row.clock === 'order').map((row) => [row.cycle, row.subject, row.dueAt])).toEqual([
      [1, 'DB1', at('2025-10-16 00:00')], [2, 'DB2', at('2025-10-11 18:00')],
    ]);
    course.then('2025-10-13 09:00', 'order.replied', { orderNo: 'DB1' });
    expect(course.rows.filter((row) => row.clock === 'order').map((row) => row.outcome)).toEqual(['met', null]);
    expect(course.row('complete').dueAt).toEqual(at('2025-10-11 00:00'));
  });
});

describe('peer-bugs #13, #14', () => {
  it('every due time can be derived again from start, rule and changes', () => {
    const course = inProgress().then('2025-09-28 10:00', 'suspension.granted', { requestNo: 1, assignmentNo: 1 }).then('2025-10-09 10:00', 'ticket.resumed')
      .then('2025-10-10 10:00', 'extension.granted', { workdays: 2, requestNo: 2, assignmentNo: 1 });
    const { dueAt } = course.row('complete');
    course.then('2025-10-10 11:00', 'ticket.reclassified', { categoryCode: '0909' });
    expect(course.row('complete').dueAt).toEqual(dueAt);
    expect(course.row('complete').changes.map((change) => change.kind)).toEqual(['pause', 'extension']);
  });
});
