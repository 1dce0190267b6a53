// The one filter: answers every error as problem+json and logs what is our own fault.
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { logger } from '@hotline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown);
    if (problem.status >= 500) logger.error({ err: thrown, requestId: request.id }, 'request failed');
    if (reply.sent) return;
    void reply.status(problem.status).type('application/problem+json').send({ ...problem, requestId: request.id });
  }
}
