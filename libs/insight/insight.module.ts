// Wires the reading of the whole city.
import { Module } from '@nestjs/common';
import { DirectoryModule } from '@hotline/directory';
import { Screen } from './screen.service.js';

@Module({ imports: [DirectoryModule], providers: [Screen], exports: [Screen] })
export class InsightModule {}
