// Finds out who sends a request: the account or key from identity, its units from the directory.
import { Injectable } from '@nestjs/common';
import { Directory } from '@hotline/directory';
import { ApiKeys, type Identity, scopesAllow, Sessions } from '@hotline/identity';
import { DomainError } from '@hotline/platform';
import type { FastifyRequest } from 'fastify';
import { looksCrossSite } from './cross-site.js';
import type { Credentials } from './current-actor.decorator.js';
import { sessionToken } from './session-cookie.js';

@Injectable()
export class ActorLoader {
  constructor(
    private readonly sessions: Sessions,
    private readonly apiKeys: ApiKeys,
    private readonly directory: Directory,
  ) {}

  /** undefined when nobody is logged in. */
  async load(request: FastifyRequest): Promise<Credentials | undefined> {
    const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return bearer === undefined ? this.fromCookie(request) : this.fromKey(request, bearer);
  }

  private async fromCookie(request: FastifyRequest): Promise<Credentials | undefined> {
    const token = sessionToken(request);
    const identity = token === undefined ? undefined : await this.sessions.actorFor(token);
    if (!identity) return undefined;
    if (looksCrossSite(request.method, request.headers)) throw new DomainError('auth.cross_site');
    return { ...(await this.composed(identity)), sessionToken: token };
  }

  private async fromKey(request: FastifyRequest, key: string): Promise<Credentials | undefined> {
    const identity = await this.apiKeys.actorFor(key);
    if (!identity) return undefined;
    if (scopesAllow(identity.scopes, request.method, request.url)) return this.composed(identity);
    throw new DomainError('auth.forbidden', { detail: `密钥的范围不含此操作：${identity.scopes.join('、')}` });
  }

  private async composed({ id, username, name, roles, unitId }: Identity): Promise<Credentials> {
    const unitIds = unitId === null ? [] : await this.directory.subtree(unitId);
    return { actor: { id, name, roles, unitId, unitIds }, username };
  }
}
