// Tickets under load: many writers, long logs, and a process that is killed while it writes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '@hotline/platform';
import { SWEEP } from '@hotline/supervision';
import { Registrar, TicketCommands, TicketWriter } from '@hotline/ticket';
import type { Actor, Role } from '@hotline/workflow';
import { actAtRandom, type Crowd, randomFrom } from '../crowd.js';
import { actorOf, clientOf, makeAccount, makeUnit } from '../factories.js';
import { type Cast, complaint, makeCast, withUnit } from '../supervision-tickets.js';
import { faultsOf, ticketIds } from '../whole-logs.js';
import { createWorld, type World } from '../world.js';

// Other test files share the two cores, and a process takes its time to start.
jest.setTimeout(120_000);

const HOUR = 3_600_000;

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await makeCast(world);
});
afterAll(() => world.close());

async function crowd(count: number): Promise<Crowd> {
  const below = await makeUnit(world, { parentId: cast.unit.id, kind: 'street' });
  const others = [await makeUnit(world), await makeUnit(world)];
  const person = async (role: Role, units: readonly string[], name: string): Promise<Actor> =>
    actorOf(await makeAccount(world, { roles: [role], username: name, unitId: units[0] ?? null }), units);
  const liaisons = [[cast.unit.id, below.id], [below.id], ...others.map(({ id }) => [id])];
  return {
    people: [
      cast.operator, cast.dispatcher, cast.dispatcher, cast.supervisor, await person('reviewer', [], 'r'), await person('callback_officer', [], 'c'),
      ...(await Promise.all(liaisons.map((units, i) => person('liaison', units, `l${i}`)))),
    ],
    ticketIds: [...await withUnit(world, cast, count / 2, {}, false), ...await withUnit(world, cast, count / 2)],
    unitIds: [cast.unit.id, ...others.map(({ id }) => id)],
    belowId: below.id,
  };
}

describe('many at once', () => {
  it('peer-bugs #18: 32 writers and the sweep on 50 tickets: nothing but refusals, every log whole', async () => {
    const everybody = await crowd(50);
    const answers: (string | DomainError)[] = [];
    const writer = async (seed: number): Promise<void> => {
      const random = randomFrom(seed);
      for (let round = 0; round < 12; round += 1) answers.push(await actAtRandom(world, everybody, random));
    };
    const sweeps = async (): Promise<void> => {
      for (let round = 0; round < 6; round += 1) {
        world.clock.advance(6 * HOUR);
        await world.runJob(SWEEP);
      }
    };
    await Promise.all([sweeps(), ...Array.from({ length: 32 }, (_, seed) => writer(seed + 1))]);

    const refusals = answers.filter((answer) => answer instanceof DomainError);
    expect(refusals.filter(({ status }) => status >= 500)).toEqual([]);
    expect(new Set(answers.filter((answer) => typeof answer === 'string')).size).toBeGreaterThan(10);
    expect(await faultsOf(world, everybody.ticketIds)).toEqual([]);
    const [{ deadlocks }] = await world.dataSource.query('select deadlocks::int from pg_stat_database where datname = current_database()');
    expect(deadlocks).toBe(0);
  });

  it('two tickets merged into one another: one is merged, the other takes note', async () => {
    for (let round = 0; round < 10; round += 1) {
      const pair = await withUnit(world, cast, 2, {}, false);
      await Promise.all(pair.map((ticketId) => world.get(TicketWriter).execute({ ticketId, command: 'recall', input: { reason: '合并' } }, cast.dispatcher)));
      const merge = (ticketId: string, intoTicketId: string) =>
        world.get(TicketWriter).execute({ ticketId, command: 'merge', input: { intoTicketId } }, cast.dispatcher).then(() => 'merged', (e: DomainError) => e.code);
      const answers = await Promise.all([merge(pair[0]!, pair[1]!), merge(pair[1]!, pair[0]!)]);
      expect(answers.toSorted()).toEqual(['merged', 'ticket.merge_target_unlawful']);
      expect(await faultsOf(world, pair)).toEqual([]);
    }
  });

  it('peer-bugs #27: of two liaisons who sign one ticket at once, one gets 409 with what happened', async () => {
    const [id] = await withUnit(world, cast, 1, {}, false);
    const clients = await Promise.all(['one', 'two'].map(async (username) =>
      clientOf(world, await makeAccount(world, { roles: ['liaison'], username, unitId: cast.unit.id }))));
    const { body } = await clients[0]!.get(`/api/tickets/${id}`);
    const sign = { command: 'sign', expectedVersion: body.version, input: {} };
    const answers = await Promise.all(clients.map((client) => client.post(`/api/tickets/${id}/commands`, sign)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'ticket.stale', version: body.version + 1, changes: [{ type: 'ticket.signed' }],
    });
  });

  it('more supplements at once than there are connections: none waits for ever', async () => {
    const ids = await incomplete(40);
    const acts = ids.map((ticketId) => world.get(TicketWriter).execute({ ticketId, command: 'supplement', input: { name: '李四', address: '幸福路 1 号' } }, cast.operator));
    expect((await Promise.all(acts)).map(({ state }) => state.status)).toEqual(ids.map(() => 'pending_dispatch'));
  });
});

