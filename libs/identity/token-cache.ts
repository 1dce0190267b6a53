// Remembers for a few seconds who a token belongs to, so that a request costs no query.

const TTL_MS = 5_000;
const CAPACITY = 10_000;

export class TokenCache<T> {
  readonly #entries = new Map<string, { readonly value: T; readonly until: number }>();

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    // An age by the process's own clock, not an instant, so Clock is not asked.
    if (entry && performance.now() < entry.until) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: T): void {
    // Maps keep the order of insertion: the first key is the oldest.
    if (this.#entries.size >= CAPACITY) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, { value, until: performance.now() + TTL_MS });
  }

  clear(): void {
    this.#entries.clear();
  }
}
