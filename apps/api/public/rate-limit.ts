// Counts what one caller asks in a window of time; for routes that anybody may use.

export interface Limit {
  readonly times: number;
  readonly seconds: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

// A flood of addresses must not fill the memory: the oldest windows go first.
const MOST_WINDOWS = 50_000;

export class RateLimit {
  private readonly windows = new Map<string, Window>();

  /** True while `key` stays inside the limit; counts this time too. */
  allows(key: string, { times, seconds }: Limit, now: Date): boolean {
    const at = now.getTime();
    const known = this.windows.get(key);
    const window = known && known.endsAt > at ? known : { endsAt: at + seconds * 1000, count: 0 };
    window.count += 1;
    if (window !== known) this.open(key, window);
    return window.count <= times;
  }

  private open(key: string, window: Window): void {
    this.windows.delete(key);
    this.windows.set(key, window);
    const [oldest] = this.windows.keys();
    if (this.windows.size > MOST_WINDOWS && oldest !== undefined) this.windows.delete(oldest);
  }
}
