// 时限: working calendar, clocks, due times, ladders and the deadline rows.
export { CLOCKS, CLOCK_NAMES } from './core/deadline.js';
export type { ClockName, DeadlineKey, DeadlineRow, DueChange, ExtensionTerms, RuleSnapshot, RungRow, TicketClass } from './core/deadline.js';
export { DEFAULT_LADDERS, DEFAULT_RULES } from './core/defaults.js';
export type { Allowance, Due, ExplainedDay } from './core/due.js';
export type { Followed, TicketChange } from './core/follow.js';
export type { DueRung, Ladder, RungAction, RungSpec, RungTime } from './core/ladder.js';
export type { TicketFacts } from './core/law.js';
export type { Rule } from './core/rule.js';
export type { Explanation } from './core/explanation.js';
export { Calendars, type DayOrder, type DueAnswer, type OfficeHours, type YearView } from './calendars.service.js';
export { deadlineFromColumns, deadlineWrites, firedWrites, type DeadlineColumns } from './deadline-columns.js';
export { ruleRow } from './deadline-rule.entity.js';
export { HolidayImport, type ImportedYear } from './holiday-import.service.js';
export { Law } from './law.service.js';
export { RECALCULATE, type Recalculation } from './recalculation-job.js';
export { DeadlineRules } from './rules.service.js';
export { Deadlines } from './deadlines.service.js';
export { TimingModule } from './timing.module.js';
