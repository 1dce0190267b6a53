// 回访: the queue, attempts and rating rounds, rating links, the supervisor's decisions, the public query.
export { CallbackDecisions, type CallbackDecision } from './callback-decisions.service.js';
export { CallbackDesk, type CallbackDetails, type ListedCallback } from './callback-desk.service.js';
export { CallbackJobs, EXPIRE_LINKS, RECONCILE } from './callback.jobs.js';
export { CallbackModule } from './callback.module.js';
export { CALLBACK_LISTS, type CallbackList } from './callback-queries.js';
export { CallbackRecorder, type Recorded, type RecordOptions } from './callback-recorder.service.js';
export type { Recording } from './callback-acts.js';
export type { Answers, AttemptView, CallbackState } from './callback-rows.js';
export { CallbackSettingsService } from './callback-settings.service.js';
export type { Band, CallbackSettings, Script } from './core/settings.js';
export { PublicTickets, type PublicQuery, type PublicTicket } from './public-tickets.service.js';
export { RatingLinks, type Rating, type RatingPage } from './rating-links.service.js';
export type { Reconciled } from './reconciliation.service.js';
export { SelfRatings } from './self-ratings.service.js';
