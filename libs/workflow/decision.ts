// The answer of decide(): a refusal with its code, or the events that the command leaves.
import type { NewEvent } from './events.js';
import type { RefusalCode } from './guards.js';
import type { InputFault } from './input.js';

export type Refusal = { readonly code: RefusalCode; readonly faults?: readonly InputFault[] };
export type Decision = { readonly refused: Refusal } | { readonly events: readonly NewEvent[] };
