// Drafts: what is being typed, written to local storage on every change, so that a killed tab loses nothing.
import { useCallback, useState } from 'react';

const PREFIX = 'hotline.draft.';
const MONTH = 30 * 86_400_000;

interface Stored<T> {
  readonly savedAt: number;
  readonly value: T;
}

export interface Draft<T> {
  readonly value: T;
  readonly change: (change: Partial<T>) => void;
  readonly clear: () => void;
  /** When the restored text was last saved; undefined if there was none. */
  readonly restoredAt: number | undefined;
}

/** State of a form that survives the tab. `key` says whose it is and what for. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [loaded] = useState(() => readDraft<T>(key));
  const [restoredAt, setRestoredAt] = useState(loaded?.savedAt);
  const [value, setValue] = useState<T>({ ...initial, ...loaded?.value });
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((was) => {
        const next = { ...was, ...part };
        writeDraft(key, next);
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => {
    removeDraft(key);
    setRestoredAt(undefined);
    setValue(initial);
  }, [key, initial]);
  return { value, change, clear, restoredAt };
}

export function readDraft<T>(key: string): Stored<T> | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as Stored<T>);
  } catch {
    return undefined;
  }
}

export function writeDraft<T>(key: string, value: T): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ savedAt: Date.now(), value }));
  } catch {
    // A full store must not stop the person from typing; the draft lives on in memory.
  }
}

export function removeDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** Keys of all drafts that begin so, newest first. */
export function draftKeys(begin: string): readonly string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX + begin))
    .map((key) => key.slice(PREFIX.length))
    .sort((a, b) => (readDraft(b)?.savedAt ?? 0) - (readDraft(a)?.savedAt ?? 0));
}

/** Drafts nobody came back to for a month go: they may hold personal data. */
export function forgetOldDrafts(): void {
  for (const key of draftKeys('')) {
    if ((readDraft(key)?.savedAt ?? 0) < Date.now() - MONTH) removeDraft(key);
  }
}
