// The calendar over HTTP and on a real database: questions, official lists, orders, and what they do to open tickets.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '@hotline/identity';
import { HolidayImport, RECALCULATE } from '@hotline/timing';
import { act, deadline, eventsOf, makeCast, withUnit, type Cast } from '../supervision-tickets.js';
import { clientOf, makeAccount } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
let account: Account;
let admin: HttpClient;
const shanghai = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);
const recalculate = (reason: string) => world.runJob(RECALCULATE, { reason });

beforeAll(async () => {
  world = await createWorld();
  cast = await makeCast(world);
  account = await makeAccount(world, { roles: ['admin'] });
});
afterAll(() => world.close());
beforeEach(() => moveTo('2026-03-02 09:00'));

/** A session does not outlive such leaps. */
async function moveTo(wall: string): Promise<void> {
  world.clock.set(shanghai(wall));
  admin = await clientOf(world, account);
}

describe('when is it due?', () => {
  it.each([
    ['2025-09-26', 5, '2025-10-11T00:00:00+08:00'],
    ['2026-02-12T10:00:00+08:00', 5, '2026-02-27T00:00:00+08:00'],
    ['2026-04-30T15:59:59Z', 2, '2026-05-08T00:00:00+08:00'],
  ])('%s + %i working days: %s', async (from, workdays, dueAt) => {
    const { status, body } = await admin.get(`/api/calendar/due?from=${encodeURIComponent(from)}&workdays=${workdays}`);
    expect([status, body.dueAt, body.provisional]).toEqual([200, dueAt, false]);
    expect(body.days.filter((day: { readonly counts: boolean }) => day.counts)).toHaveLength(workdays);
  });

  it('counts back, refuses nonsense, and says what it does not know', async () => {
    const between = await admin.get('/api/calendar/between?from=2025-09-26&to=2025-10-10');
    expect(between.body).toEqual({ workdays: 5 });
    expect((await admin.get('/api/calendar/between?from=2025-10-10&to=2025-09-26')).status).toBe(422);
    expect((await admin.get('/api/calendar/due?from=yesterday&workdays=2')).status).toBe(422);
    expect((await admin.get('/api/calendar/due?from=2025-02-30&workdays=2')).status).toBe(422);
    expect((await admin.get('/api/calendar/due?from=2025-09-26&workdays=-1')).status).toBe(422);
    expect((await admin.get('/api/calendar/due?from=2027-09-26&workdays=5')).body).toMatchObject({ provisional: true });
  });

  it('peer-bugs #7: a year names the source of each special day; one that is not published says so', async () => {
    const { body } = await admin.get('/api/calendar/years/2026');
    expect(body).toMatchObject({ year: 2026, published: true });
    const special = body.days.filter((day: { readonly source: string | null }) => day.source !== null);
    expect(special.find((day: { readonly date: string }) => day.date === '2026-02-14')).toMatchObject({ works: true, source: '国务院办公厅关于2026年部分节假日安排的通知' });
    expect((await admin.get('/api/calendar/years/2027')).body).toMatchObject({ published: false });
  });
});

