// Wires the routes of supervision.
import { Module } from '@nestjs/common';
import { SupervisionModule } from '@hotline/supervision';
import { ExplanationController } from './explanation.controller.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ imports: [SupervisionModule], controllers: [SupervisionController, ExplanationController] })
export class SupervisionApiModule {}
