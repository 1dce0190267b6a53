// 流程: statuses, roles, the transition table, decide(), events and replay. Pure; imports nothing.
export {
  APPEAL_REASONS, ASSISTANCES, CHANNELS, CHANNEL_CODES, DECLINE_REASONS, DISSATISFACTION_REASONS, ELEMENTS, EMERGENCY_SERVICES, LEVELS, LOWEST_SATISFIED_LEVEL,
  OPEN_STATUSES, RATING_SOURCES, REQUEST_KINDS, ROLES, ROLE_CODES, STATUSES, STATUS_CODES, TICKET_TYPES, TICKET_TYPE_CODES,
  URGENCIES, URGENCY_CODES,
} from './vocabulary.js';
export type {
  AppealReason, Assistance, Channel, DeclineReason, DissatisfactionReason, Element, EmergencyService, Level, RatingSource, RequestKind, Role, Status,
  TicketType, Urgency,
} from './vocabulary.js';
export { FIELDS } from './fields.js';
export type { FieldName, FieldSpec, FieldType } from './fields.js';
export { COMMANDS, commandsOf, EVENTS, TRANSITIONS } from './transitions.js';
export type { Command, TransitionSpec } from './transitions.js';
export { changesVersion } from './events.js';
export type { CallbackOutcome, ClockFact, EventPayloads, EventType, NewEvent, StoredEvent } from './events.js';
export { hasRole, seesEveryTicket, seesUnitTickets, SYSTEM_ACTOR } from './actor.js';
export type { Actor } from './actor.js';
export { lead, returningUnits } from './state.js';
export type { Assignment, TicketRequest, TicketState } from './state.js';
export { evolve, replay } from './evolve.js';
export { NO_TERMS } from './guards.js';
export type { RefusalCode, Situation, Terms } from './guards.js';
export { allowedCommands, decide } from './decide.js';
export type { Decision, Refusal } from './decision.js';
export type { Given } from './outcomes.js';
export type { Input, InputFault } from './input.js';
export { missingElements } from './registration.js';
