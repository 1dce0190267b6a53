// From a call to a monthly ranking: taken by the operator, handled by the unit, rated by the caller, found again behind the month's figures.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Story, type Team, type Ticket } from '../story.js';

jest.setTimeout(120_000);

let story: Story;
let lamps: Team;
let roads: Team;
beforeAll(async () => {
  story = await Story.begin('2026-03-02 09:00');
  lamps = await story.team('城市管理局');
  roads = await story.team('交通运输局');
});
afterAll(() => story.end());

async function whole(team: Team, level: number): Promise<Ticket> {
  const ticket = await story.register();
  await story.taken(team, ticket);
  await story.replied(team, ticket);
  await story.rated(ticket, level);
  return ticket;
}

describe('from a call to the ranking', () => {
  it('the month shows every unit with what its callers said, and every figure leads to its tickets', async () => {
    const operator = await story.as('operator');
    const { body: call } = await operator.post('/api/calls/events', { callId: 'line-1', event: 'ringing', phone: '13800001234' });
    expect((await operator.post(`/api/calls/${call.id}/answer`)).status).toBe(200);
    const ticket = await story.register({}, 'line-1');
    expect(await story.register({}, 'line-1')).toMatchObject({ id: ticket.id, number: ticket.number });
    expect((await operator.put(`/api/calls/${call.id}/ticket`, { ticketId: ticket.id })).status).toBe(204);

    await story.taken(lamps, ticket);
    await story.replied(lamps, ticket);
    await story.rated(ticket, 5);
    expect(await story.happened(ticket)).toEqual([
      'ticket.registered', 'ticket.dispatched', 'ticket.signed', 'citizen.contacted', 'reply.submitted', 'reply.passed', 'callback.recorded',
    ]);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', publicReply: '路灯已修复。', leadUnitName: '城市管理局' });

    for (const level of [5, 4, 3, 4]) await whole(lamps, level);
    for (const level of [5, 4, 3, 4, 2]) await whole(roads, level);

    await story.until('2026-04-01 09:00');
    const supervisor = await story.as('supervisor');
    const { body: ranking } = await supervisor.get('/api/rankings/2026-03?group=部门');
    expect(ranking).toMatchObject({ month: '2026-03', state: 'live', scheme: { name: 'P1' } });
    expect(ranking.rows).toMatchObject([
      { unitName: '城市管理局', rank: 1, score: '100.00', n: 5, rates: { satisfied: { rate: '100.00', n: 5 }, signedInTime: { rate: '100.00', n: 5 } } },
      { unitName: '交通运输局', rank: 2, score: '80.00', n: 5, rates: { satisfied: { rate: '80.00', n: 5 } } },
    ]);

    const { body: evidence } = await supervisor.get(`/api/rankings/2026-03/units/${lamps.unit.id}/evidence?indicator=satisfied`);
    expect(evidence.items).toHaveLength(5);
    expect(evidence.items.map(({ ticketId }: { ticketId: string }) => ticketId)).toContain(ticket.id);
    const { body: misses } = await supervisor.get(`/api/rankings/2026-03/units/${roads.unit.id}/evidence?indicator=satisfied&hit=false`);
    expect(misses.items).toHaveLength(1);
  });

  it('a unit with fewer than five ratings is listed apart, unranked', async () => {
    await whole(await story.team('园林局'), 5);
    await story.told();
    const { body } = await (await story.as('supervisor')).get('/api/rankings/2026-04?group=部门');
    expect(body.rows.find(({ unitName }: { unitName: string }) => unitName === '园林局')).toMatchObject({ rank: null, unranked: 'small_sample', n: 1 });
  });
});
