// What an import needs and nothing else: no HTTP, no background work.
import { IntakeModule } from '@hotline/intake';
import { PlatformModule } from '@hotline/platform';
import { Module } from '@nestjs/common';

@Module({ imports: [PlatformModule, IntakeModule] })
export class ImportModule {}