describe('a list that is published late', () => {
  const list = { year: 2027, papers: ['通知'], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }, { name: '元旦', date: '2027-01-03', isOffDay: false }] };

  it('peer-bugs #10: recomputes the open tickets and no others, with an event that has both due times', async () => {
    await moveTo('2026-12-30 10:00');
    const [open, closed] = (await withUnit(world, cast, 2)) as [string, string];
    const [answered] = (await withUnit(world, cast, 1)) as [string];
    await act(world, cast.dispatcher, [closed], 'void', { consent: '来电人同意' });
    const before = await deadline(world, open, 'complete');
    expect(before).toMatchObject({ provisional: true, dueAt: shanghai('2027-01-07 00:00') });
    const untouched = await deadline(world, closed, 'complete');
    expect((await admin.post('/api/calendar/years', list)).body).toEqual({ year: 2027, days: 2 });
    expect(await recalculate('2027 年放假安排导入')).toMatchObject({ changed: expect.any(Number) });
    // 31 December, the worked Sunday 3 January, 4, 5 and 6 January.
    expect(await deadline(world, open, 'complete')).toMatchObject({ provisional: false, dueAt: shanghai('2027-01-07 00:00') });
    const [event] = (await eventsOf(world, 'deadline.recalculated', open)).filter(({ payload }) => (payload as { readonly clock: string }).clock === 'complete');
    expect(event?.['payload']).toMatchObject({ fromDueAt: before.dueAt?.toISOString(), dueAt: shanghai('2027-01-07 00:00').toISOString(), reason: '2027 年放假安排导入' });
    expect(await deadline(world, closed, 'complete')).toEqual(untouched);
    expect(await eventsOf(world, 'deadline.recalculated', closed)).toEqual([]);
    expect(await eventsOf(world, 'deadline.recalculated', answered)).not.toEqual([]);
    expect(await recalculate('再次')).toMatchObject({ changed: 0 });
  });

  it('a list without days is a year that is not published, and nothing is taken', async () => {
    await expect(world.get<HolidayImport>(HolidayImport).importYear({ year: 2028, papers: [], days: [] }, '甲')).rejects.toMatchObject({ code: 'calendar.list_refused' });
    expect((await admin.get('/api/calendar/years/2028')).body).toMatchObject({ published: false });
  });
});

describe('orders of the city and of a unit', () => {
  it('peer-bugs #9: each setting changes the answer', async () => {
    const due = async (unitId?: string): Promise<string> =>
      (await admin.get(`/api/calendar/due?from=2026-03-02T10:00:00%2B08:00&workdays=5${unitId ? `&unitId=${unitId}` : ''}`)).body.dueAt;
    expect(await due()).toBe('2026-03-10T00:00:00+08:00');
    expect((await admin.put('/api/calendar/city/days', { date: '2026-03-04', works: false, name: '抗洪', source: '市政府令第 3 号' })).status).toBe(204);
    expect(await due()).toBe('2026-03-11T00:00:00+08:00');
    await admin.put(`/api/calendar/${cast.unit.id}/hours`, { segments: [{ from: 0, to: 1440 }], weekdays: [1, 2, 3, 4, 5, 6, 7], followsHolidays: false });
    expect(await due(cast.unit.id)).toBe('2026-03-08T00:00:00+08:00');
    expect(await due()).toBe('2026-03-11T00:00:00+08:00');
    expect((await admin.delete('/api/calendar/city/days/2026-03-04')).status).toBe(204);
    expect(await due()).toBe('2026-03-10T00:00:00+08:00');
    const bad = await admin.put('/api/calendar/city/hours', { segments: [{ from: 600, to: 500 }], weekdays: [], followsHolidays: true });
    expect([bad.status, bad.body.errors.map((error: { readonly field: string }) => error.field)]).toEqual([422, ['segments.0', 'weekdays']]);
  });
});

