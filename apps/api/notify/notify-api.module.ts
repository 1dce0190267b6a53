// Notices and their settings over HTTP.
import { Module } from '@nestjs/common';
import { NotifyModule } from '@hotline/notify';
import { NoticesController } from './notices.controller.js';
import { NotifySettingsController } from './notify-settings.controller.js';

@Module({ imports: [NotifyModule], controllers: [NoticesController, NotifySettingsController] })
export class NotifyApiModule {}
