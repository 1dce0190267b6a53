// Files of tickets over HTTP on a real database: who adds and sees them, what is refused, and what a reply may name.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACHMENT_LIMITS, ERASE_ATTACHMENTS } from '@hotline/ticket';
import { act, type Cast, castOf, handle, passed, register } from '../callback-stories.js';
import { clientOf, makeAccount, makeUnit } from '../factories.js';
import { PNG, TAKEN } from '../file-samples.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
let liaison: HttpClient;
let stranger: HttpClient;
let supervisor: HttpClient;

beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  liaison = await clientOf(world, await makeAccount(world, { roles: ['liaison'], username: 'files', unitId: cast.unit.id }));
  stranger = await clientOf(world, await makeAccount(world, { roles: ['liaison'], username: 'stranger', unitId: (await makeUnit(world)).id }));
  supervisor = await clientOf(world, await makeAccount(world, { roles: ['supervisor'], username: 'files-supervisor' }));
});
afterAll(() => world.close());

async function signed(): Promise<string> {
  const { id } = await register(world, cast);
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: cast.unit.id });
  await act(world, cast.liaison, id, 'sign');
  return id;
}

/** A picture like no other. */
const picture = (n: number): Buffer => Buffer.concat([PNG, Buffer.from(String(n))]);

describe('attachments', () => {
  it('are kept byte by byte, listed, and downloaded as what they are', async () => {
    const id = await signed();
    for (const [extension, bytes] of TAKEN) {
      const added = await liaison.upload(`/api/tickets/${id}/attachments`, '现场.bin', bytes);
      expect(added).toMatchObject({ status: 201, body: { ticketId: id, name: `现场.bin.${extension}`, size: bytes.length, uploaderName: 'files' } });
      const got = await liaison.get(`/api/attachments/${added.body.id}`);
      expect(got.bytes.equals(bytes)).toBe(true);
      expect(got.headers).toMatchObject({
        'content-type': added.body.type, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
        'content-disposition': expect.stringMatching(/^attachment; /),
      });
    }
    const list = await liaison.get(`/api/tickets/${id}/attachments`);
    expect(list.body).toHaveLength(TAKEN.length);
    expect(list.body[0]).not.toHaveProperty('bytes');
  });

  it('the same file sent again is the same attachment', async () => {
    const id = await signed();
    const answers = await Promise.all([1, 2, 3].map(() => liaison.upload(`/api/tickets/${id}/attachments`, 'a.png', PNG)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it.each([
    ['of a type that is not taken', Buffer.from('<html>'), 422, 'attachment.type_refused'],
    ['that are too large', Buffer.concat([PNG, Buffer.alloc(ATTACHMENT_LIMITS.bytes)]), 413, 'attachment.too_large'],
  ])('refuses files %s', async (_, bytes, status, code) => {
    const answer = await liaison.upload(`/api/tickets/${await signed()}/attachments`, 'a.png', bytes);
    expect(answer).toMatchObject({ status, body: { code, title: expect.stringMatching(/[一-鿿]/) } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('asks for the file when there is none', async () => {
    const answer = await liaison.post(`/api/tickets/${await signed()}/attachments`, {});
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'file' }] } });
  });

  it('stop at twenty, also when many come at once', async () => {
    const id = await signed();
    const all = await Promise.all(Array.from({ length: 24 }, (_, n) => liaison.upload(`/api/tickets/${id}/attachments`, 'a.png', picture(n))));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(ATTACHMENT_LIMITS.perTicket);
    expect(all.filter(({ body }) => body.code === 'attachment.too_many')).toHaveLength(4);
  });

  it('are seen only by who sees the ticket', async () => {
    const id = await signed();
    const { body } = await liaison.upload(`/api/tickets/${id}/attachments`, 'a.png', PNG);
    expect((await supervisor.get(`/api/attachments/${body.id}`)).status).toBe(200);
    expect(await stranger.get(`/api/attachments/${body.id}`)).toMatchObject({ status: 404, body: { code: 'attachment.not_found' } });
    expect((await stranger.get(`/api/tickets/${id}/attachments`)).status).toBe(404);
    expect((await stranger.upload(`/api/tickets/${id}/attachments`, 'a.png', PNG)).status).toBe(404);
    expect((await world.http().get(`/api/attachments/${body.id}`)).status).toBe(401);
  });

  it('another site cannot make a browser send one', async () => {
    const answer = await liaison.with({ 'sec-fetch-site': 'cross-site' }).upload(`/api/tickets/${await signed()}/attachments`, 'a.png', PNG);
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.cross_site' } });
  });

  it('a reply names those of its ticket, and no others', async () => {
    const [id, other] = [await signed(), await signed()];
    const own = (await liaison.upload(`/api/tickets/${id}/attachments`, 'a.png', PNG)).body.id as string;
    const foreign = (await liaison.upload(`/api/tickets/${other}/attachments`, 'a.png', PNG)).body.id as string;
    const reply = (attachmentIds: unknown) => act(world, cast.liaison, id, 'submit', {
      account: '已修', publicReply: '路灯已修复。', resolved: true, contactedAt: world.clock.now().toISOString(), substantiated: true, attachmentIds,
    });
    for (const ids of [[own, foreign], [id], [own, own], 'x', ['x']]) {
      await expect(reply(ids)).rejects.toMatchObject({ code: 'validation.failed', details: { errors: [{ field: 'attachmentIds' }] } });
    }
    expect((await reply([own])).status).toBe('pending_review');
  });

  it('lose name and content three years after their ticket has ended, and no other does', async () => {
    const [ended, open] = [await passed(world, cast), await signed()];
    const added = await Promise.all([ended, open].map(async (id) => (await supervisor.upload(`/api/tickets/${id}/attachments`, '张三身份证.png', PNG)).body.id as string));
    await act(world, cast.officer, ended, 'record_callback', { reached: true, contacted: true, resolved: true, level: 5 });
    const began = world.clock.now();
    world.clock.set(new Date('2029-03-01T00:00:00Z'));
    expect(await world.runJob(ERASE_ATTACHMENTS)).toEqual({ erased: 0 });
    world.clock.set(new Date('2029-03-03T00:00:00Z'));
    expect(await world.runJob(ERASE_ATTACHMENTS)).toEqual({ erased: 1 });
    expect(await world.runJob(ERASE_ATTACHMENTS)).toEqual({ erased: 0 });
    world.clock.set(began);
    expect(await supervisor.get(`/api/attachments/${added[0]}`)).toMatchObject({ status: 410, body: { code: 'attachment.erased' } });
    expect((await supervisor.get(`/api/tickets/${ended}/attachments`)).body).toMatchObject([{ id: added[0], name: '已到期清除', size: PNG.length, erasedAt: '2029-03-03T00:00:00.000Z' }]);
    expect((await supervisor.get(`/api/attachments/${added[1]}`)).status).toBe(200);
    expect(JSON.stringify(await world.dataSource.query('select name, bytes from attachments where id = $1', [added[0]]))).toBe('[{"name":"已到期清除","bytes":null}]');
  });

  it('an archive takes no more of them', async () => {
    const id = await passed(world, cast);
    await act(world, cast.officer, id, 'record_callback', { reached: true, contacted: true, resolved: true, level: 5 });
    await world.dataSource.query(`update tickets set status = 'archived' where id = $1`, [id]);
    expect(await supervisor.upload(`/api/tickets/${id}/attachments`, 'a.png', PNG)).toMatchObject({ status: 409 });
    await expect(handle(world, cast, id)).rejects.toMatchObject({ code: 'ticket.unlawful_transition' });
  });
});
