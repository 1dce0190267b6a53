// Keeps a loaded value in this process and renews it on a schedule, so that nobody who asks ever waits for the database.
import { logger } from './logger.js';

export interface Renewed<T> {
  /** What was loaded last; waits only until the first load has come. */
  get(): Promise<T>;
  /** Loads now; `get` gives the new value from then on. Inside a transaction only with a loader that reads through that. */
  renew(from?: () => Promise<T>): Promise<T>;
  stop(): void;
}

/**
 * For what every writer asks inside its transaction. A value that expires and is loaded on demand would wait there for a
 * connection, and once every connection of the pool is held by such a transaction, all of them wait for ever.
 * Of two loads that overlap the one that ends last is kept, unless `isOlder` says that its value is older than the one kept.
 */
export function renewed<T>(load: () => Promise<T>, everyMs: number, isOlder: (value: T, kept: T) => boolean = () => false): Renewed<T> {
  let current: Promise<T> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const renew = async (from = load): Promise<T> => {
    const loading = from();
    current ??= loading;
    try {
      const value = await loading;
      const kept = current === undefined ? value : await current.catch(() => value);
      if (!isOlder(value, kept)) current = loading;
      return value;
    } catch (error) {
      if (current === loading) current = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(renewQuietly, everyMs).unref();
    }
  };
  const renewQuietly = (): void => {
    // The value of before stays; the next round tries again.
    renew().catch((error: unknown) => stopped || logger.warn({ err: error }, 'renewal failed'));
  };

  return {
    get: () => current ?? renew(),
    renew,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
