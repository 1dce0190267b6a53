// Puts the HTTP side together the same way for the server, the tests and the generator of the API description.
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { Config, newId, NestLog } from '@hotline/platform';
import type { NestApplicationOptions } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { acceptFiles } from './attachments/uploaded-file.decorator.js';
import { serveConsole } from './http/console.js';
import { serveDescription } from './http/openapi.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { validation } from './http/validation.js';

const BODY_LIMIT = 2 * 1024 * 1024;

export const NEST_OPTIONS = { logger: new NestLog(), abortOnError: false } satisfies NestApplicationOptions;

export function fastifyAdapter(config: Pick<Config, 'trustProxy'>): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    // Shutting down waits for requests under way, not for idle keep-alive connections.
    forceCloseConnections: 'idle',
    genReqId: () => newId(new Date()),
  });
}

export async function prepareApi(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  logRequests(fastify);
  await app.register(cookie);
  await acceptFiles(fastify);
  await app.register(helmet, { contentSecurityPolicy: contentPolicy(config), hsts: config.secureCookies });
  await serveConsole(fastify);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  serveDescription(app);
}

function contentPolicy(config: Config): { directives: Record<string, string[] | null> } {
  return {
    directives: {
      'default-src': ["'self'"],
      // Ant Design and the API page write their styles into the document.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'frame-ancestors': ["'none'"],
      'upgrade-insecure-requests': config.secureCookies ? [] : null,
    },
  };
}
