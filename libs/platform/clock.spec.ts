// The clocks: one stands still until it is moved, the other runs until it is held.
import { ManualClock, SystemClock } from './clock.js';

const MORNING = new Date('2026-03-02T01:00:00Z');

describe('the manual clock', () => {
  it('moves only by hand', () => {
    const clock = new ManualClock(MORNING);
    clock.advance(60_000);
    expect(clock.now()).toEqual(new Date('2026-03-02T01:01:00Z'));
    clock.set(MORNING);
    expect(clock.now()).toEqual(MORNING);
  });

  it('gives dates that their receiver may change', () => {
    const clock = new ManualClock(MORNING);
    clock.now().setFullYear(1999);
    expect(clock.now()).toEqual(MORNING);
  });
});

describe('the system clock', () => {
  it('runs with the machine again once it is released', () => {
    const clock = new SystemClock();
    clock.set(MORNING);
    clock.advance(1000);
    expect(clock.now()).toEqual(new Date('2026-03-02T01:00:01Z'));
    clock.release();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  });
});
