// 派单: the catalogue and the suggestions drawn from it.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '@hotline/directory';
import { TicketModule } from '@hotline/ticket';
import { Advisor } from './advice.service.js';
import { CatalogueEntryEntity } from './catalogue-entry.entity.js';
import { Catalogue } from './catalogue.service.js';
import { Suggestions } from './suggestions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CatalogueEntryEntity]), DirectoryModule, TicketModule],
  providers: [Catalogue, Suggestions, Advisor],
  exports: [Catalogue, Suggestions, Advisor],
})
export class DispatchModule {}
