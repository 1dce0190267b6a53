// What a person chose for this browser (language, theme, width of the rail), kept in local storage.
import { useSyncExternalStore } from 'react';

export interface Settings {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  readonly railCollapsed: boolean;
}

const KEY = 'hotline.settings';
const DEFAULTS: Settings = { language: 'zh', theme: 'system', railCollapsed: false };
const listeners = new Set<() => void>();
let current = read();

function read(): Settings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return DEFAULTS;
  }
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function currentSettings(): Settings {
  return current;
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, currentSettings);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
