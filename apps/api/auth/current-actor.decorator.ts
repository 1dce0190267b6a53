// Hands a controller who is asking.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@hotline/workflow';
import type { FastifyRequest } from 'fastify';

/** What the guard found out about a request. */
export interface Credentials {
  readonly actor: Actor;
  readonly username: string | null;
  /** The session's secret; undefined when an API key was used. */
  readonly sessionToken?: string;
}

const found = new WeakMap<FastifyRequest, Credentials>();

export function remember(request: FastifyRequest, credentials: Credentials): void {
  found.set(request, credentials);
}

function credentialsOf(context: ExecutionContext): Credentials {
  const credentials = found.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!credentials) throw new Error('A public route has no actor');
  return credentials;
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => credentialsOf(context).actor);

export const CurrentCredentials = createParamDecorator((_: unknown, context: ExecutionContext): Credentials => credentialsOf(context));
