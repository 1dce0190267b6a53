// One log line and one measurement per request; the path is the route's pattern, because a URL may hold a phone number.
import { logger, metrics } from '@hotline/platform';
import type { FastifyInstance } from 'fastify';

const duration = metrics.histogram('hotline_http_seconds', 'Duration of HTTP requests', ['method', 'route', 'status']);

export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    duration.observe({ method: request.method, route, status: String(status) }, reply.elapsedTime / 1000);
    logger.info({ requestId: request.id, method: request.method, route, status, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
