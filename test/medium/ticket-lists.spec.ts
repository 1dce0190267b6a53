// Lists give the same whichever way PostgreSQL finds them: every filter against a plain reading of all tickets, page by page.
import type { Unit } from '@hotline/directory';
import { Registrar, TicketReader, TicketWriter, type ListAsked } from '@hotline/ticket';
import { type Actor, SYSTEM_ACTOR } from '@hotline/workflow';
import { makeUnit } from '../factories.js';
import { multiply } from '../multiplied-tickets.js';
import { createWorld, type World } from '../world.js';

const TICKETS = 1_000;
const supervisor: Actor = { ...SYSTEM_ACTOR, roles: ['supervisor'] };
const dispatcher: Actor = { ...SYSTEM_ACTOR, roles: ['dispatcher'] };

describe('lists of tickets', () => {
  let world: World;
  let units: Unit[];
  let all: { readonly id: string; readonly text: string; readonly unitId: string | null; readonly status: string }[];
  /** By due time, those without one last; plainly read. */
  let byDue: readonly string[];

  beforeAll(async () => {
    world = await createWorld();
    units = [];
    for (let no = 0; no < 4; no += 1) units.push(await makeUnit(world));
    // 频繁 is in every second text, 中等 in every fifth, 稀有 only in the three oldest; the newest quarter is with no unit.
    const told = Array.from({ length: TICKETS }, (_, no) => ({
      type: 'help' as const, title: `第${no}件`, channel: 'phone' as const, urgency: 'normal' as const,
      text: [no % 2 ? '频繁' : '偶数', no % 5 ? '其余' : '中等', no < 3 ? '稀有' : '常见'].join('，'),
      citizen: { name: '张三', phone: '13800000000' }, occurredAt: world.clock.now(), address: '某路',
    }));
    const registered = await world.get(Registrar).registerAll(told, SYSTEM_ACTOR);
    const ids = registered.map((result) => ('error' in result ? '' : result.id));
    const dispatched = ids.slice(0, TICKETS * 0.75).map((ticketId, no) => ({ ticketId, command: 'dispatch' as const, input: { unitId: units[no % 3]!.id } }));
    await world.get(TicketWriter).executeAll(dispatched, dispatcher);
    // Two due times with hundreds each, an answered tenth without any; of these some are the oldest, some the newest.
    const answered = ids.filter((_, no) => no >= TICKETS * 0.9);
    await world.get(TicketWriter).executeAll(answered.map((ticketId) => ({ ticketId, command: 'answer' as const, input: { publicReply: '已答复。' } })), dispatcher);
    const suspended = ids.slice(0, 70);
    await world.dataSource.query(`update tickets set due_at = null, due_clock = null, status = 'suspended' where id = any($1)`, [suspended]);
    const statusOf = (no: number) => (no < 70 ? 'suspended' : no < TICKETS * 0.75 ? 'pending_sign' : no < TICKETS * 0.9 ? 'pending_dispatch' : 'closed');
    byDue = (await world.dataSource.query<{ id: string }[]>('select id from tickets order by due_at asc nulls last, id')).map(({ id }) => id);
    all = ids.map((id, no) => ({ id, text: told[no]!.text, unitId: no < TICKETS * 0.75 ? units[no % 3]!.id : null, status: statusOf(no) }))
      .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  });
  afterAll(() => world.close());

  async function pages(asked: ListAsked): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | undefined, page = 0; page === 0 || cursor !== undefined; page += 1) {
      const { items, nextCursor } = await world.get(TicketReader).list({ ...asked, cursor, limit: 60 }, supervisor);
      ids.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    }
    return ids;
  }

  it.each<[string, (unitIds: readonly string[]) => ListAsked['filter'], (ticket: (typeof all)[number], unitIds: readonly string[]) => boolean]>([
    ['everything', () => ({}), () => true],
    ['a frequent word', () => ({ q: '频繁' }), ({ text }) => text.includes('频繁')],
    ['a middling word', () => ({ q: '中等' }), ({ text }) => text.includes('中等')],
    ['a word of the oldest only', () => ({ q: '稀有' }), ({ text }) => text.includes('稀有')],
    ['two words', () => ({ q: '频繁 中等' }), ({ text }) => text.includes('频繁') && text.includes('中等')],
    ['a word that is nowhere', () => ({ q: '没有' }), () => false],
    ['nothing that can be searched for', () => ({ q: '！？' }), () => false],
    ['a word and a status', () => ({ q: '频繁', status: ['pending_sign'] }), ({ text, status }) => text.includes('频繁') && status === 'pending_sign'],
    ['several statuses, one of them without due times', () => ({ status: ['suspended', 'pending_sign', 'pending_sign'] }), ({ status }) => ['suspended', 'pending_sign'].includes(status)],
    ['a status without due times', () => ({ status: ['suspended'] }), ({ status }) => status === 'suspended'],
    ['a unit and statuses', ([unitId]) => ({ unitIds: [unitId!], status: ['suspended', 'pending_sign'] }), ({ unitId }, [first]) => unitId === first],
    ['everything that is not late', () => ({ overdue: false }), () => true],
    ['what is due', () => ({ dueBefore: new Date('2026-04-01T00:00:00Z') }), ({ status }) => ['pending_sign', 'pending_dispatch'].includes(status)],
    ['one unit', ([unitId]) => ({ unitIds: [unitId!] }), ({ unitId }, [first]) => unitId === first],
    ['two units', ([first, second]) => ({ unitIds: [first!, second!] }), ({ unitId }, ids) => unitId !== null && ids.slice(0, 2).includes(unitId)],
    ['a unit without tickets', (ids) => ({ unitIds: [ids[3]!] }), () => false],
    ['a unit and a word', ([unitId]) => ({ unitIds: [unitId!], q: '中等' }), ({ unitId, text }, [first]) => unitId === first && text.includes('中等')],
  ])('%s', async (_, filter, belongs) => {
    const unitIds = units.map(({ id }) => id);
    const expected = all.filter((ticket) => belongs(ticket, unitIds)).map(({ id }) => id);
    expect(await pages({ filter: filter(unitIds) })).toEqual(expected);
    expect(await pages({ filter: filter(unitIds), sort: 'due' })).toEqual(byDue.filter((id) => expected.includes(id)));
  });
});

