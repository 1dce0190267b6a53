// What citizens reach without logging in.
import { Module } from '@nestjs/common';
import { CallbackModule } from '@hotline/callback';
import { PublicController } from './public.controller.js';

@Module({ imports: [CallbackModule], controllers: [PublicController] })
export class PublicApiModule {}
