// Hands a controller the Idempotency-Key header: absent, or up to 200 visible characters.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@hotline/platform';
import type { FastifyRequest } from 'fastify';

export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key))) return key;
  throw new DomainError('validation.failed', { errors: [{ field: 'Idempotency-Key', message: '请求编号应为 1 到 200 个可见字符' }] });
});
