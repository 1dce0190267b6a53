// The outbox: every consumer gets every message once it can take it, and none waits for another.
import { metrics, newId, OnOutbox, Outbox, type OutboxMessage, writeRows } from '@hotline/platform';
import { Injectable, Module } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { createWorld, type World } from '../world.js';

@Injectable()
class Followers {
  readonly seen: string[] = [];
  readonly faulty = new Set<string>();

  @OnOutbox({ consumer: 'steady', topics: 'all' })
  async steady(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    for (const message of messages) await tx.query('insert into effects values ($1, $2)', ['steady', message.seq]);
  }

  @OnOutbox({ consumer: 'picky', topics: ['ticket.signed'] })
  async picky(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    for (const message of messages) {
      await tx.query('insert into effects values ($1, $2)', ['picky', message.seq]);
      if (this.faulty.has(String(message.seq))) throw new Error(`cannot take ${message.seq}`);
    }
  }
}

@Module({ providers: [Followers] })
class FollowersModule {}

describe('the outbox', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ imports: [FollowersModule], env: { LOG_LEVEL: 'silent' } });
    await world.dataSource.query('create table effects (consumer text, seq int, unique (consumer, seq))');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.dataSource.query('truncate effects, outbox, outbox_retries');
    world.get(Followers).faulty.clear();
  });

  async function write(topic: string, ...seqs: number[]): Promise<void> {
    const now = world.clock.now();
    const rows = seqs.map((seq) => ({ id: seq, topic, ticket_id: newId(now), seq, created_at: now }));
    await writeRows(world.dataSource.manager, [{ table: 'outbox', rows }]);
  }

  async function effects(consumer: string): Promise<number[]> {
    const rows = await world.dataSource.query<{ seq: number }[]>('select seq from effects where consumer = $1 order by seq', [consumer]);
    return rows.map((row) => row.seq);
  }

  it('delivers what each consumer asked for, and once', async () => {
    await write('ticket.registered', 1, 2);
    await write('ticket.signed', 3);
    expect(await world.drainOutbox()).toBe(3);
    expect(await world.drainOutbox()).toBe(0);
    expect(await effects('steady')).toEqual([1, 2, 3]);
    expect(await effects('picky')).toEqual([3]);
  });

  it('lets one failing message delay neither its neighbours nor another consumer', async () => {
    world.get(Followers).faulty.add('2');
    await write('ticket.signed', 1, 2, 3);
    await world.drainOutbox();
    expect(await effects('steady')).toEqual([1, 2, 3]);
    expect(await effects('picky')).toEqual([1, 3]);
  });

  it('tries the failed message again after a pause', async () => {
    world.get(Followers).faulty.add('2');
    await write('ticket.signed', 2);
    await world.drainOutbox();
    world.get(Followers).faulty.clear();
    await world.drainOutbox();
    expect(await effects('picky')).toEqual([]);
    world.clock.advance(5_000);
    await world.drainOutbox();
    expect(await effects('picky')).toEqual([2]);
    expect(await world.dataSource.query('select 1 from outbox_retries')).toEqual([]);
  });

  it('gives a message up after ten attempts and shows it in the metrics', async () => {
    world.get(Followers).faulty.add('7');
    await write('ticket.signed', 7);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await world.drainOutbox();
      world.clock.advance(3_600_000);
    }
    const [row] = await world.dataSource.query('select attempts, dead_at, last_error from outbox_retries');
    expect(row).toMatchObject({ attempts: 10, dead_at: expect.any(Date), last_error: 'cannot take 7' });
    expect(await metrics.registry.getSingleMetricAsString('hotline_outbox_retries')).toContain('{state="dead"} 1');
  });

  it('peer-bugs #23: relays in parallel deliver each message once', async () => {
    await write('ticket.signed', ...Array.from({ length: 1200 }, (_, index) => index + 1));
    await Promise.all(Array.from({ length: 6 }, () => world.get(Outbox).drain()));
    await world.drainOutbox();
    expect(await effects('steady')).toHaveLength(1200);
    expect(await effects('picky')).toHaveLength(1200);
  });
});
