// Callbacks over HTTP.
import { Module } from '@nestjs/common';
import { CallbackModule } from '@hotline/callback';
import { CallbackSettingsController } from './callback-settings.controller.js';
import { CallbacksController } from './callbacks.controller.js';

@Module({ imports: [CallbackModule], controllers: [CallbacksController, CallbackSettingsController] })
export class CallbackApiModule {}
