// 时限: working calendar, clocks, due times, ladders and the deadline rows.
export { CLOCKS, CLOCK_NAMES } from './core/deadline.js';
export type { ClockName, DeadlineKey, DeadlineRow, DueChange, ExtensionTerms, RuleSnapshot, RungRow } from './core/deadline.js';
export type { Allowance, Due, ExplainedDay } from './core/due.js';
export { deadlineFromColumns, deadlineWrites } from './deadline-columns.js';
export { Deadlines } from './deadlines.service.js';
export type { Followed, TicketChange } from './deadlines.service.js';
export { TimingModule } from './timing.module.js';
