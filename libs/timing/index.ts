// 时限: working calendar, clocks, due times, ladders and the deadline rows.
export { CLOCKS, CLOCK_NAMES } from './core/deadline.js';
export type { ClockName, DeadlineKey, DeadlineRow, DueChange, ExtensionTerms, RuleSnapshot, RungRow, TicketClass } from './core/deadline.js';
export { DEFAULT_LADDERS, DEFAULT_RULES } from './core/defaults.js';
export type { Allowance, Due, ExplainedDay } from './core/due.js';
export type { Followed, TicketChange } from './core/follow.js';
export { termsOf } from './core/terms.js';
export { deadlineFromColumns, deadlineWrites, type DeadlineColumns } from './deadline-columns.js';
export { ruleRow } from './deadline-rule.entity.js';
export { Deadlines } from './deadlines.service.js';
export { TimingModule } from './timing.module.js';
