// Keeps public routes from being tried out: by address, and by what is asked about.
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock, DomainError } from '@hotline/platform';
import type { FastifyRequest } from 'fastify';
import { type Limit, RateLimit } from './rate-limit.js';

export interface Limits {
  readonly byAddress: Limit;
  /** Per value of this field of the body: many addresses together must not guess either. */
  readonly byField?: { readonly field: string; readonly limit: Limit };
}

const LIMITS_METADATA = 'hotline:limits';
export const Limited = (limits: Limits) => SetMetadata(LIMITS_METADATA, limits);

@Injectable()
export class LimitedGuard implements CanActivate {
  private readonly rate = new RateLimit();

  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const limits = this.reflector.get<Limits | undefined>(LIMITS_METADATA, context.getHandler());
    if (!limits) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no @Limited`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    this.demand(`${route} ${request.ip}`, limits.byAddress);
    const value = limits.byField && (request.body as Readonly<Record<string, unknown>> | null)?.[limits.byField.field];
    if (limits.byField && typeof value === 'string') this.demand(`${route} = ${value.slice(0, 64)}`, limits.byField.limit);
    return true;
  }

  private demand(key: string, limit: Limit): void {
    if (!this.rate.allows(key, limit, this.clock.now())) throw new DomainError('request.too_many');
  }
}
