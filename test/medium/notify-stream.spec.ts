// The event stream over a real connection: what one may see arrives, nothing else does, and it ends with the session.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { broadcast } from '@hotline/platform';
import { Sessions } from '@hotline/identity';
import { act, castOf, register, type Cast } from '../callback-stories.js';
import { actorOf, makeAccount, makeUnit } from '../factories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
let address: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await world.app.listen(0, '127.0.0.1');
  address = await world.app.getUrl();
});
afterAll(() => world.close());

interface Heard {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads events until one of the type comes; returns all until then. */
async function listening(accountId: string): Promise<{ until(type: string): Promise<Heard[]>; stop(): Promise<void> }> {
  const token = await world.get<Sessions>(Sessions).open(accountId, { ip: '127.0.0.1', userAgent: 'test' });
  const answer = await fetch(`${address}/api/stream`, { headers: { cookie: `hotline_session=${token}` } });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard[] = [];
  let rest = '';
  const until = async (type: string): Promise<Heard[]> => {
    while (!heard.some((event) => event.type === type)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended without ${type}`);
      const parts = (rest + value).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const [, event] = /^event: (.*)$/m.exec(part) ?? [];
        const [, data] = /^data: (.*)$/m.exec(part) ?? [];
        if (event) heard.push({ type: event, data: JSON.parse(data ?? '{}') });
      }
    }
    return heard.splice(0);
  };
  return { until, stop: () => reader.cancel() };
}

it('is for whoever is logged in', async () => {
  expect((await fetch(`${address}/api/stream`)).status).toBe(401);
});

it('tells a unit of its own tickets and notices, and the centre of all', async () => {
  const elsewhere = await makeUnit(world, { name: '交通局' });
  const stranger = actorOf(await makeAccount(world, { roles: ['liaison'], username: 'stranger', unitId: elsewhere.id }));
  const [own, other, centre] = await Promise.all([cast.liaison, stranger, cast.operator].map((who) => listening(who.id!)));
  await Promise.all([own!, other!, centre!].map((stream) => stream.until('hello')));

  const { id } = await register(world, cast);
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
  await world.drainOutbox();
  await broadcast(world.dataSource, [{ event: 'end', to: ['everybody'], data: {} }]);

  const ticket = { type: 'ticket', data: { ticketId: id, version: 2, type: 'ticket.dispatched' } };
  const heardByOwn = await own!.until('end');
  expect(heardByOwn).toContainEqual(ticket);
  expect(heardByOwn.map((event) => event.type)).toContain('notice');
  expect(await centre!.until('end')).toContainEqual(ticket);
  expect((await other!.until('end')).map((event) => event.type)).toEqual(['end']);
  await Promise.all([own!, other!, centre!].map((stream) => stream.stop()));
});

it('passes an incoming call on to operators only', async () => {
  const [operator, liaison] = await Promise.all([cast.operator, cast.liaison].map((who) => listening(who.id!)));
  await Promise.all([operator!, liaison!].map((stream) => stream.until('hello')));
  await broadcast(world.dataSource, [{ event: 'call', to: ['role:operator'], data: { callId: '1', phase: 'ringing' } }, { event: 'end', to: ['everybody'], data: {} }]);
  expect((await operator!.until('end')).map((event) => event.type)).toEqual(['call', 'end']);
  expect((await liaison!.until('end')).map((event) => event.type)).toEqual(['end']);
  await Promise.all([operator!, liaison!].map((stream) => stream.stop()));
});
