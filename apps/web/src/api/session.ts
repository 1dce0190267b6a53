// Whether the session has run out: a refused request waits here until the person has logged in again, then goes on.
import { useSyncExternalStore } from 'react';

let expired = false;
let waiting: ((again: boolean) => void)[] = [];
const listeners = new Set<() => void>();

/** fetch that survives an expired session: on 401 it waits for the log-in over the page and repeats the request. */
export async function sessionFetch(input: Request | string | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const response = await fetch(request.clone());
  if (response.status !== 401 || /\/api\/(auth|public)\//.test(request.url)) return response;
  const again = await expire();
  return again ? sessionFetch(request) : response;
}

/** True while the overlay must be shown. */
export function useExpired(): boolean {
  return useSyncExternalStore(subscribe, () => expired);
}

/** The person logged in again (true: requests go on) or gave up. */
export function settleSession(again: boolean): void {
  const settled = waiting;
  waiting = [];
  expired = false;
  for (const listener of listeners) listener();
  for (const resolve of settled) resolve(again);
}

function expire(): Promise<boolean> {
  expired = true;
  for (const listener of listeners) listener();
  return new Promise((resolve) => waiting.push(resolve));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
