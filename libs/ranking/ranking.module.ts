// Wires the ranking: facts, schemes, tables, the life of a month, appeals, reports.
import { Module } from '@nestjs/common';
import { DirectoryModule } from '@hotline/directory';
import { TicketModule } from '@hotline/ticket';
import { TimingModule } from '@hotline/timing';
import { Appeals } from './appeals.service.js';
import { Bottoms } from './bottoms.service.js';
import { Evidence } from './evidence.service.js';
import { FactProjector } from './fact-projector.service.js';
import { FactRebuild } from './fact-rebuild.service.js';
import { Freezing } from './freezing.service.js';
import { RankingJobs } from './ranking-jobs.js';
import { Rankings } from './rankings.service.js';
import { ReportBuilder } from './reports/report-builder.service.js';
import { ReportMaker } from './reports/report-maker.service.js';
import { Reports } from './reports/reports.service.js';
import { Schemes } from './schemes.service.js';
import { Simulation } from './simulation.service.js';
import { Standings } from './standings.service.js';
import { Verification } from './verification.service.js';

@Module({
  imports: [DirectoryModule, TicketModule, TimingModule],
  providers: [
    Appeals, Bottoms, Evidence, FactProjector, FactRebuild, Freezing, RankingJobs, Rankings, ReportBuilder, ReportMaker, Reports, Schemes,
    Simulation, Standings, Verification,
  ],
  exports: [Appeals, Bottoms, Evidence, FactRebuild, Freezing, Rankings, Reports, Schemes, Simulation, Verification],
})
export class RankingModule {}
