// The public face of intake.
export { ImportReport } from './import-report.js';
export { IntakeModule } from './intake.module.js';
export { MessageImport, type LineOutcome } from './message-import.service.js';
export { linesOf, type Line } from './message-lines.js';
