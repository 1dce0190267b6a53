// Serves the built console: its files, and its index page for every address that the console routes itself.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR = 31_536_000;
/** A file's ending is short; what follows the dot of a rating link is a signature of 24 characters. */
const FILE = /\.[a-z0-9]{1,8}$/i;

export async function serveConsole(fastify: FastifyInstance, directory = resolve('dist/web')): Promise<void> {
  if (!existsSync(resolve(directory, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    cacheControl: false,
    setHeaders(response, path) {
      // Vite puts the content's hash into the names below assets/.
      const forever = path.includes('/assets/');
      response.header('cache-control', forever ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (/^\/(api|health|metrics)(\/|$)/.test(path) || FILE.test(path)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
