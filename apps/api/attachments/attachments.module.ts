// Files of tickets over HTTP.
import { Module } from '@nestjs/common';
import { TicketModule } from '@hotline/ticket';
import { AttachmentsController } from './attachments.controller.js';

@Module({ imports: [TicketModule], controllers: [AttachmentsController] })
export class AttachmentsModule {}
