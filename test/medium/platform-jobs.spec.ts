// Jobs, on PostgreSQL always and on Redis where one is installed: the same expectations of both.
import { defineJob, HandlesJob, Jobs, type Progress } from '@hotline/platform';
import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { redisProgram, type RedisServer, startRedis } from '../redis-server.js';
import { ApiModule } from '../../apps/api/api.module.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { createWorld, type World } from '../world.js';

const WORK = defineJob<{ id: string }>({ name: 'test.work', queue: 'test', attempts: 2 });
const FLAKY = defineJob<{ id: string }>({ name: 'test.flaky', queue: 'test', attempts: 3 });
const ONCE = defineJob<{ id: string }>({ name: 'test.once', queue: 'test', attempts: 1, dedupe: ({ id }) => id });
const TICK = defineJob({ name: 'test.tick', queue: 'test-ticks', attempts: 1, every: 100 });

@Injectable()
class Handlers {
  readonly calls: string[] = [];
  hold: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  @HandlesJob(WORK)
  async work({ id }: { id: string }, progress: Progress): Promise<string> {
    this.calls.push(`work ${id}`);
    await progress(50);
    await this.dataSource.query('insert into effects values ($1) on conflict do nothing', [id]);
    return `did ${id}`;
  }

  @HandlesJob(FLAKY)
  flaky({ id }: { id: string }): Promise<void> {
    this.calls.push(`flaky ${id}`);
    const tries = this.calls.filter((call) => call === `flaky ${id}`).length;
    return tries < 2 ? Promise.reject(new Error('not yet')) : Promise.resolve();
  }

  @HandlesJob(ONCE)
  async once({ id }: { id: string }): Promise<void> {
    this.calls.push(`once ${id}`);
    await this.hold;
  }

  @HandlesJob(TICK)
  tick(): Promise<void> {
    this.calls.push('tick');
    return Promise.resolve();
  }
}

@Module({ providers: [Handlers] })
class HandlersModule {}

// Its jobs are defined as soon as its files are loaded, so its handlers must be there as well.
const PRODUCT = [ApiModule, WorkerModule];

@Injectable()
class Rival {
  @HandlesJob(WORK)
  work(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({ providers: [Handlers, Rival] })
class RivalModule {}

const program = redisProgram();
if (!program) console.info('The Redis half is skipped: no redis-server on this machine.');

describe.each([{ backend: 'PostgreSQL' }, ...(program ? [{ backend: 'Redis' }] : [])])('jobs on $backend', ({ backend }) => {
  let world: World;
  let redis: RedisServer | undefined;
  beforeAll(async () => {
    if (backend === 'Redis' && program) redis = await startRedis(program);
    world = await createWorld({
      imports: [...PRODUCT, HandlersModule],
      env: { LOG_LEVEL: 'silent', ...(redis && { REDIS_URL: redis.url }) },
    });
    await world.dataSource.query('create table effects (id text primary key)');
    await world.startWorkers();
  });
  afterAll(async () => {
    await world.close();
    await redis?.stop();
  });

  const calls = (): readonly string[] => world.get(Handlers).calls;

  it('does a job and keeps progress and result', async () => {
    const id = await world.get(Jobs).enqueue(WORK, { id: 'a' });
    await until(async () => (await world.get(Jobs).status(WORK, id)).state === 'completed');
    expect(await world.get(Jobs).status(WORK, id)).toEqual({ state: 'completed', progress: 50, result: 'did a' });
  });

  it('tries a failed job again', async () => {
    const id = await world.get(Jobs).enqueue(FLAKY, { id: 'b' });
    await until(async () => (await world.get(Jobs).status(FLAKY, id)).state === 'completed');
    expect(calls().filter((call) => call === 'flaky b')).toHaveLength(2);
  });

  it('peer-bugs #37: a job delivered twice has one effect', async () => {
    await Promise.all([world.get(Jobs).enqueue(WORK, { id: 'twice' }), world.get(Jobs).enqueue(WORK, { id: 'twice' })]);
    await until(() => calls().filter((call) => call === 'work twice').length === 2);
    await world.runJob(WORK, { id: 'twice' });
    expect(await world.dataSource.query(`select 1 from effects where id = 'twice'`)).toHaveLength(1);
  });

  it('keeps one more run when the same key is asked for during a run', async () => {
    let release = (): void => undefined;
    world.get(Handlers).hold = new Promise((resolve) => {
      release = resolve;
    });
    await world.get(Jobs).enqueue(ONCE, { id: 'c' });
    await until(() => calls().includes('once c'));
    for (let again = 0; again < 5; again += 1) await world.get(Jobs).enqueue(ONCE, { id: 'c' });
    release();
    await until(() => calls().filter((call) => call === 'once c').length === 2);
    await world.get(Jobs).enqueue(WORK, { id: 'after' });
    await until(() => calls().includes('work after'));
    expect(calls().filter((call) => call === 'once c')).toHaveLength(2);
  });

  it('runs a scheduled job again and again', async () => {
    await until(() => calls().filter((call) => call === 'tick').length >= 3);
  });
});

describe('the boot', () => {
  it('fails when a job has two handlers', async () => {
    await expect(createWorld({ imports: [RivalModule] })).rejects.toThrow(/test\.work has two handlers: Handlers\.work and Rival\.work/);
  });

  it('fails when a job has no handler', async () => {
    const world = await createWorld({ imports: [...PRODUCT] });
    await expect(world.startWorkers()).rejects.toThrow(/No handler for test\.work, test\.flaky/);
    await world.close();
  });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not happen');
}
