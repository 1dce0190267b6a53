// The public face of the plumbing: what every other lib may use.
export { cached, type Cached } from './cached.js';
export { Clock, ManualClock, SystemClock } from './clock.js';
export { Config, ConfigError, dataDirOf, parseKey, type LogLevel } from './config.js';
export { DomainError, ERRORS, type ErrorCode, type ErrorDetails, type FieldError } from './errors.js';
export { newId } from './ids.js';
export { defineJob, HandlesJob, type JobDefinition, type Progress } from './job-definition.js';
export { logger, NestLog } from './logger.js';
export { metrics } from './metrics.js';
export { SnakeCaseNaming } from './naming-strategy.js';
export { OnOutbox, type OutboxMessage } from './outbox-definition.js';
export { PlatformModule } from './platform.module.js';
export { ReadinessChecks, type Readiness, type ReadinessCheck } from './readiness.js';
export { sqlState, transaction } from './transaction.js';
export { writeRows, type TableRows } from './write-rows.js';
