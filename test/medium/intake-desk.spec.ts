// The operator's desk: calls in any order, one taker, the caller's card, similar tickets, repeated calls.
import { Blocklist } from '@hotline/citizen';
import { Categories } from '@hotline/directory';
import { Broadcasts, type Broadcast } from '@hotline/platform';
import { Registrar, type Registration } from '@hotline/ticket';
import { type Actor, SYSTEM_ACTOR } from '@hotline/workflow';
import { actorOf, clientOf, makeAccount } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

const PHONE = '13800001234';

describe("the operator's desk", () => {
  let world: World;
  let operators: HttpClient[];
  let supervisors: Actor[];
  let telephone: HttpClient;

  beforeAll(async () => {
    world = await createWorld();
    await world.get(Categories).import([{ line: 1, cells: ['城市管理', '照明'] }]);
    await world.get(Categories).addAreas([{ code: '370102', name: '历下区' }, { code: '370103', name: '市中区' }]);
    operators = await Promise.all([1, 2, 3].map(async (no) => clientOf(world, await makeAccount(world, { roles: ['operator'], username: `operator${no}` }))));
    supervisors = await Promise.all([1, 2].map(async (no) => actorOf(await makeAccount(world, { roles: ['supervisor'], username: `supervisor${no}` }))));
    telephone = await clientOf(world, await makeAccount(world, { roles: ['api'], username: 'telephone' }));
  });
  afterAll(() => world.close());

  const ring = (more: object) => telephone.post('/api/calls/events', { event: 'ringing', ...more });
  const register = (more: Partial<Registration> = {}) => world.get(Registrar).register({
    type: 'help', title: '路灯不亮', text: '泉城路12号门前的路灯三天不亮', channel: 'phone', urgency: 'normal', categoryCode: '01', areaCode: '370102',
    address: '泉城路12号', citizen: { name: '张三', phone: PHONE }, occurredAt: world.clock.now(), ...more,
  }, SYSTEM_ACTOR);

  describe('calls', () => {
    it.each([
      [['ringing', 'answered', 'ended']],
      [['ended', 'answered', 'ringing']],
      [['answered', 'ringing', 'answered', 'ended', 'ringing']],
    ])('%j ends as ended, with every time kept', async (events) => {
      const callId = `order-${events.join()}`;
      for (const [index, event] of events.entries()) {
        const at = new Date(world.clock.now().getTime() + index * 1000);
        expect((await telephone.post('/api/calls/events', { callId, event, at, ...(index === 0 && { phone: PHONE }) })).status).toBe(200);
      }
      const [call] = await world.dataSource.query('select * from calls where call_id = $1', [callId]);
      expect(call).toMatchObject({ state: 'ended', rang_at: expect.any(Date), answered_at: expect.any(Date), ended_at: expect.any(Date) });
      expect(call.citizen_id).not.toBeNull();
    });

    it('is one call however often and however parallel it is told', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) =>
        telephone.post('/api/calls/events', { callId: 'parallel', event: index % 2 ? 'answered' : 'ringing', phone: PHONE })));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect((await operators[0]!.get('/api/calls')).body.find((call: { callId: string }) => call.callId === 'parallel')).toMatchObject({ state: 'answered' });
    });

    it('reaches the operators as ids only', async () => {
      const heard: Broadcast[] = [];
      const silence = await world.get(Broadcasts).listen((message) => heard.push(message));
      const { body } = await ring({ callId: 'heard', phone: PHONE, agent: 'OPERATOR2' });
      while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      silence();
      expect(heard[0]).toEqual({ event: 'call', to: ['role:operator'], data: { id: body.id, callId: 'heard', phase: 'ringing', operatorId: expect.any(String) } });
      expect(JSON.stringify(heard)).not.toContain(PHONE);
    });

    it('is taken by one operator, who gets the number, on record once', async () => {
      const { body: call } = await ring({ callId: 'taken', phone: PHONE });
      const answers = await Promise.all(operators.map((operator) => operator.post(`/api/calls/${call.id}/answer`)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(answers[winner]!.body).toMatchObject({ phone: PHONE, caller: { phone: '138****1234' } });
      expect(answers[(winner + 1) % 3]!.body.code).toBe('call.taken');
      expect((await operators[winner]!.post(`/api/calls/${call.id}/answer`)).body.phone).toBe(PHONE);
      expect((await operators[(winner + 1) % 3]!.get(`/api/calls/${call.id}`)).text).not.toContain(PHONE);
      const reveals = await world.dataSource.query(`select actor_name from reveals where reason = '接听来电 taken'`);
      expect(reveals).toHaveLength(1);
    });

    it('without a readable number has no caller, and is closed to those who do not answer calls', async () => {
      const { body } = await ring({ callId: 'withheld', phone: 'anonymous' });
      expect((await operators[0]!.get(`/api/calls/${body.id}`)).body).toMatchObject({ citizenId: null, caller: null });
      expect((await telephone.get(`/api/calls/${body.id}`)).status).toBe(403);
      expect((await operators[0]!.get('/api/calls/00000000-0000-7000-8000-000000000000')).body.code).toBe('call.not_found');
      expect((await telephone.post('/api/calls/events', { callId: '', event: 'busy' })).status).toBe(422);
    });
  });

  describe('the caller', () => {
    it('is known with open tickets, without the confidential ones, and with the hint of a block', async () => {
      const phone = '13900005678';
      await register({ citizen: { name: '李四', phone } });
      const secret = await register({ type: 'report', title: '举报', citizen: { name: '李四', phone } });
      const { body } = await operators[0]!.post('/api/desk/caller', { phone });
      expect(body).toMatchObject({ known: true, name: '李*', phone: '139****5678', blocked: false, total: 1, open: 1 });
      expect(JSON.stringify(body)).not.toContain(secret.id);
      const { id } = await world.get(Blocklist).propose({ phone, reason: '骚扰', days: 7 }, supervisors[0]!);
      await world.get(Blocklist).decide(id, true, supervisors[1]!);
      expect((await operators[0]!.post('/api/desk/caller', { phone })).body.blocked).toBe(true);
      expect((await operators[0]!.post('/api/desk/caller', { phone: '13700000000' })).body).toMatchObject({ known: false, total: 0, tickets: [] });
      expect((await operators[0]!.post('/api/desk/caller', { phone: '12' })).body.errors[0].field).toBe('phone');
    });
  });

  describe('similar tickets', () => {
    it('are found by caller, place and text, each with the reason', async () => {
      const phone = '13500001111';
      const mine = await register({ title: '孩子入学', text: '需要什么材料', address: '花园路1号', citizen: { name: '王五', phone } });
      const place = await register({ title: '井盖丢失', text: '历山路88号井盖丢失', address: '历山路88号', citizen: { name: '甲', phone: '13500002222' } });
      const text = await register({ title: '夜间施工噪音', text: '工地凌晨两点仍在施工，影响休息', address: '经十路9号', citizen: { name: '乙', phone: '13500003333' } });
      const secret = await register({ type: 'report', title: '夜间施工噪音', text: '工地凌晨两点仍在施工，影响休息', citizen: { name: '王五', phone } });
      await world.dataSource.query('analyze ticket_texts');
      const { body } = await operators[0]!.post('/api/desk/similar', {
        phone, areaCode: '370102', address: '济南市历山路88号', title: '工地夜间施工', text: '凌晨两点还在施工，噪音很大',
      });
      const found = new Map(body.map((one: { ticket: { id: string } }) => [one.ticket.id, one]));
      expect(found.get(mine.id)).toMatchObject({ why: ['caller'], reasons: ['同一来电人'] });
      expect(found.get(place.id)).toMatchObject({ why: ['place'], reasons: ['同一地点'] });
      expect(found.get(text.id)).toMatchObject({ why: ['text'], reasons: [expect.stringMatching(/^内容相近（用词 \d+% 相同）$/)] });
      // Confidential: found by its words, never by its caller.
      expect(found.get(secret.id)).toMatchObject({ why: ['text'] });
      const self = await operators[0]!.post('/api/desk/similar', { phone, exceptTicketId: mine.id });
      expect(self.body).toEqual([]);
    });

    it('are none for a first word, and never an error whatever is typed', async () => {
      for (const text of ['', '水', "' | !! & :* (", '😀', 'a'.repeat(5_000)]) {
        expect((await operators[0]!.post('/api/desk/similar', { text })).status).toBe(200);
      }
    });
  });

  it('a repeated call is kept with its ticket', async () => {
    const { id } = await register();
    const { body: call } = await ring({ callId: 'repeat', phone: PHONE });
    const { body } = await operators[0]!.post('/api/desk/repeats', { ticketId: id, text: '还没有人来', callId: call.id });
    expect(body).toEqual({ ticketId: id, version: 2 });
    const log = await operators[0]!.get(`/api/tickets/${id}/events`);
    expect(log.body.at(-1)).toMatchObject({ type: 'ticket.noted', payload: { text: '【重复来电】还没有人来' } });
    expect((await operators[0]!.get(`/api/calls/${call.id}`)).body.ticketId).toBe(id);
    expect((await operators[0]!.put(`/api/calls/${call.id}/ticket`, { ticketId: '00000000-0000-7000-8000-000000000000' })).status).toBe(404);
  });

  it('tells once what a category needs: the most specific text', async () => {
    const dispatcher = await clientOf(world, await makeAccount(world, { roles: ['dispatcher'] }));
    await dispatcher.put('/api/one-time-notices/01', { text: '请说明位置' });
    expect((await operators[0]!.get('/api/one-time-notices/for?categoryCode=0101')).body).toMatchObject([{ categoryCode: '01', text: '请说明位置' }]);
    await dispatcher.put('/api/one-time-notices/0101', { text: '请提供灯杆编号' });
    expect((await operators[0]!.get('/api/one-time-notices/for?categoryCode=0101')).body).toMatchObject([{ text: '请提供灯杆编号' }]);
    expect((await dispatcher.delete('/api/one-time-notices/0101')).status).toBe(204);
    expect((await dispatcher.get('/api/one-time-notices')).body).toHaveLength(1);
    expect((await dispatcher.put('/api/one-time-notices/99', { text: 'x' })).status).toBe(404);
    expect((await operators[0]!.put('/api/one-time-notices/01', { text: 'x' })).status).toBe(403);
  });
});
