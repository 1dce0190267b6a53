// Keeps a loaded value in this process and renews it on a schedule, so that nobody who asks ever waits for the database.
import { logger } from './logger.js';

export interface Renewed<T> {
  /** What was loaded last; waits only until the first load has come. */
  get(): Promise<T>;
  /** Loads now; `get` gives the new value from then on. Never call it inside a transaction. */
  renew(): Promise<T>;
  stop(): void;
}

/**
 * For what every writer asks inside its transaction. A value that expires and is loaded on demand would wait there for a
 * connection, and once every connection of the pool is held by such a transaction, all of them wait for ever.
 */
export function renewed<T>(load: () => Promise<T>, everyMs: number): Renewed<T> {
  let current: Promise<T> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const renew = async (): Promise<T> => {
    const loading = load();
    current ??= loading;
    try {
      const value = await loading;
      current = loading;
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