/** Where a page ends, as a cursor says it. */
type PageKey = readonly [id: string, dueAt: string | null];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

describe('a list by due time among many tickets', () => {
  const OPEN = ['pending_dispatch', 'pending_sign', 'in_progress', 'suspended', 'pending_review', 'pending_callback'];
  let world: World;
  let lastDue: PageKey;
  let firstUndue: PageKey;

  beforeAll(async () => {
    world = await createWorld();
    const unit = await makeUnit(world);
    const told = { type: 'help', title: '路灯', channel: 'phone', urgency: 'normal', text: '不亮', citizen: { name: '张三', phone: '13800000000' }, occurredAt: world.clock.now(), address: '某路' } as const;
    const { id } = await world.get(Registrar).register(told, SYSTEM_ACTOR);
    await world.get(TicketWriter).execute({ ticketId: id, command: 'dispatch', input: { unitId: unit.id } }, dispatcher);
    await multiply(world.dataSource, id, 20_000);
    // The oldest four fifths are closed; of the others every second is suspended, every second due, each at a time of its own.
    await world.dataSource.query(`with placed as (select id, row_number() over (order by id)::int as no from tickets where id <> $1)
      update tickets t set
        status = case when no <= 16000 then 'closed' when no % 2 = 0 then 'suspended' else status end,
        due_at = case when no > 16000 and no % 2 = 1 then due_at + no * interval '1 minute' end
      from placed where placed.id = t.id`, [id]);
    await world.dataSource.query('vacuum analyze tickets');
    const key = async (order: string) => {
      const [row] = await world.dataSource.query<{ id: string; due_at: Date | null }[]>(`select id, due_at from tickets ${order} limit 1`);
      return [row!.id, row!.due_at?.toISOString() ?? null] as const;
    };
    lastDue = await key('where due_at is not null order by due_at desc, id desc offset 5');
    firstUndue = await key(`where status = 'suspended' order by id`);
    world.clock.set(new Date('2026-12-01T00:00:00Z'));
  });
  afterAll(() => world.close());

  /** The statement that a list sends, caught on its way. */
  async function listSqlOf(asked: ListAsked): Promise<readonly [string, unknown[]]> {
    const caught: [string, unknown[]][] = [];
    const query = world.dataSource.query.bind(world.dataSource);
    const noting = (text: string, parameters: unknown[]) => {
      caught.push([text, parameters]);
      return query(text, parameters);
    };
    Object.assign(world.dataSource, { query: noting });
    await world.get(TicketReader).list(asked, supervisor).finally(() => Object.assign(world.dataSource, { query }));
    return caught.find(([text]) => text.includes('page as ('))!;
  }

  it.each<[string, { readonly status?: readonly string[]; readonly overdue?: boolean; readonly awaitsDecision?: boolean }, () => PageKey | undefined]>([
    ['the first page of all', {}, () => undefined],
    ['the first page of the open', { status: OPEN }, () => undefined],
    ['the page where the due times end', { status: OPEN }, () => lastDue],
    ['a page of the open without due times', { status: OPEN }, () => firstUndue],
    ['a page of all without due times', {}, () => firstUndue],
    ['what the supervisor has to decide', { awaitsDecision: true }, () => undefined],
    ['the last page of what is late', { overdue: true }, () => lastDue],
  ])('%s is found without reading much more', async (_, filter, after) => {
    const key = after();
    const [text, parameters] = await listSqlOf({ filter, sort: 'due', limit: 60, ...(key && { cursor: Buffer.from(JSON.stringify(key)).toString('base64url') }) });
    const [row] = await world.dataSource.query<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(`explain (analyze, format json) ${text}`, parameters);
    expect(rowsRead(row!['QUERY PLAN'][0].Plan)).toBeLessThan(1_500);
  });
});

/** What the scans of a plan looked at. */
function rowsRead(plan: Plan): number {
  const own = plan['Node Type'].includes('Scan') ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0;
  return own + (plan.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
}
