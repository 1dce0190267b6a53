// The event stream of a screen (SSE): tickets that changed, notices, incoming calls.
import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Access } from '../auth/access.decorator.js';
import { Streams } from './streams.service.js';

@ApiTags('stream')
@Controller('api/stream')
export class StreamController {
  constructor(private readonly streams: Streams) {}

  @Sse()
  @Access('signed-in')
  @ApiProduces('text/event-stream')
  @ApiOperation({
    summary: '事件流',
    description: 'ticket {ticketId, version, type}、notice {id}、call {…}；只送本人可见的编号，内容另行查询。resync：可能有遗漏，请重新查询。heartbeat：每 25 秒。',
  })
  @ApiOkResponse({ description: 'text/event-stream' })
  stream(@Req() request: FastifyRequest): Observable<MessageEvent> {
    return this.streams.open(request);
  }
}