describe('a long log', () => {
  it('peer-bugs #15: a ticket with 5,000 events costs as many queries as a new one', async () => {
    const [fresh, long] = await withUnit(world, cast, 2);
    const note = { ticketId: long!, command: 'note' as const, input: { text: '记录' } };
    for (let batch = 0; batch < 5; batch += 1) await world.get(TicketWriter).executeAll(Array.from({ length: 1_000 }, () => note), cast.supervisor);
    const cost = async (ticketId: string): Promise<number> => {
      const { body } = await (await clientOf(world, await makeAccount(world, { roles: ['supervisor'], username: `cost-${ticketId}` }))).get(`/api/tickets/${ticketId}`);
      return queriesOf(() => world.get(TicketCommands).give(ticketId, { command: 'urge', input: { note: '请抓紧' }, expectedVersion: body.version }, cast.supervisor));
    };
    const [few, many] = [await cost(fresh!), await cost(long!)];
    expect(many).toBe(few);
    expect(few).toBeLessThan(20);
    expect(await faultsOf(world, [long!])).toEqual([]);
  });
});

describe('kill -9', () => {
  it('of a process that registers and dispatches leaves nothing half-written', async () => {
    const before = (await ticketIds(world)).length;
    for (let kill = 0; kill < 2; kill += 1) {
      const written = (await ticketIds(world)).length;
      const child = busyWriter();
      const exited = once(child, 'exit');
      while (child.exitCode === null && (await ticketIds(world)).length < written + 20) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGKILL');
      await exited;
      expect(child.signalCode).toBe('SIGKILL');
    }
    const ids = (await ticketIds(world)).slice(before);
    expect(await faultsOf(world, ids)).toEqual([]);
    const [counted] = await world.dataSource.query(`
      select count(*) filter (where x.ticket_id is null)::int as "withoutText", count(*) filter (where d.n = 0)::int as "withoutClock",
        count(*) filter (where e.n <> t.seq)::int as "otherSeq", count(*) filter (where o.n <> t.seq)::int as "untold"
      from tickets t left join ticket_texts x on x.ticket_id = t.id,
        lateral (select count(*) as n from deadlines d where d.ticket_id = t.id) d,
        lateral (select count(*) as n from ticket_events e where e.ticket_id = t.id) e,
        lateral (select count(*) as n from outbox o where o.ticket_id = t.id) o
      where t.id = any($1)`, [ids]);
    expect(counted).toEqual({ withoutText: 0, withoutClock: 0, otherSeq: 0, untold: 0 });
  });
});

function busyWriter(): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/typescript.js', 'test/busy-writer.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: world.databaseUrl, HOTLINE_KEY: '0f'.repeat(32), LOG_LEVEL: 'error' },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

/** Tickets of which name and place are missing. */
async function incomplete(count: number): Promise<readonly string[]> {
  const told = Array.from({ length: count }, (_, i) => complaint({ citizen: { phone: `1380000${1000 + i}` }, address: undefined }));
  const results = await world.get(Registrar).registerAll(told, cast.operator);
  return results.map((result) => ('id' in result ? result.id : ''));
}

/** Statements sent to the database while `work` ran. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { logger } = world.dataSource;
  const logQuery = logger.logQuery.bind(logger);
  logger.logQuery = () => { count += 1; };
  await work();
  logger.logQuery = logQuery;
  return count;
}
