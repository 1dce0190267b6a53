// Lines of an import file become tickets: once each, with their own time, their category and their official reply.
import { Categories } from '@hotline/directory';
import { type Line, MessageImport } from '@hotline/intake';
import { Registrar } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { createWorld, type World } from '../world.js';

describe('the import of messages', () => {
  let world: World;
  let messages: MessageImport;
  beforeAll(async () => {
    world = await createWorld();
    messages = world.get(MessageImport);
    await world.get(Categories).import([{ line: 1, cells: ['城乡建设', '照明'] }]);
  });
  afterAll(() => world.close());

  const line = (no: number, more: object): Line => ({
    no, text: JSON.stringify({ externalId: `x-${no}`, title: `路灯 ${no}`, text: '不亮', createdAt: '2020-03-01T08:00:00+08:00', channel: 'web', ...more }),
  });
  const outcomes = async (lines: readonly Line[]) => (await messages.take(lines)).map(({ no, outcome, remarks }) => [no, outcome, ...remarks.map(({ field }) => field)]);
  const ticket = async (no: number) =>
    (await world.dataSource.query(`
      select t.*, array(select e.payload->>'text' from ticket_events e where e.ticket_id = t.id and e.type = 'ticket.noted') as notes,
        (select min(d.started_at) from deadlines d where d.ticket_id = t.id) as first_clock
      from tickets t where idempotency_key = $1`, [`import:x-${no}`])) as Record<string, unknown>[];

  it('keeps the time of the matter; the ticket and its clocks begin now', async () => {
    expect(await outcomes([line(1, { category: '城乡建设', citizen: { name: '李某', phone: '13800000001' }, area: 'A市' })])).toEqual([[1, 'registered', 'area']]);
    const [stored] = await ticket(1);
    expect(stored).toMatchObject({
      status: 'pending_dispatch', category_code: '01', occurred_at: new Date('2020-03-01T00:00:00Z'), created_at: world.clock.now(),
      first_clock: world.clock.now(), notes: [],
    });
  });

  it('takes a line once, also from another run, and says of the same number with another text that it is another', async () => {
    const lines = [line(2, { reply: '已修' }), line(3, {}), line(2, { reply: '已修' })];
    expect(await outcomes(lines)).toEqual([[2, 'registered'], [3, 'registered'], [2, 'known']]);
    expect(await outcomes([...lines, line(3, { text: '另一件事' })])).toEqual([[2, 'known'], [3, 'known'], [2, 'known'], [3, 'rejected', 'externalId']]);
    expect(await ticket(2)).toHaveLength(1);
    expect((await ticket(2))[0]).toMatchObject({ notes: ['【导入】原答复：已修'] });
  });

  it('makes good a note that an interrupted run had not written yet', async () => {
    const { id } = await world.get(Registrar).register({
      type: 'help', title: '路灯 4', text: '不亮', channel: 'web', urgency: 'normal', occurredAt: new Date('2020-03-01T00:00:00Z'), idempotencyKey: 'import:x-4',
    }, SYSTEM_ACTOR);
    expect(await outcomes([line(4, { reply: '已修', category: '吃喝' })])).toEqual([[4, 'known', 'category']]);
    expect((await ticket(4))[0]).toMatchObject({ id, notes: ['【导入】原类别：吃喝\n原答复：已修'] });
  });

  it('keeps the good lines of a batch with bad ones, in order', async () => {
    const lines: Line[] = [{ no: 5, fault: '不是有效的 UTF-8 编码' }, line(6, { title: '' }), line(7, {}), { no: 8, text: '{' }, line(9, { citizen: { phone: '123456' } })];
    expect(await outcomes(lines)).toEqual([[5, 'rejected', ''], [6, 'rejected', 'title'], [7, 'registered'], [8, 'rejected', ''], [9, 'rejected', 'citizen.phone']]);
  });

  it('four imports of one file at the same time make every ticket once', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => line(100 + index, { reply: '答复' }));
    const runs = await Promise.all([0, 1, 2, 3].map(() => messages.take(lines)));
    expect(runs.flat().filter(({ outcome }) => outcome === 'rejected')).toEqual([]);
    const [counted] = await world.dataSource.query(`
      select count(*)::int as tickets, count(distinct number)::int as numbers,
        (select count(*)::int from ticket_events e join tickets n on n.id = e.ticket_id where e.type = 'ticket.noted' and n.idempotency_key like 'import:x-1__') as notes
      from tickets where idempotency_key like 'import:x-1__'`);
    expect(counted).toEqual({ tickets: 60, numbers: 60, notes: 60 });
  });
});
