// The demo city: lived, not inserted; every status, cards, redone and merged tickets, two frozen rankings; the same for a seed.
import { STATUS_CODES } from '@hotline/workflow';
import { createDemoCity } from '../../apps/standalone/demo/index.js';
import { createWorld, type World } from '../world.js';

// Wednesday, 11:00 in Shanghai.
const NOW = new Date('2026-06-10T03:00:00Z');

let world: World;
let lived: Awaited<ReturnType<typeof createDemoCity>>;
beforeAll(async () => {
  world = await createWorld({ at: NOW });
  lived = await createDemoCity(world.app);
}, 300_000);
afterAll(() => world.close());

const rows = async <Row>(sql: string): Promise<Row[]> => world.dataSource.query<Row[]>(sql);
const count = async (sql: string): Promise<number> => (await rows<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;

describe('the demo city', () => {
  it('ends now, with nothing refused by the rules on the way', () => {
    expect(world.clock.now()).toEqual(NOW);
    expect(lived.registered).toBeGreaterThan(400);
    expect(lived.refused).toEqual([]);
  });

  it('knows every status', async () => {
    const found = await rows<{ status: string }>('select distinct status from tickets');
    expect(found.map(({ status }) => status).sort()).toEqual([...STATUS_CODES].sort());
  });

  it.each([
    ['overdue now', `deadlines where stopped_at is null and paused_at is null and due_at < '2026-06-10T03:00:00Z'`, 3],
    ['yellow cards', `cards where colour = 'yellow'`, 10],
    ['red cards', `cards where colour = 'red'`, 10],
    ['redone', 'tickets where redo_count > 0', 10],
    ['merged', `ticket_events where type = 'ticket.merged'`, 15],
    ['a matter told by several people', 'tickets where repeats >= 3', 1],
    ['returns granted', `ticket_events where type = 'return.granted'`, 5],
    ['returns refused', `ticket_events where type = 'return.refused'`, 1],
    ['extensions', `ticket_events where type = 'extension.granted'`, 5],
    ['suspensions', `ticket_events where type = 'suspension.granted'`, 5],
    ['delegated', `ticket_events where type = 'ticket.delegated'`, 5],
    ['assisted', `ticket_events where type = 'assist.replied'`, 5],
    ['referred', `ticket_events where type = 'ticket.referred'`, 3],
    ['supervision orders', `ticket_events where type = 'ticket.supervised'`, 3],
    ['replies to orders', `ticket_events where type = 'order.replied'`, 1],
    ['not reached three times', `rating_links`, 2],
    ['whistle-blowers', `tickets where type = 'report' and confidential`, 2],
  ])('has %s', async (_, sql, least) => {
    expect(await count(sql)).toBeGreaterThanOrEqual(least);
  });

  it('fires rungs on time', async () => {
    const [row] = await rows<{ late: number; all: number }>(`
      select count(*) filter (where (payload->>'late')::boolean)::int as late, count(*)::int as all
      from ticket_events where type = 'rung.fired'`);
    expect(row!.all).toBeGreaterThan(100);
    expect(row!.late).toBe(0);
  });

  it('leaves nothing in the outbox', async () => {
    expect(await count('outbox')).toBe(0);
    expect(await count('outbox_retries')).toBe(0);
  });

  it('keeps every log whole: state and replay agree in number', async () => {
    expect(await count('tickets t where t.seq <> (select max(seq) from ticket_events e where e.ticket_id = t.id)')).toBe(0);
  });

  it('has two frozen months in which units differ', async () => {
    const supervisor = await world.http().loggedIn('supervisor');
    for (const month of ['2026-04', '2026-05']) {
      const { status, body } = await supervisor.get(`/api/rankings/${month}`);
      expect(status).toBe(200);
      const scores = JSON.stringify(body).match(/"score":"[0-9.]+"/g) ?? [];
      expect(new Set(scores).size).toBeGreaterThan(3);
    }
    const frozen = await rows<{ month: string }>('select r.month from rankings r join ranking_publications p on p.ranking_id = r.id order by 1');
    expect(frozen.map(({ month }) => month)).toEqual(['2026-03', '2026-04', '2026-05']);
  });

  it('comes out the same for the same seed', async () => {
    const again = async (): Promise<unknown> => {
      const other = await createWorld({ at: NOW });
      try {
        await createDemoCity(other.app, undefined, { seed: 7, count: 5 });
        return await other.dataSource.query(`select t.number, t.title, t.status, u.code as unit, (
          select string_agg(e.type || ' ' || e.at || ' ' || e.actor_name, ', ' order by e.seq) from ticket_events e where e.ticket_id = t.id) as log
          from tickets t left join units u on u.id = t.lead_unit_id order by t.number`);
      } finally {
        await other.close();
      }
    };
    const [first, second] = [await again(), await again()];
    expect(first).toEqual(second);
  }, 300_000);

  it('lets the demo accounts in', async () => {
    for (const username of ['operator', 'dispatcher', 'liaison', 'unit_leader', 'reviewer', 'callback_officer', 'supervisor', 'admin', 'auditor', 'liaison-990102001']) {
      const client = await world.http().loggedIn(username);
      expect((await client.get('/api/auth/me')).body).toMatchObject({ username });
    }
  });
});
