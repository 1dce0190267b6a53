// What is to be done when: always hands out everything of the earliest moment.

interface Entry<Task> { readonly at: number; readonly task: Task }

export class Agenda<Task> {
  readonly #entries: Entry<Task>[] = [];

  /** Of the same moment, what was added first comes first. */
  add(at: Date, task: Task): void {
    const time = at.getTime();
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.at <= time) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { at: time, task });
  }

  get next(): Date | undefined {
    const [first] = this.#entries;
    return first && new Date(first.at);
  }

  /** Everything up to and including this moment, in order. */
  take(until: Date): readonly Task[] {
    const count = this.#entries.findIndex(({ at }) => at > until.getTime());
    return this.#entries.splice(0, count < 0 ? this.#entries.length : count).map(({ task }) => task);
  }
}
