// Tells the time: the only source of instants, so that tests and the demo city can move it by hand.

export abstract class Clock {
  abstract now(): Date;
}

export class ManualClock extends Clock {
  private instant: number;

  constructor(start: Date = new Date('2026-03-02T01:00:00Z')) {
    super();
    this.instant = start.getTime();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(date: Date): void {
    this.instant = date.getTime();
  }

  /** Moves forward by so many milliseconds (back when negative). */
  advance(ms: number): void {
    this.instant += ms;
  }
}

/** Runs with the machine's time, except while the demo city is made: that sets it, moves it, and releases it. */
export class SystemClock extends ManualClock {
  private held = false;

  override now(): Date {
    return this.held ? super.now() : new Date();
  }

  override set(date: Date): void {
    this.held = true;
    super.set(date);
  }

  release(): void {
    this.held = false;
  }
}
