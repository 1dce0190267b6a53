// The words of the trade with their labels, so that no screen keeps a list of its own.
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlineRules } from '@hotline/timing';
import { Access } from '../auth/access.decorator.js';
import { VOCABULARY } from './vocabulary.js';
import { VocabularyDto } from './vocabulary.dto.js';

@ApiTags('vocabulary')
@Controller('api/vocabulary')
export class VocabularyController {
  constructor(private readonly rules: DeadlineRules) {}

  @Get()
  @Access('public')
  @ApiOperation({ summary: '状态、类型、操作等用语及其中英文名称' })
  @ApiOkResponse({ type: VocabularyDto })
  async vocabulary(): Promise<VocabularyDto> {
    return { ...VOCABULARY, rungs: await this.rules.rungWords() };
  }
}
