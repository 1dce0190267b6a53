// The HTTP side of the ranking.
import { Module } from '@nestjs/common';
import { RankingModule } from '@hotline/ranking';
import { AppealsController } from './appeals.controller.js';
import { RatingsController } from './ratings.controller.js';
import { ReportsController } from './reports.controller.js';
import { RankingsController } from './rankings.controller.js';
import { SchemesController } from './schemes.controller.js';

@Module({ imports: [RankingModule], controllers: [AppealsController, RankingsController, RatingsController, ReportsController, SchemesController] })
export class RankingApiModule {}
