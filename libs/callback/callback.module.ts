// Wires calling back: the desk, recording, decisions, links, and what follows the tickets' log.
import { Module } from '@nestjs/common';
import { CitizenModule } from '@hotline/citizen';
import { TicketModule } from '@hotline/ticket';
import { CallbackActs } from './callback-acts.js';
import { CallbackDecisions } from './callback-decisions.service.js';
import { CallbackDesk } from './callback-desk.service.js';
import { CallbackFollower } from './callback-follower.js';
import { CallbackJobs } from './callback.jobs.js';
import { CallbackLedger } from './callback-ledger.js';
import { CallbackRecorder } from './callback-recorder.service.js';
import { CallbackSettingsService } from './callback-settings.service.js';
import { PublicTickets } from './public-tickets.service.js';
import { RatingLinks } from './rating-links.service.js';
import { Reconciliation } from './reconciliation.service.js';
import { SelfRatings } from './self-ratings.service.js';

@Module({
  imports: [CitizenModule, TicketModule],
  providers: [
    CallbackActs, CallbackDecisions, CallbackDesk, CallbackFollower, CallbackJobs, CallbackLedger, CallbackRecorder,
    CallbackSettingsService, PublicTickets, RatingLinks, Reconciliation, SelfRatings,
  ],
  exports: [CallbackDecisions, CallbackDesk, CallbackJobs, CallbackRecorder, CallbackSettingsService, PublicTickets, RatingLinks, SelfRatings],
})
export class CallbackModule {}
