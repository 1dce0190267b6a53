// The wall screen over HTTP.
import { Module } from '@nestjs/common';
import { InsightModule } from '@hotline/insight';
import { ScreenController } from './screen.controller.js';

@Module({ imports: [InsightModule], controllers: [ScreenController] })
export class ScreenModule {}
