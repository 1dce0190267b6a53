// The dispatch catalogue and its suggestions over HTTP.
import { Module } from '@nestjs/common';
import { DispatchModule } from '@hotline/dispatch';
import { AdviceController } from './advice.controller.js';
import { CatalogueController } from './catalogue.controller.js';

@Module({ imports: [DispatchModule], controllers: [AdviceController, CatalogueController] })
export class DispatchApiModule {}
