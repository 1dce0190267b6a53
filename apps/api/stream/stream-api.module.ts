// The event stream.
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { StreamController } from './stream.controller.js';
import { Streams } from './streams.service.js';

@Module({ imports: [AuthModule], controllers: [StreamController], providers: [Streams] })
export class StreamApiModule {}
