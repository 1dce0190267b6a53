// The sweep on a real database: every rung once, with any number of sweepers, and never after the end.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { metrics, ReadinessChecks } from '@hotline/platform';
import { Sweep } from '@hotline/supervision';
import { brokenAt, TicketReader, TicketWriter } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import { act, deadline, eventsOf, makeCast, withUnit, type Cast } from '../supervision-tickets.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
const sweep = () => world.get<Sweep>(Sweep).run();
const shanghai = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

/** Monday; a complaint dispatched then has until the end of Monday, 27 April. */
const DISPATCHED = shanghai('2026-04-20 09:00');
const OVERDUE = shanghai('2026-04-28 00:00');

beforeAll(async () => {
  world = await createWorld();
  cast = await makeCast(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(DISPATCHED);
  // Nothing of an earlier test is left to fire.
  await world.dataSource.query('update deadlines set next_fire_at = null');
});

async function count(from: string, parameters: readonly unknown[] = []): Promise<number> {
  const [row] = await world.dataSource.query<[{ readonly n: number }]>(`select count(*)::int as n from ${from}`, [...parameters]);
  return row.n;
}

/** With the contact made, so that only the clock for completion runs. */
async function handled(n: number): Promise<readonly string[]> {
  const ids = await withUnit(world, cast, n);
  await act(world, cast.liaison, ids, 'contact', { contactedAt: world.clock.now().toISOString() });
  await world.dataSource.query(`update deadlines set next_fire_at = null where clock <> 'complete'`);
  return ids;
}

describe('the ladder', () => {
  it('peer-bugs #24: after downtime the rungs fire once, in order, each with its event and its row, two of them cards', async () => {
    const [id] = (await handled(1)) as [string];
    world.clock.set(OVERDUE);
    expect(await sweep()).toEqual({ tickets: 1, rungs: 4 });
    const fired = (await eventsOf(world, 'rung.fired', id)).map(({ payload }) => payload as { readonly rung: string; readonly late: boolean });
    expect(fired.map(({ rung, late }) => `${rung}${late ? ' late' : ''}`)).toEqual(['reminder_50 late', 'reminder_80 late', 'yellow late', 'red']);
    expect(await deadline(world, id, 'complete')).toMatchObject({
      late: true, fired: ['reminder_50', 'reminder_80', 'yellow', 'red'], nextFireAt: shanghai('2026-04-28 09:00'),
    });
    expect(await count('cards where ticket_id = $1', [id])).toBe(2);
    expect(await sweep()).toEqual({ tickets: 0, rungs: 0 });
  });

  it('goes on with the urging on the next working day, a numbered order a day later, and the bulletin after five', async () => {
    const [id] = (await handled(1)) as [string];
    world.clock.set(shanghai('2026-04-28 09:00'));
    await sweep();
    expect(await eventsOf(world, 'ticket.urged', id)).toHaveLength(1);
    world.clock.set(shanghai('2026-04-29 00:00'));
    await sweep();
    const [order] = await eventsOf(world, 'ticket.supervised', id);
    expect(order?.['payload']).toMatchObject({ orderNo: expect.stringMatching(/^DB20260429\d+$/) });
    expect(await deadline(world, id, 'order')).toMatchObject({ stoppedAt: null, dueAt: shanghai('2026-05-08 00:00') });
    world.clock.set(shanghai('2026-05-12 00:00'));
    await sweep();
    expect(await count('bulletin_entries where ticket_id = $1 and clock = $2', [id, 'complete'])).toBe(1);
    const log = await world.get<TicketReader>(TicketReader).log(id);
    expect(brokenAt(log)).toBeNull();
  });

  it('peer-bugs #25: a due time set by hand escalates', async () => {
    const [id] = (await handled(1)) as [string];
    await act(world, cast.supervisor, [id], 'set_due', { dueAt: shanghai('2026-04-20 16:00').toISOString(), reason: '领导批示' });
    world.clock.set(shanghai('2026-04-20 16:00'));
    await sweep();
    expect(await deadline(world, id, 'complete')).toMatchObject({ late: true, fired: expect.arrayContaining(['red']) });
  });

  it('leaves the version alone: a reminder does not spoil a reply that is being typed', async () => {
    const [id] = (await handled(1)) as [string];
    const before = await world.get<TicketReader>(TicketReader).one(id, cast.supervisor);
    world.clock.set(OVERDUE);
    await sweep();
    const after = await world.get<TicketReader>(TicketReader).one(id, cast.supervisor);
    expect(after.version).toBe(before.version);
  });
});

describe('many sweepers', () => {
  it('peer-bugs #16, #23: twenty at once over a thousand tickets: reported = done = rows, each rung once, one message for each', async () => {
    const ids = await handled(1000);
    await world.drainOutbox();
    world.clock.set(OVERDUE);
    const swept = await Promise.all(Array.from({ length: 20 }, sweep));
    const reported = swept.reduce((sum, { rungs }) => sum + rungs, 0);
    expect(reported).toBe(4000);
    expect(await count('rungs where ticket_id = any($1)', [ids])).toBe(4000);
    expect(await count(`ticket_events where type = 'rung.fired' and ticket_id = any($1)`, [ids])).toBe(4000);
    expect(await count(`outbox where topic = 'rung.fired' and ticket_id = any($1)`, [ids])).toBe(4000);
    expect((await sweep()).rungs).toBe(0);
  });

  it('a key that exists already cannot be written again', async () => {
    const [id] = (await handled(1)) as [string];
    world.clock.set(OVERDUE);
    await sweep();
    await expect(world.dataSource.query('insert into rungs select * from rungs where ticket_id = $1', [id])).rejects.toThrow(/rungs_pkey/);
  });
});

describe('beside people who work', () => {
  it('peer-bugs #17: an edit during the sweep wins', async () => {
    const ids = await handled(20);
    world.clock.set(OVERDUE);
    const [edited] = ids as [string];
    const writer = world.get<TicketWriter>(TicketWriter);
    let swept: Promise<unknown> = Promise.resolve();
    await world.dataSource.transaction(async (tx) => {
      const input = { account: '已修复', publicReply: '路灯已修复。', resolved: true, contactedAt: world.clock.now().toISOString(), substantiated: true };
      await writer.executeIn(tx, [{ ticketId: edited, command: 'submit', input }], cast.liaison);
      swept = sweep();
      expect(await swept).toEqual({ tickets: 19, rungs: 76 });
    });
    expect(await sweep()).toEqual({ tickets: 0, rungs: 0 });
    expect(await eventsOf(world, 'rung.fired', edited)).toEqual([]);
    expect((await deadline(world, edited, 'complete')).outcome).toBe('late');
  });

  it('peer-bugs #12: tickets that are voided while the sweep runs get no rung after their end', async () => {
    const ids = await handled(120);
    world.clock.set(OVERDUE);
    const voiding = ids.map(async (id, index) => {
      await new Promise((resolve) => setTimeout(resolve, index / 4));
      await act(world, cast.dispatcher, [id], 'void', { consent: '来电人同意撤销' });
    });
    await Promise.all([...voiding, ...Array.from({ length: 6 }, sweep)]);
    await sweep();
    const after = await world.dataSource.query<unknown[]>(
      `select from ticket_events r join ticket_events v on v.ticket_id = r.ticket_id and v.type = 'ticket.voided'
       where r.type = 'rung.fired' and r.seq > v.seq`,
    );
    expect(after).toHaveLength(0);
    expect(await count(`deadlines where ticket_id = any($1) and (next_fire_at is not null or stopped_at is null)`, [ids])).toBe(0);
  });

  it('peer-bugs #18: many writers and the sweep: nobody sees a deadlock', async () => {
    const ids = await handled(60);
    world.clock.set(OVERDUE);
    const writer = world.get<TicketWriter>(TicketWriter);
    const edits = Array.from({ length: 32 }, async (_, lane) => {
      for (let round = 0; round < 6; round += 1) {
        const acts = [0, 7, 23].map((step) => ({ ticketId: ids[(lane * 5 + round * 11 + step) % ids.length] as string, command: 'note' as const, input: { text: '跟进' } }));
        for (const result of await writer.executeAll(acts.reverse(), cast.supervisor)) expect(result).not.toHaveProperty('error');
      }
    });
    const sweeps = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 5; round += 1) await sweep();
    });
    await Promise.all([...edits, ...sweeps]);
    await sweep();
    expect(await count('rungs where ticket_id = any($1)', [ids])).toBe(240);
    const logs = await Promise.all(ids.slice(0, 10).map((id) => world.get<TicketReader>(TicketReader).log(id)));
    expect(logs.map(brokenAt)).toEqual(logs.map(() => null));
  });
});

