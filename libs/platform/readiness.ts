// Collects what must hold for this process to be of use; libs add checks of their own.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Returns nothing when all is well, else the reason in a few words. */
export type ReadinessCheck = () => Promise<string | undefined> | string | undefined;

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

@Injectable()
export class ReadinessChecks {
  private readonly checks = new Map<string, ReadinessCheck>();

  constructor(dataSource: DataSource) {
    this.add('database', async () => {
      await dataSource.query('select 1');
      return undefined;
    });
  }

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  async look(): Promise<Readiness> {
    const found = await Promise.all([...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const));
    return { ready: found.every(([, text]) => text === 'ok'), checks: Object.fromEntries(found) };
  }
}

async function outcome(check: ReadinessCheck): Promise<string> {
  try {
    return (await check()) ?? 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
