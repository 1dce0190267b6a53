// Lets a request through when the route's rule allows its actor; what has no rule is closed.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@hotline/platform';
import type { FastifyRequest } from 'fastify';
import { mayUse } from './access-check.service.js';
import { ACCESS_METADATA, type AccessRule } from './access.decorator.js';
import { ActorLoader } from './actor-loader.service.js';
import { remember } from './current-actor.decorator.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorLoader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_METADATA, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule?.includes('public')) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const credentials = await this.actors.load(request);
    if (!credentials) throw new DomainError('auth.required');
    if (!mayUse(rule, credentials.actor)) throw new DomainError('auth.forbidden');
    remember(request, credentials);
    return true;
  }
}