describe('the watch', () => {
  it('peer-bugs #19: readiness fails when the sweep has not run for three periods, and the lag shows', async () => {
    const check = async (): Promise<string | undefined> => (await world.get<ReadinessChecks>(ReadinessChecks).look()).checks['sweep'];
    // The clock has gone back since the test before.
    await world.dataSource.query('delete from sweep_state');
    await handled(1);
    await sweep();
    expect(await check()).toBe('ok');
    world.clock.advance(31_000);
    expect(await check()).toMatch(/has not run/);
    world.clock.set(new Date(OVERDUE.getTime() + 60_000));
    await sweep();
    expect(await check()).toBe('ok');
    expect(await metrics.registry.metrics()).toMatch(/hotline_rungs_fired_total\{clock="complete",rung="red"/);
  });

  it('peer-bugs #15: a ticket with five thousand events escalates with the same number of statements', async () => {
    const [id] = (await handled(1)) as [string];
    await world.dataSource.query(
      `insert into ticket_events (ticket_id, seq, type, command, at, actor_name, payload, clocks, hash)
       select $1, seq + n, 'ticket.noted', 'note', $2, '系统', '{}', '[]', 'x' from tickets, generate_series(1, 5000) n where id = $1`, [id, DISPATCHED]);
    await world.dataSource.query('update tickets set seq = seq + 5000 where id = $1', [id]);
    const statements = async (): Promise<number> => {
      let n = 0;
      await world.dataSource.transaction(async (tx) => {
        const query = tx.query.bind(tx);
        tx.query = ((...given: Parameters<typeof query>) => {
          n += 1;
          return query(...given);
        }) as typeof tx.query;
        await world.get<TicketWriter>(TicketWriter).executeIn(tx, [{ ticketId: id, command: 'note', input: { text: '跟进' } }], SYSTEM_ACTOR);
      });
      return n;
    };
    const long = await statements();
    expect(long).toBeLessThanOrEqual(8);
  });
});
