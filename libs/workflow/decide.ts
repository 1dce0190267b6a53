// decide(): whether a command is lawful, and the events it leaves. Pure; the only judge for endpoint, button and sweep alike.
import { boundToUnit, GUARDS, actingAssignment, type RefusalCode, type Situation } from './guards.js';
import { hasRole } from './actor.js';
import { checkInput, trimmed } from './input.js';
import { OUTCOMES, type Given } from './outcomes.js';
import type { Decision } from './decision.js';
import { transition, TRANSITIONS, type Command, type TransitionSpec } from './transitions.js';

/**
 * Judges one command. `given.input` is as the client sent it; `given.target` and `given.isBelow` answer what lies outside the ticket.
 * Returns the refusal with its code (and faults by field), or the events in order. Throws only for an unknown command.
 */
export function decide(command: Command, situation: Situation, given: Given): Decision {
  const spec = transition(command);
  if (!spec) throw new Error(`no such command: ${command}`);
  const closed = whyClosed(spec, situation);
  if (closed) return { refused: { code: closed } };
  const faults = checkInput(spec, given.input);
  if (faults.length) return { refused: { code: 'invalid_input', faults } };
  return OUTCOMES[command](situation, { ...given, input: trimmed(given.input) });
}

/** The rows open to this actor now: what GET /api/tickets/:id shows as allowedCommands. */
export function allowedCommands(situation: Situation): readonly (TransitionSpec & { readonly command: Command })[] {
  return TRANSITIONS.filter((row) => whyClosed(row, situation) === null);
}

function whyClosed(spec: TransitionSpec, situation: Situation): RefusalCode | null {
  const { state, actor } = situation;
  if (!hasRole(actor, ...spec.by)) return 'forbidden';
  if (spec.as && boundToUnit(actor, spec.by) && !isTheirs(spec, situation)) return 'not_your_unit';
  if (!spec.from.includes(state.status)) return 'unlawful_transition';
  for (const guard of spec.guards ?? []) {
    const code = GUARDS[guard](situation);
    if (code) return code;
  }
  return null;
}

function isTheirs(spec: TransitionSpec, { state, actor }: Situation): boolean {
  if (actingAssignment(state, actor, spec.as ?? 'lead')) return true;
  // No unit has the ticket: then the status is what refuses, not the unit.
  return spec.as === 'lead' && state.leadNo === null;
}
