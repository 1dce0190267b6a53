// Looks after what services keep in memory: loaded before the first transaction asks, no longer renewed once the process ends.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { renewed, type Renewed } from './renewed.js';

@Injectable()
export class Renewals implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly kept: Renewed<unknown>[] = [];

  /** As `renewed`; for a service's constructor. */
  keep<T>(load: () => Promise<T>, everyMs: number, isOlder?: (value: T, kept: T) => boolean): Renewed<T> {
    const value = renewed(load, everyMs, isOlder);
    this.kept.push(value);
    return value;
  }

  /** A database that is not migrated yet is not our worry: whoever asks first tries again. */
  async onApplicationBootstrap(): Promise<void> {
    await Promise.all(this.kept.map((value) => value.get().catch(() => undefined)));
  }

  onApplicationShutdown(): void {
    for (const value of this.kept) value.stop();
  }
}
