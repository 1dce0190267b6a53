// Tells a supervisor of processes whether this one lives and whether it should get traffic.
import { metrics, type Readiness, ReadinessChecks } from '@hotline/platform';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../auth/access.decorator.js';

@ApiExcludeController()
@Access('public')
@Controller()
export class HealthController {
  constructor(private readonly checks: ReadinessChecks) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.checks.look();
    reply.status(readiness.ready ? 200 : 503);
    return readiness;
  }

  @Get('metrics')
  @Header('content-type', metrics.registry.contentType)
  measurements(): Promise<string> {
    return metrics.registry.metrics();
  }
}
