// 考核: facts, schemes, rates and ranks, the life of a month, appeals, evidence.
export { APPEAL_STATES, Appeals, type AppealState, type AppealFilter, type Application } from './appeals.service.js';
export { Evidence, type EvidenceAsked } from './evidence.service.js';
export { FactRebuild, type RebuildProgress } from './fact-rebuild.service.js';
export { Freezing } from './freezing.service.js';
export { FREEZE } from './ranking-jobs.js';
export { RankingModule } from './ranking.module.js';
export { Rankings, type RankingAsked } from './rankings.service.js';
export { REPORT_FORMAT_CODES, REPORT_KIND_CODES, REPORT_KINDS, type ReportFormat, type ReportKind } from './reports/report-kinds.js';
export { MAKE_REPORT } from './reports/report-job.js';
export { Reports } from './reports/reports.service.js';
export { Schemes } from './schemes.service.js';
export { Simulation, type SimulationAsked } from './simulation.service.js';
export { Verification, type Finding } from './verification.service.js';
export { READERS as RANKING_READERS } from './visibility.js';
export { EVIDENCE_OF, type EvidenceOf } from './core/outcome.js';
export { INDICATOR_NAMES, INDICATORS } from './core/indicators.js';
export { PRESETS } from './core/presets.js';
export { SCHEME_SCHEMA } from './core/scheme-schema.js';
