// A crowd at work: whoever may do something to a ticket does it, at random, with input of the right form.
import { type Act, done, TicketReader, TicketWriter } from '@hotline/ticket';
import { DomainError } from '@hotline/platform';
import type { Actor, Command } from '@hotline/workflow';
import type { World } from './world.js';

export interface Crowd {
  readonly people: readonly Actor[];
  readonly ticketIds: readonly string[];
  readonly unitIds: readonly string[];
  /** A unit below the first. */
  readonly belowId: string;
}

type Random = () => number;
type Field = Awaited<ReturnType<TicketReader['one']>>['allowedCommands'][number]['demands'][number];

/** One act of somebody on some ticket. Returns what was done, or the code of the refusal; whatever is no refusal is thrown. */
export async function actAtRandom(world: World, crowd: Crowd, random: Random): Promise<Command | DomainError> {
  const [actor, ticketId] = [oneOf(crowd.people, random), oneOf(crowd.ticketIds, random)];
  try {
    const ticket = await world.get(TicketReader).one(ticketId, actor);
    const open = ticket.allowedCommands.filter(({ command }) => !ENDS.has(command) || random() < 0.1);
    const { command, demands } = oneOf(open, random);
    const input = { ...Object.fromEntries(demands.filter((f) => f.required).map((f) => [f.name, sample(f, world, crowd, random)])), ...FITTING[command]?.(world, crowd) };
    const act: Act = { ticketId, command, input, ...(random() < 0.5 && { expectedVersion: ticket.version }) };
    done((await world.get(TicketWriter).executeAll([act], actor))[0]!);
    return command;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Left for later, or a crowd would soon have nothing to do. */
const ENDS = new Set<Command>(['answer', 'decline', 'refer', 'void', 'merge', 'close']);

const FITTING: Readonly<Partial<Record<Command, (world: World, crowd: Crowd) => object>>> = {
  delegate: (_, { belowId }) => ({ unitId: belowId }),
  reclassify: () => ({ urgency: 'urgent' }),
  record_callback: () => ({ reached: true, contacted: true, resolved: false, level: 2, reasons: ['result'] }),
  submit: () => ({ resolved: true, overrideReason: '协办单位已口头答复' }),
  supplement: () => ({ name: '李四', text: '补充说明' }),
  set_due: (world) => ({ dueAt: new Date(world.clock.now().getTime() + 3_600_000).toISOString() }),
};

function sample(field: Field, world: World, { unitIds, ticketIds }: Crowd, random: Random): unknown {
  switch (field.type) {
    case 'boolean': case 'consent': return true;
    case 'integer': return field.min ?? 1;
    case 'instant': return world.clock.now().toISOString();
    case 'date': return '2026-12-31';
    case 'unit': return oneOf(unitIds, random);
    case 'ticket': return oneOf(ticketIds, random);
    case 'choice': return field.options?.[0]?.value;
    case 'units': case 'files': case 'choices': return [];
    case 'text': case 'longText': case 'category': case 'area': return '随意一写';
  }
}

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}
