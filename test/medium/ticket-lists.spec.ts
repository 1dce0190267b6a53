// Lists give the same whichever way PostgreSQL finds them: every filter against a plain reading of all tickets, page by page.
import type { Unit } from '@hotline/directory';
import { Registrar, TicketReader, TicketWriter, type ListAsked } from '@hotline/ticket';
import { type Actor, SYSTEM_ACTOR } from '@hotline/workflow';
import { makeUnit } from '../factories.js';
import { createWorld, type World } from '../world.js';

const TICKETS = 1_000;
const supervisor: Actor = { ...SYSTEM_ACTOR, roles: ['supervisor'] };
const dispatcher: Actor = { ...SYSTEM_ACTOR, roles: ['dispatcher'] };

describe('lists of tickets', () => {
  let world: World;
  let units: Unit[];
  let all: { readonly id: string; readonly text: string; readonly unitId: string | null; readonly status: string }[];

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
    all = ids.map((id, no) => ({ id, text: told[no]!.text, unitId: no < TICKETS * 0.75 ? units[no % 3]!.id : null, status: no < TICKETS * 0.75 ? 'pending_sign' : 'pending_dispatch' }))
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
    ['one unit', ([unitId]) => ({ unitIds: [unitId!] }), ({ unitId }, [first]) => unitId === first],
    ['two units', ([first, second]) => ({ unitIds: [first!, second!] }), ({ unitId }, ids) => unitId !== null && ids.slice(0, 2).includes(unitId)],
    ['a unit without tickets', (ids) => ({ unitIds: [ids[3]!] }), () => false],
    ['a unit and a word', ([unitId]) => ({ unitIds: [unitId!], q: '中等' }), ({ unitId, text }, [first]) => unitId === first && text.includes('中等')],
  ])('%s', async (_, filter, belongs) => {
    const unitIds = units.map(({ id }) => id);
    const expected = all.filter((ticket) => belongs(ticket, unitIds)).map(({ id }) => id);
    expect(await pages({ filter: filter(unitIds) })).toEqual(expected);
    const byDue = await pages({ filter: filter(unitIds), sort: 'due' });
    expect(byDue.toSorted()).toEqual(expected.toSorted());
  });
});
