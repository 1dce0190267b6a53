// Keeps a loaded value in this process for a while: for small tables that every request reads.

export interface Cached<T> {
  get(): Promise<T>;
  clear(): void;
}

/** Concurrent callers share one load; a load that fails is not kept. */
export function cached<T>(load: () => Promise<T>, ttlMs: number): Cached<T> {
  let current: { readonly value: Promise<T>; readonly until: number } | undefined;
  return {
    get() {
      // The monotonic clock of the process: an age, not an instant, so Clock is not asked.
      const now = performance.now();
      if (current && now < current.until) return current.value;
      const entry = { value: load(), until: now + ttlMs };
      current = entry;
      entry.value.catch(() => {
        if (current === entry) current = undefined;
      });
      return entry.value;
    },
    clear() {
      current = undefined;
    },
  };
}
