// A law changed in one process holds for what another writes from then on, before that one has heard of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Renewals } from '@hotline/platform';
import { RECALCULATE_MISSED } from '@hotline/supervision';
import { Registrar, TicketWriter } from '@hotline/ticket';
import { Calendars, DeadlineRules, Law, RECALCULATE, type Rule } from '@hotline/timing';
import { complaint, deadline, makeCast, withUnit, type Cast } from '../supervision-tickets.js';
import { createWorld, type World } from '../world.js';

let here: World;
let there: World;
let cast: Cast;

beforeAll(async () => {
  here = await createWorld();
  cast = await makeCast(here);
  there = await createWorld({ beside: here });
});
afterAll(async () => {
  await there.close();
  await here.close();
});
beforeEach(async () => {
  // It hears of nothing by itself any more: what is left is what a writer reads.
  await there.get<Law>(Law).renew();
  there.get<Renewals>(Renewals).onApplicationShutdown();
});

const workdays = async (ticketId: string): Promise<unknown> => (await deadline(here, ticketId, 'complete')).rule?.allowance;

/** In the process here. */
async function allow(amount: number): Promise<void> {
  const rules = here.get<DeadlineRules>(DeadlineRules);
  const { id, ...rule } = (await rules.list()).find((one) => one.id === 'complaint.complete') as Rule;
  await rules.change(id, { ...rule, allowance: { amount, unit: 'workdays' } }, '甲');
}

describe('a clock that another process starts', () => {
  it('right after the change is counted by the new law, and nothing is left for the recalculation', async () => {
    const [id] = (await withUnit(here, cast, 1, {}, false)) as [string];
    await there.get<TicketWriter>(TicketWriter).execute({ ticketId: id, command: 'recall', input: { reason: '改派' } }, cast.dispatcher);
    await allow(7);
    await there.get<TicketWriter>(TicketWriter).execute({ ticketId: id, command: 'dispatch', input: { unitId: cast.unit.id } }, cast.dispatcher);
    expect(await workdays(id)).toEqual({ amount: 7, unit: 'workdays' });
  });

  it('by registering is counted by the new law too', async () => {
    const rules = here.get<DeadlineRules>(DeadlineRules);
    const { id: ruleId, ...rule } = (await rules.list()).find(({ clock, enabled, urgency }) => clock === 'dispatch' && enabled && urgency === null) as Rule;
    await rules.change(ruleId, { ...rule, allowance: { amount: 36, unit: 'hours' } }, '甲');
    const { id } = await there.get<Registrar>(Registrar).register(complaint(), cast.operator);
    expect((await deadline(here, id, 'dispatch')).rule?.allowance).toEqual({ amount: 36, unit: 'hours' });
  });

  it('by a calendar that has changed likewise', async () => {
    await here.get<Calendars>(Calendars).order('city', { date: '2026-03-04', works: false, name: '抗洪', source: '市政府令第 3 号' }, '甲');
    const { id } = await there.get<Registrar>(Registrar).register(complaint(), cast.operator);
    await there.get<TicketWriter>(TicketWriter).execute({ ticketId: id, command: 'dispatch', input: { unitId: cast.unit.id } }, cast.dispatcher);
    // Monday 2 March and seven working days without the 4th: until the end of the 12th.
    expect((await deadline(here, id, 'complete')).dueAt).toEqual(new Date('2026-03-12T16:00:00Z'));
    await here.get<Calendars>(Calendars).withdraw('city', '2026-03-04');
  });

  it('in a transaction that began before the change is found by the recalculation, which waits for it', async () => {
    const { id } = await here.get<Registrar>(Registrar).register(complaint(), cast.operator);
    let recalculated: Promise<unknown> = Promise.resolve();
    await there.dataSource.transaction(async (tx) => {
      await there.get<TicketWriter>(TicketWriter).executeIn(tx, [{ ticketId: id, command: 'dispatch', input: { unitId: cast.unit.id } }], cast.dispatcher);
      await allow(9);
      recalculated = here.runJob(RECALCULATE, { reason: '调整' });
      // Time enough to pass the ticket by, were it not waiting.
      await Promise.race([recalculated, new Promise((resolve) => setTimeout(resolve, 300))]);
    });
    await recalculated;
    expect(await workdays(id)).toEqual({ amount: 9, unit: 'workdays' });
  });
});

describe('peer-bugs #9: each calendar setting alone moves what it is about', () => {
  const WEEK = [1, 2, 3, 4, 5];
  const NINE_TO_TWELVE = [{ from: 9 * 60, to: 12 * 60 }];
  const due = async (from: string, workdays: number): Promise<string> => (await here.get<Calendars>(Calendars).due(from, workdays, cast.unit.id)).dueAt;

  it.each([
    ['weekdays', { segments: null, weekdays: [...WEEK, 6], followsHolidays: true }, '2026-03-02T10:00', 5, '2026-03-10', '2026-03-08'],
    ['holidays', { segments: null, weekdays: null, followsHolidays: false }, '2026-04-30T10:00', 2, '2026-05-08', '2026-05-05'],
  ] as const)('%s', async (_, hours, from, workdaysGiven, before, after) => {
    expect(await due(from, workdaysGiven)).toBe(`${before}T00:00:00+08:00`);
    await here.get<Calendars>(Calendars).changeOfficeHours(cast.unit.id, hours, '甲');
    expect(await due(from, workdaysGiven)).toBe(`${after}T00:00:00+08:00`);
    await here.get<Calendars>(Calendars).changeOfficeHours(cast.unit.id, { segments: null, weekdays: null, followsHolidays: true }, '甲');
  });

  it('office hours, of a clock of working hours, also one that runs already', async () => {
    const rules = here.get<DeadlineRules>(DeadlineRules);
    const { id: ruleId, ...rule } = (await rules.list()).find((one) => one.id === 'complaint.complete') as Rule;
    await rules.change(ruleId, { ...rule, allowance: { amount: 4, unit: 'workhours' } }, '甲');
    const [id] = (await withUnit(here, cast, 1)) as [string];
    expect((await deadline(here, id, 'complete')).dueAt).toEqual(new Date('2026-03-02T14:30:00+08:00'));
    await here.get<Calendars>(Calendars).changeOfficeHours(cast.unit.id, { segments: NINE_TO_TWELVE, weekdays: null, followsHolidays: true }, '甲');
    await here.runJob(RECALCULATE, { reason: '办公时间' });
    expect((await deadline(here, id, 'complete')).dueAt).toEqual(new Date('2026-03-03T10:00:00+08:00'));
  });
});

describe('a recalculation that nobody asked for any more', () => {
  it('is made up for, once', async () => {
    const [id] = (await withUnit(here, cast, 1)) as [string];
    // No worker runs here, so the job that this asks for is as good as lost.
    await allow(11);
    expect(await workdays(id)).not.toEqual({ amount: 11, unit: 'workdays' });
    await here.runJob(RECALCULATE_MISSED);
    expect(await workdays(id)).toEqual({ amount: 11, unit: 'workdays' });
    expect(await here.runJob(RECALCULATE_MISSED)).toBeNull();
  });
});

describe('the number of the law', () => {
  const version = async (): Promise<number> => Number((await here.dataSource.query('select version from law'))[0].version);

  it.each(['deadline_rules', 'ladders', 'calendars', 'calendar_days', 'calendar_years'])('moves on with every change of %s, whoever makes it', async (table) => {
    const before = await version();
    await here.dataSource.query(`delete from ${table} where false`);
    expect(await version()).toBe(before + 1);
  });
});
