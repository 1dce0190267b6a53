// The console's clock: the server's time (the browser's may be wrong), ticking twice a minute.
import { useSyncExternalStore } from 'react';

const TOLERANCE_MS = 5_000;
let offset = 0;
let tick = read();
const listeners = new Set<() => void>();

/** The server said what time it is, to the second: a browser's clock that is right to a few of them is left alone. */
export function hearServerTime(date: string | null): void {
  const told = date === null ? Number.NaN : Date.parse(date) - Date.now();
  if (Number.isNaN(told) || Math.abs(told - offset) < TOLERANCE_MS) return;
  offset = told;
  update();
}

/** Milliseconds; changes every 20 seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick);
}

export function now(): number {
  return Date.now() + offset;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(update, 20_000);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

let timer: ReturnType<typeof setInterval> | undefined;

function update(): void {
  tick = read();
  for (const listener of listeners) listener();
}

function read(): number {
  return Date.now() + offset;
}
