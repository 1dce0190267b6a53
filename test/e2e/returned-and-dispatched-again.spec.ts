// Returned and dispatched again: asked for once, decided by the dispatcher, a new unit with a clock of its own; and going round is raised.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { beijing, Story, type Team, type Ticket } from '../story.js';

let story: Story;
let lamps: Team;
let roads: Team;
let parks: Team;
let ticket: Ticket;
beforeAll(async () => {
  story = await Story.begin('2026-03-02 09:00');
  [lamps, roads, parks] = [await story.team('城市管理局'), await story.team('交通运输局'), await story.team('园林局')];
});
afterAll(() => story.end());
beforeEach(async () => {
  story.world.clock.set(beijing('2026-03-02 09:00'));
  ticket = await story.register();
  await story.does('dispatcher', ticket, 'dispatch', { unitId: lamps.unit.id });
});

const NOT_OURS = { reason: '该路段路灯由交通运输局养护', basis: '城市道路照明设施移交协议' };

async function returned(team: Team): Promise<void> {
  await story.does(team, ticket, 'request_return', NOT_OURS);
  await story.does('dispatcher', ticket, 'grant_return', { note: '同意' });
}

describe('a ticket that is not the unit’s own', () => {
  it('goes back and to the right unit, whose clock begins anew, and is closed by it', async () => {
    await story.until('2026-03-03 10:00');
    await story.does(lamps, ticket, 'request_return', { ...NOT_OURS, suggestedUnitId: roads.unit.id });
    const waiting = await (await story.as('dispatcher')).get('/api/tickets?pendingRequest=return');
    expect(waiting.body.items).toMatchObject([{ id: ticket.id, status: 'pending_sign', pendingRequests: ['return'] }]);
    await story.does('dispatcher', ticket, 'grant_return', { note: '同意' });
    expect(await story.ticket(ticket)).toMatchObject({ status: 'pending_dispatch', leadUnitId: null });

    await story.taken(roads, ticket);
    await story.replied(roads, ticket);
    await story.rated(ticket, 5);
    expect(await story.happened(ticket)).toEqual([
      'ticket.registered', 'ticket.dispatched', 'return.requested', 'return.granted', 'ticket.dispatched',
      'ticket.signed', 'citizen.contacted', 'reply.submitted', 'reply.passed', 'callback.recorded',
    ]);
    const { status, assignments, deadlines } = await story.ticket(ticket);
    expect([status, ...assignments.map(({ unitName, endedBy }: Record<string, string>) => `${unitName} ${endedBy ?? ''}`.trim())])
      .toEqual(['closed', '城市管理局 return.granted', '交通运输局']);
    const complete = deadlines.filter(({ clock }: { clock: string }) => clock === 'complete');
    expect(complete.map(({ assignmentNo, outcome, dueAt }: Record<string, string>) => [assignmentNo, outcome, dueAt])).toEqual([
      [1, 'ended', '2026-03-09T16:00:00.000Z'], [2, 'met', '2026-03-10T16:00:00.000Z'],
    ]);
  });

  it('is out of the sight of the unit that gave it back', async () => {
    await returned(lamps);
    expect((await (await story.as(lamps)).get(`/api/tickets/${ticket.id}`)).status).toBe(404);
    expect((await (await story.as(lamps)).get('/api/tickets?status=pending_dispatch')).body.items).toEqual([]);
  });

  it('stays where it is when the dispatcher refuses, and is not returned a second time', async () => {
    await story.does(lamps, ticket, 'request_return', NOT_OURS);
    await story.does('dispatcher', ticket, 'refuse_return', { note: '属贵局职责，见三定方案' });
    expect(await story.ticket(ticket, lamps)).toMatchObject({ status: 'pending_sign', leadUnitName: '城市管理局' });
    expect(await story.tries(lamps, ticket, 'request_return', NOT_OURS)).toMatchObject({ status: 409, body: { code: 'ticket.return_already_used' } });
    await story.does(lamps, ticket, 'sign');
  });

  it('is not returned once the window of two working days has closed', async () => {
    await story.until('2026-03-05 00:00');
    expect(await story.tries(lamps, ticket, 'request_return', NOT_OURS)).toMatchObject({ status: 409, body: { code: 'ticket.return_window_closed' } });
    // A chance has passed; nobody is late.
    const window = (await story.ticket(ticket)).deadlines.findLast(({ clock }: { clock: string }) => clock === 'return_window');
    expect(window).toMatchObject({ lapses: true, overdue: false });
  });
});

describe('a ticket that goes round', () => {
  it('to a third unit is shirking: raised, with an order to the unit that has it now', async () => {
    await returned(lamps);
    await story.does('dispatcher', ticket, 'dispatch', { unitId: roads.unit.id });
    await returned(roads);
    await story.does('dispatcher', ticket, 'dispatch', { unitId: parks.unit.id });
    const shirking = (await story.events(ticket)).filter(({ type }) => type === 'shirking.detected');
    expect(shirking.map(({ payload }) => payload)).toEqual([{ kind: 'third_unit', unitIds: [lamps, roads, parks].map(({ unit }) => unit.id) }]);
    await story.until('2026-03-02 09:05');
    const { body: orders } = await (await story.as('supervisor')).get('/api/supervision/orders?state=open');
    expect(orders).toMatchObject([{ ticketId: ticket.id, unitId: parks.unit.id, ground: 'shirking' }]);
  });
});
