// Files of a ticket over HTTP: add, list, download.
import { Controller, Get, Header, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type AttachmentFile, Attachments, contentDisposition } from '@hotline/ticket';
import type { Actor } from '@hotline/workflow';
import { Access } from '../auth/access.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AttachmentDto, UploadDto } from './attachments.dto.js';
import { type ReceivedFile, UploadedFile } from './uploaded-file.decorator.js';

const WRITERS = ['operator', 'dispatcher', 'liaison', 'unit_leader', 'reviewer', 'callback_officer', 'supervisor', 'api'] as const;
const READERS = [...WRITERS, 'auditor'] as const;

@ApiTags('attachments')
@Controller('api')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post('tickets/:id/attachments')
  @Access(...WRITERS)
  @ApiOperation({
    summary: '上传附件',
    description: '一次一个文件，不超过 10 MB，每张工单最多 20 个；类型由内容判定。同一文件再次上传，得到同一附件。',
  })
  @ApiHeader({ name: 'X-Requested-With', required: false, description: '以会话（Cookie）上传时必填，任意值，防止跨站提交' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadDto })
  @ApiCreatedResponse({ type: AttachmentDto })
  attach(@Param('id') id: string, @UploadedFile() file: ReceivedFile, @CurrentActor() actor: Actor): Promise<AttachmentDto> {
    return this.attachments.attach(id, file, actor);
  }

  @Get('tickets/:id/attachments')
  @Access(...READERS)
  @ApiOperation({ summary: '工单的附件，由旧到新' })
  @ApiOkResponse({ type: [AttachmentDto] })
  list(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<readonly AttachmentDto[]> {
    return this.attachments.listOf(id, actor);
  }

  @Get('attachments/:id')
  @Access(...READERS)
  @Header('cache-control', 'private, no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({ summary: '下载附件' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return streamOf(await this.attachments.open(id, actor));
  }
}

function streamOf({ bytes, type, name, size }: AttachmentFile): StreamableFile {
  return new StreamableFile(bytes, { type, length: size, disposition: contentDisposition(name) });
}
