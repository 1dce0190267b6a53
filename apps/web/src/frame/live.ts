// Live updates: the server's events refresh the queries that show what changed, and reach whoever listens.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface LiveEvent {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Listener = (event: LiveEvent) => void;
const KINDS = ['call', 'ticket', 'notice', 'resync'] as const;
const listeners = new Set<Listener>();
const stateListeners = new Set<() => void>();
let connected = true;

/** Opens the stream for as long as the frame is mounted. The browser reconnects by itself. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/stream');
    const refresh = batch((kinds) => refreshQueries(client, kinds));
    for (const kind of KINDS) {
      source.addEventListener(kind, (message: MessageEvent<string>) => {
        const event = { kind, data: JSON.parse(message.data || '{}') as Record<string, unknown> };
        for (const listener of listeners) listener(event);
        refresh(kind);
      });
    }
    source.onopen = () => setConnected(true);
    source.onerror = () => setConnected(false);
    return () => source.close();
  }, [client]);
}

/** Calls `run` for each live event of a kind. */
export function useLiveEvent(kind: (typeof KINDS)[number], run: Listener): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listener: Listener = (event) => event.kind === kind && latest.current(event);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [kind]);
}

export function useConnected(): boolean {
  return useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => connected,
  );
}

function refreshQueries(client: QueryClient, kinds: ReadonlySet<string>): void {
  // After a gap anything may have changed.
  if (kinds.has('resync')) void client.invalidateQueries();
  if (kinds.has('notice')) void client.invalidateQueries({ queryKey: ['notices'] });
  if (kinds.has('ticket')) void client.invalidateQueries({ predicate: (query) => query.meta?.['live'] === true });
}

/** Many events in a second become one refresh: a sweep must not make lists flicker. */
function batch(run: (kinds: ReadonlySet<string>) => void): (kind: string) => void {
  let kinds = new Set<string>();
  return (kind) => {
    if (kinds.size === 0) {
      setTimeout(() => {
        const due = kinds;
        kinds = new Set();
        run(due);
      }, 800);
    }
    kinds.add(kind);
  };
}

function setConnected(now: boolean): void {
  connected = now;
  for (const listener of stateListeners) listener();
}
