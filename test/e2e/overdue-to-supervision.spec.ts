// Overdue to supervision: reminders, the yellow and the red card, the urging, an order with a number and a written reply; and late stays late.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Story, type Team } from '../story.js';

let story: Story;
let team: Team;
beforeAll(async () => {
  story = await Story.begin('2026-04-20 09:00');
  team = await story.team('城市管理局');
});
afterAll(() => story.end());

describe('a ticket that nobody replies to', () => {
  it('climbs the ladder, each rung once, and the order is answered and judged', async () => {
    const ticket = await story.register({ occurredAt: '2026-04-19T20:00:00+08:00' });
    await story.taken(team, ticket);

    // Five working days from Monday: to the end of Monday a week later; the last working day begins with the yellow card.
    await story.until('2026-04-25 00:00');
    expect(await story.rungs(ticket, 'complete')).toEqual(['reminder_50', 'reminder_80', 'yellow']);
    await story.until('2026-04-27 23:59');
    expect((await story.ticket(ticket)).overdue).toBe(false);
    await story.until('2026-04-28 00:00');
    expect(await story.rungs(ticket, 'complete')).toEqual(['reminder_50', 'reminder_80', 'yellow', 'red']);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'in_progress', overdue: true });
    const { body: cards } = await (await story.as('supervisor')).get('/api/supervision/cards');
    expect(cards.filter((card: { ticketId: string }) => card.ticketId === ticket.id).map(({ colour }: { colour: string }) => colour)).toEqual(['red', 'yellow']);

    await story.until('2026-04-28 09:00');
    expect(await story.happened(ticket)).toContain('ticket.urged');
    await story.until('2026-04-29 00:00');
    expect((await story.happened(ticket)).filter((type) => type === 'ticket.supervised')).toHaveLength(1);
    await story.until('2026-04-29 09:00');
    await story.until('2026-04-29 09:00');
    expect(await story.rungs(ticket, 'complete')).toEqual(['reminder_50', 'reminder_80', 'yellow', 'red', 'urge', 'order']);

    const { body: orders } = await (await story.as(team)).get('/api/supervision/orders?state=open');
    expect(orders).toMatchObject([{ ticketId: ticket.id, orderNo: expect.stringMatching(/^DB20260429\d{4}$/), reply: null, verdict: null }]);
    const { orderNo } = orders[0];
    await story.does(team, ticket, 'reply_order', { account: '配件缺货，今日到货更换', orderNo });
    await story.told();
    const verdict = await (await story.as('supervisor')).post(`/api/supervision/orders/${orderNo}/verdict`, { verdict: 'accepted', note: '属实' });
    expect(verdict).toMatchObject({ status: 200, body: { orderNo, verdict: 'accepted', reply: '配件缺货，今日到货更换' } });

    await story.replied(team, ticket);
    await story.rated(ticket, 4);
    expect(await story.ticket(ticket)).toMatchObject({ status: 'closed', openOrders: [] });
    const complete = (await story.ticket(ticket)).deadlines.find(({ clock }: { clock: string }) => clock === 'complete');
    expect(complete).toMatchObject({ late: true, outcome: 'late', dueAt: '2026-04-27T16:00:00.000Z' });

    await story.until('2026-05-01 09:00');
    expect(await story.rungs(ticket, 'complete')).toHaveLength(6);
    const { body: ranking } = await (await story.as('supervisor')).get('/api/rankings/2026-04?scheme=P3');
    const row = ranking.rows.find(({ unitId }: { unitId: string }) => unitId === team.unit.id);
    expect(row.rates).toMatchObject({ closedInTime: { rate: '0.00', n: 1 }, signedInTime: { rate: '100.00', n: 1 } });
  });

  it('the liaison is told of every step, and only the own unit’s', async () => {
    const { body } = await (await story.as(team)).get('/api/notices?limit=100');
    expect(body.items.length).toBeGreaterThanOrEqual(5);
    const stranger = await story.team('交通运输局');
    expect((await (await story.as(stranger)).get('/api/notices')).body.items).toEqual([]);
    expect((await (await story.as(stranger)).get('/api/supervision/orders')).body).toEqual([]);
  });
});
