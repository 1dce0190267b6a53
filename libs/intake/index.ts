// The public face of intake.
export { CallerCards } from './caller-cards.service.js';
export { CALL_STATES, Calls, type Call, type CallEvent, type CallState } from './calls.service.js';
export { ImportReport } from './import-report.js';
export { IntakeModule } from './intake.module.js';
export { MessageImport, type LineOutcome } from './message-import.service.js';
export { linesOf, type Line } from './message-lines.js';
export { OneTimeNotices, type OneTimeNotice } from './one-time-notices.service.js';
export { Repeats } from './repeats.service.js';
export { SimilarTickets, type Telling } from './similar-tickets.service.js';
