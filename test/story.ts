// A story told over HTTP: its people, what they do to tickets, and what the log says of it afterwards.
import { expect } from '@jest/globals';
import type { Unit } from '@hotline/directory';
import type { Account } from '@hotline/identity';
import { SWEEP } from '@hotline/supervision';
import type { Command, Role, StoredEvent } from '@hotline/workflow';
import { appoint, clientOf, makeAccount, makeUnit } from './factories.js';
import type { HttpClient } from './http-client.js';
import { createWorld, type World } from './world.js';

const CENTRE = ['operator', 'dispatcher', 'reviewer', 'callback_officer', 'supervisor'] as const satisfies readonly Role[];
type Centre = (typeof CENTRE)[number];

/** A unit with its liaison in the A role. */
export interface Team {
  readonly unit: Unit;
  readonly liaison: Account;
}
export type Person = Centre | Team;

export interface Ticket {
  readonly id: string;
  readonly number: string;
}

export class Story {
  private constructor(
    readonly world: World,
    private readonly centre: ReadonlyMap<Centre, Account>,
  ) {}

  /** `wall`: where the clock stands at first, in Beijing, as `2026-03-02 09:00`. */
  static async begin(wall: string): Promise<Story> {
    const world = await createWorld({ at: beijing(wall) });
    const centre = new Map<Centre, Account>();
    for (const role of CENTRE) centre.set(role, await makeAccount(world, { roles: [role] }));
    return new Story(world, centre);
  }

  end(): Promise<void> {
    return this.world.close();
  }

  async team(name: string): Promise<Team> {
    const unit = await makeUnit(this.world, { name, rankingGroup: '部门' });
    const liaison = await makeAccount(this.world, { roles: ['liaison'], username: name, unitId: unit.id });
    await appoint(this.world, unit, liaison, 'A');
    return { unit, liaison };
  }

  /** With a session of now: a story lasts for days, a session for hours. */
  as(who: Person): Promise<HttpClient> {
    return clientOf(this.world, typeof who === 'string' ? this.centre.get(who)! : who.liaison);
  }

  /** Time passes; what falls due meanwhile is found by the sweep, and everybody is told. */
  async until(wall: string): Promise<void> {
    this.world.clock.set(beijing(wall));
    await this.world.runJob(SWEEP);
    await this.told();
  }

  /** Who follows the tickets has heard of everything: callbacks, orders, facts, notices. */
  async told(): Promise<void> {
    await this.world.drainOutbox();
  }

  async register(more: object = {}, idempotencyKey?: string): Promise<Ticket> {
    const body = {
      type: 'complaint', title: '路灯不亮', text: '幸福路与建设街路口的路灯三天不亮。', channel: 'phone', urgency: 'normal',
      citizen: { name: '张三', phone: '13800001234' }, address: '幸福路与建设街路口', occurredAt: '2026-03-01T20:00:00+08:00', ...more,
    };
    const answer = await (await this.as('operator')).post('/api/tickets', body, idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  }

  /** Gives a command on what one sees; it must be done. */
  async does(who: Person, { id }: Ticket, command: Command, input: object = {}): Promise<void> {
    const answer = await this.tries(who, { id }, command, input);
    expect([command, answer.status, answer.body]).toEqual([command, 200, expect.anything()]);
  }

  async tries(who: Person, { id }: Pick<Ticket, 'id'>, command: Command, input: object = {}) {
    const client = await this.as(who);
    const { body } = await client.get(`/api/tickets/${id}`);
    return client.post(`/api/tickets/${id}/commands`, { command, expectedVersion: body.version ?? 1, input });
  }

  /** Dispatched to the team, signed, the citizen contacted. */
  async taken(team: Team, ticket: Ticket): Promise<void> {
    await this.does('dispatcher', ticket, 'dispatch', { unitId: team.unit.id });
    await this.does(team, ticket, 'sign');
    await this.does(team, ticket, 'contact', { contactedAt: this.now() });
  }

  /** The unit's reply, passed in review. */
  async replied(team: Team, ticket: Ticket): Promise<void> {
    await this.does(team, ticket, 'submit', {
      account: '更换镇流器', publicReply: '路灯已修复。', resolved: true, contactedAt: this.now(), substantiated: true,
    });
    await this.does('reviewer', ticket, 'pass');
  }

  /** The callback officer reaches the caller, who gives this level. */
  async rated(ticket: Ticket, level: number): Promise<void> {
    await this.told();
    const officer = await this.as('callback_officer');
    const { body } = await officer.get('/api/callbacks?state=due&limit=200');
    const callback = body.items.find((item: { ticketId: string }) => item.ticketId === ticket.id);
    const answers = { reached: true, contacted: true, resolved: level > 2, level, ...(level < 3 && { reasons: ['result'] }) };
    const answer = await officer.post(`/api/callbacks/${callback.id}/attempts`, answers);
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  }

  async ticket({ id }: Ticket, who: Person = 'supervisor') {
    return (await (await this.as(who)).get(`/api/tickets/${id}`)).body;
  }
  async events({ id }: Ticket): Promise<readonly StoredEvent[]> {
    return (await (await this.as('supervisor')).get(`/api/tickets/${id}/events`)).body;
  }
  /** What happened, in order, without what the clocks did. */
  async happened(ticket: Ticket): Promise<readonly string[]> {
    return (await this.events(ticket)).map(({ type }) => type).filter((type) => type !== 'rung.fired');
  }
  /** The rungs that fired on one clock, in order. */
  async rungs(ticket: Ticket, clock: string): Promise<readonly string[]> {
    const fired = (await this.events(ticket)).flatMap((event) => (event.type === 'rung.fired' ? [event.payload] : []));
    return fired.filter((payload) => payload.clock === clock).map(({ rung }) => rung);
  }

  private now(): string {
    return this.world.clock.now().toISOString();
  }
}

export function beijing(wall: string): Date {
  return new Date(`${wall.replace(' ', 'T')}:00+08:00`);
}
