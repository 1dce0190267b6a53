// Writes JSON lines to standard output; never a citizen's phone, name or text.
import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

export const logger = pino({ level: 'info', base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: toldOf } });

/** Lets Nest's own messages leave by the same logger; its boot chatter is debug to us. */
export class NestLog implements LoggerService {
  log(message: unknown, context?: unknown): void {
    logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    logger.error({ context, stack }, String(message));
  }
}

/** A failed query as its statement and SQLSTATE: its parameters, and the values that PostgreSQL repeats, are citizens' words. */
export function toldOf(error: Error): object {
  const told = pino.stdSerializers.err(error) as unknown as Record<string, unknown>;
  if (!('parameters' in told)) return told;
  const { code, table, column, constraint } = (told.driverError ?? {}) as Readonly<Record<string, unknown>>;
  const { type, message, stack, query } = told;
  return { type, message, stack, query, driverError: { code, table, column, constraint } };
}
