// Walks tickets through lawful commands for tests: people of every role, fitting inputs, and states of every status.
import type { Actor } from './actor.js';
import { SYSTEM_ACTOR } from './actor.js';
import { allowedCommands, decide } from './decide.js';
import { evolve } from './evolve.js';
import type { NewEvent, StoredEvent } from './events.js';
import { FIELDS, type FieldName, type FieldSpec } from './fields.js';
import type { Terms } from './guards.js';
import type { Given } from './outcomes.js';
import { missingElements } from './registration.js';
import { blank, type TicketState } from './state.js';
import { transition, type Command } from './transitions.js';
import { ROLE_CODES, type Role, type TicketType } from './vocabulary.js';

export const NOW = new Date('2026-03-03T02:00:00Z');
const BORN = new Date('2026-03-02T01:00:00Z');
export const UNITS = [1, 2, 3, 4].map(uuid) as readonly string[];
/** A unit below the first. */
export const BELOW = uuid(11);
const OTHER_TICKET = uuid(99);

export const TERMS: Terms = {
  returnWindowEndsAt: new Date('2026-03-05T00:00:00Z'), completeDueAt: new Date('2026-03-10T00:00:00Z'), extension: { maxWorkdays: 10, times: 1 },
};

/** One person per role; liaison and leader of all units of the walk, so that units refuse nothing unless a test wants it. */
export const PEOPLE: Readonly<Record<Role, Actor>> = Object.fromEntries(ROLE_CODES.map((role, i) => {
  if (role === 'system') return [role, SYSTEM_ACTOR];
  const bound = role === 'liaison' || role === 'unit_leader';
  return [role, { id: uuid(200 + i), name: role, roles: [role], unitId: bound ? UNITS[0]! : null, unitIds: bound ? [...UNITS, BELOW] : [] }];
})) as Record<Role, Actor>;

export function registered(type: TicketType = 'complaint', complete = true): { readonly state: TicketState; readonly log: readonly StoredEvent[] } {
  const missing = complete ? [] : missingElements(type, false, { name: true, phone: true, time: false, place: true, text: true });
  const event: StoredEvent = {
    ...stamp({ type: 'ticket.registered', payload: {
      number: '260302090000000001', type, urgency: 'normal', channel: 'phone', categoryCode: '0101', areaCode: null, occurredAt: null,
      confidential: false, assistance: null, citizenId: uuid(500), missing, textHash: 'x',
    } }, uuid(1000), 1, PEOPLE.operator, 'register'), at: BORN,
  };
  return { state: evolve(blank(event as StoredEvent & { type: 'ticket.registered' }), event), log: [event] };
}

/** Input that fits the command's row: everything it demands, and of the optional what `more` says. */
export function inputFor(command: Command, state: TicketState, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const row = transition(command)!;
  const demanded = Object.fromEntries(row.demands.map((field) => [field, sample(field)]));
  return { ...demanded, ...FITTING[command]?.(state), ...more };
}

export function givenFor(command: Command, state: TicketState, more: Readonly<Record<string, unknown>> = {}): Given {
  return {
    input: inputFor(command, state, more), orderNo: `DB20260303000${state.seq}`, target: { ticketId: OTHER_TICKET, status: 'in_progress' },
    isBelow: (unitId) => unitId === BELOW, supplement: { citizenId: null, textHash: null },
  };
}

/** Gives a lawful command and returns the state and log after it; throws when it is refused. */
export function give(
  { state, log }: Walked, command: Command, role: Role, more: Readonly<Record<string, unknown>> = {},
): Walked {
  const actor = PEOPLE[role];
  const decision = decide(command, { state, actor, terms: TERMS, now: NOW }, givenFor(command, state, more));
  if ('refused' in decision) throw new Error(`${command} by ${role} in ${state.status}: ${JSON.stringify(decision.refused)}`);
  const events = decision.events.map((event, i) => stamp(event, state.ticketId, state.seq + 1 + i, actor, command));
  return { state: events.reduce(evolve, state), log: [...log, ...events] };
}
export interface Walked {
  readonly state: TicketState;
  readonly log: readonly StoredEvent[];
}

/** What anybody may do next, with who may. */
export function nextSteps(state: TicketState): readonly { readonly command: Command; readonly role: Role }[] {
  return ROLE_CODES.flatMap((role) =>
    allowedCommands({ state, actor: PEOPLE[role], terms: TERMS, now: NOW }).map((row) => ({ command: row.command, role })));
}

const CHAIN = ['dispatch', 'sign', 'submit', 'pass', 'record_callback'] as const satisfies readonly Command[];

/** Goes some steps down the main chain, then takes lawful steps, each chosen by its number among those that are open. */
export function walk(type: TicketType, choices: readonly number[], skip: readonly Command[] = []): Walked {
  const [first = 0, ...rest] = choices;
  const start = CHAIN.slice(0, first % (CHAIN.length + 1)).reduce((at, command) => attempt(at, command, first), registered(type, first % 9 !== 0));
  return rest.reduce<Walked>((at, choice) => {
    const steps = nextSteps(at.state).filter((s) => !skip.includes(s.command));
    const step = steps[choice % Math.max(steps.length, 1)];
    return step ? attempt(at, step.command, choice, step.role) : at;
  }, start);
}

/** The step if it is lawful, else the ticket as it was. */
function attempt(at: Walked, command: Command, choice: number, role?: Role): Walked {
  const who = role ?? nextSteps(at.state).find((s) => s.command === command)?.role;
  try {
    return who ? give(at, command, who, variation(command, choice)) : at;
  } catch {
    return at;
  }
}

function variation(command: Command, choice: number): Record<string, unknown> {
  if (command === 'dispatch') return { unitId: UNITS[choice % UNITS.length], ...(choice % 3 === 0 && { assistUnitIds: [UNITS[(choice + 1) % UNITS.length]] }) };
  if (command === 'record_callback' && choice % 2) return { level: 1 + (choice % 5), reasons: ['result'] };
  return {};
}

function stamp(event: NewEvent, ticketId: string, seq: number, actor: Actor, command: Command | 'register'): StoredEvent {
  return { ...event, ticketId, seq, at: NOW, command, actorId: actor.id, actorName: actor.name, actorUnitId: actor.unitId, clocks: [] };
}

const FITTING: Readonly<Partial<Record<Command, (state: TicketState) => Record<string, unknown>>>> = {
  supplement: () => ({ occurredAt: '2026-03-01T08:00:00+08:00' }),
  reclassify: (state) => ({ urgency: state.urgency === 'urgent' ? 'normal' : 'urgent' }),
  delegate: () => ({ unitId: BELOW }),
  record_callback: () => ({ reached: true, contacted: true, resolved: true, level: 5 }),
  submit: () => ({ overrideReason: '协办单位已口头答复' }),
};

function sample(field: FieldName): unknown {
  const spec: FieldSpec = FIELDS[field];
  switch (spec.type) {
    case 'boolean': case 'consent': return true;
    case 'integer': return Math.max(spec.min ?? 1, 1);
    case 'instant': return field === 'contactedAt' ? '2026-03-02T10:00:00+08:00' : '2026-03-20T10:00:00+08:00';
    case 'date': return '2026-03-20';
    case 'unit': return UNITS[0];
    case 'ticket': return OTHER_TICKET;
    case 'units': case 'files': return [];
    case 'choice': return Object.keys(spec.options!)[0];
    case 'choices': return Object.keys(spec.options!).slice(0, 1);
    case 'text': case 'longText': case 'category': case 'area': return '文字';
  }
}

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
