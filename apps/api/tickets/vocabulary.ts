// The words that do not change while the application runs, gathered from the tables of the parts.
import { BLOCK_STATES } from '@hotline/citizen';
import { DUTIES, UNIT_KINDS } from '@hotline/directory';
import { PARTS } from '@hotline/dispatch';
import { ACCOUNT_ACTIONS, PERSONS_ROLES, PROGRAMS_ROLES } from '@hotline/identity';
import { DELIVERY_CHANNELS, DELIVERY_STATES, OTHER_TOPICS, RECIPIENTS } from '@hotline/notify';
import { APPEAL_STATES, INDICATORS, REPORT_FORMAT_CODES, REPORT_KINDS } from '@hotline/ranking';
import { ORDER_GROUNDS } from '@hotline/supervision';
import { CLOCKS, RUNG_ACTIONS, RUNG_TIMES, TICKET_CLASSES, TIME_UNITS } from '@hotline/timing';
import {
  APPEAL_REASONS, ASSISTANCES, CHANNELS, DECLINE_REASONS, DISSATISFACTION_REASONS, ELEMENTS, EMERGENCY_SERVICES, EVENTS, FIELDS, LEVELS,
  LOWEST_SATISFIED_LEVEL, RATING_SOURCES, REQUEST_KINDS, ROLES, STATUSES, TICKET_TYPES, TRANSITIONS, URGENCIES, type FieldSpec, type Role,
} from '@hotline/workflow';
import type { VocabularyDto } from './vocabulary.dto.js';

export const VOCABULARY: Omit<VocabularyDto, 'rungs'> = {
  statuses: words(STATUSES), types: words(TICKET_TYPES), urgencies: words(URGENCIES), channels: words(CHANNELS), roles: words(ROLES),
  personRoles: rolesAmong(PERSONS_ROLES), programRoles: rolesAmong(PROGRAMS_ROLES),
  levels: words(LEVELS).map((word) => ({ ...word, satisfied: Number(word.code) >= LOWEST_SATISFIED_LEVEL })), dissatisfactionReasons: words(DISSATISFACTION_REASONS), declineReasons: words(DECLINE_REASONS),
  appealReasons: words(APPEAL_REASONS), emergencyServices: words(EMERGENCY_SERVICES), assistances: words(ASSISTANCES),
  elements: words(ELEMENTS), requestKinds: words(REQUEST_KINDS), ratingSources: words(RATING_SOURCES), clocks: words(CLOCKS),
  commands: [
    { code: 'register', zh: '登记', en: 'Register', by: ['operator', 'api'], from: [], demands: [] },
    ...TRANSITIONS.map(({ command, label, en, by, from, demands }) => ({ code: command, zh: label, en, by, from, demands })),
  ],
  events: words(EVENTS), topics: words({ ...EVENTS, ...OTHER_TOPICS }),
  indicators: Object.entries(INDICATORS).map(([code, { label, en }]) => ({ code, zh: label, en })),
  unitKinds: words(UNIT_KINDS), duties: words(DUTIES), catalogueParts: words(PARTS),
  fields: Object.entries<FieldSpec>(FIELDS).map(([code, { zh, en, type, options }]) => ({ code, zh, en, type, ...(options && { options: words(options) }) })),
  recipients: [...words(RECIPIENTS), ...rolesAmong(PERSONS_ROLES).map((word) => ({ ...word, code: `role:${word.code}` }))],
  deliveryStates: words(DELIVERY_STATES), deliveryChannels: words(DELIVERY_CHANNELS),
  timeUnits: words(TIME_UNITS), ticketClasses: words(TICKET_CLASSES), rungTimes: words(RUNG_TIMES), rungActions: words(RUNG_ACTIONS),
  blockStates: words(BLOCK_STATES), appealStates: words(APPEAL_STATES), orderGrounds: words(ORDER_GROUNDS),
  reports: Object.entries(REPORT_KINDS).map(([code, { title, en, asks }]) => ({ code, zh: title, en, asks })), 
  reportFormats: REPORT_FORMAT_CODES.map((code) => ({ code, zh: code.toUpperCase(), en: code.toUpperCase() })), accountActions: words(ACCOUNT_ACTIONS),
};

function words<W extends object>(table: Readonly<Record<string, W>>): readonly (W & { readonly code: string })[] {
  return Object.entries(table).map(([code, word]) => ({ code, ...word }));
}

function rolesAmong(codes: readonly Role[]): readonly { readonly code: Role; readonly zh: string; readonly en: string }[] {
  return codes.map((code) => ({ code, ...ROLES[code] }));
}