describe('rules', () => {
  it('peer-bugs #11: a rule that is switched off takes its running clocks with it', async () => {
    const [id] = (await withUnit(world, cast, 1, { type: 'suggestion' })) as [string];
    const rules = (await admin.get('/api/deadline-rules')).body as { readonly id: string; readonly enabled: boolean }[];
    const { id: ruleId, ...rule } = rules.find((one) => one.id === 'suggestion.complete')!;
    expect((await admin.put(`/api/deadline-rules/${ruleId}`, { ...rule, enabled: false })).status).toBe(200);
    await recalculate('停用');
    expect(await deadline(world, id, 'complete')).toMatchObject({ outcome: 'ended', nextFireAt: null });
  });

  it('the most specific wins, from when it is valid', async () => {
    const added = await admin.post('/api/deadline-rules', {
      name: '环保投诉', clock: 'complete', type: 'complaint', allowance: { amount: 2, unit: 'workdays' }, ladder: 'handling', enabled: true, validFrom: '2026-03-03T00:00:00+08:00',
    });
    expect(added.status).toBe(201);
    const [before] = (await withUnit(world, cast, 1)) as [string];
    await moveTo('2026-03-03 09:00');
    const [after] = (await withUnit(world, cast, 1)) as [string];
    expect((await deadline(world, before, 'complete')).rule).toMatchObject({ name: '投诉' });
    expect((await deadline(world, after, 'complete')).rule).toMatchObject({ name: '环保投诉', allowance: { amount: 2, unit: 'workdays' } });
    const wrong = await admin.post('/api/deadline-rules', { name: '错', clock: 'complete', allowance: { amount: 1.5, unit: 'workdays' }, ladder: '没有', enabled: true });
    expect([wrong.status, wrong.body.errors.map((error: { readonly field: string }) => error.field)]).toEqual([422, ['allowance', 'ladder']]);
  });
});

describe('ladders', () => {
  const rungsOf = async (): Promise<readonly { readonly rung: string; readonly when: object }[]> =>
    ((await admin.get('/api/ladders')).body as { readonly key: string; readonly rungs: readonly { readonly rung: string; readonly when: object }[] }[]).find(({ key }) => key === 'handling')!.rungs;

  it('a changed ladder reaches open clocks, and the words know a new rung', async () => {
    const [id] = (await withUnit(world, cast, 1)) as [string];
    const before = await deadline(world, id, 'complete');
    const early = { rung: 'reminder_10', label: '提醒（已用 10%）', when: { at: 'used', share: 0.1 }, action: 'remind' };
    expect((await admin.put('/api/ladders/handling', { name: '办理', rungs: [early, ...(await rungsOf())] })).status).toBe(200);
    await recalculate('阶梯');
    const after = await deadline(world, id, 'complete');
    expect(after.dueAt).toEqual(before.dueAt);
    expect(after.nextFireAt!.getTime()).toBeLessThan(before.nextFireAt!.getTime());
    const words = (await admin.get('/api/vocabulary')).body;
    expect(words.rungs).toContainEqual({ code: 'reminder_10', zh: '提醒（已用 10%）', en: 'Remind', action: 'remind' });
  });

  it.each([
    ['a code that is none', 'x-1', [], ['key']],
    ['a code twice', 'own', ['a', 'a'], ['rungs']],
    ['a time without its parts', 'own', ['a'], ['rungs.0.when']],
  ])('%s is refused at its field', async (_, key, codes, fields) => {
    const when = codes.length === 1 ? { at: 'left' } : { at: 'due' };
    const answer = await admin.put(`/api/ladders/${key}`, { name: '自定', rungs: codes.map((rung) => ({ rung, label: rung, when, action: 'remind' })) });
    expect([answer.status, answer.body.errors.map((error: { readonly field: string }) => error.field)]).toEqual([422, fields]);
  });
});

describe('an explanation', () => {
  it('tells a liaison the days of the own ticket, and nobody else', async () => {
    await moveTo('2026-02-12 10:00');
    const [id] = (await withUnit(world, cast, 1, { occurredAt: shanghai('2026-02-01 10:00') })) as [string];
    const liaison = await clientOf(world, await makeAccount(world, { roles: ['liaison'], username: 'liaison-own', unitId: cast.unit.id }));
    const stranger = await clientOf(world, await makeAccount(world, { roles: ['liaison'], username: 'liaison-other' }));
    const { status, body } = await liaison.get(`/api/tickets/${id}/deadlines/sign/explanation`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ clock: 'sign', label: '签收', outcome: 'met', fired: [] });
    expect((await stranger.get(`/api/tickets/${id}/deadlines/sign/explanation`)).status).toBe(404);
    expect((await liaison.get(`/api/tickets/${id}/deadlines/nonsense/explanation`)).status).toBe(404);
  });
});
