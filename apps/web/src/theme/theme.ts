// Which theme is on, and its custom properties on the document; light pages use this without Ant Design.
import { useEffect, useSyncExternalStore } from 'react';
import { useSettings } from '../settings/settings';
import { DARK, LIGHT, cssVariables } from './tokens';

const system = window.matchMedia('(prefers-color-scheme: dark)');

export function useDark(): boolean {
  const { theme } = useSettings();
  const systemDark = useSyncExternalStore(subscribe, () => system.matches);
  return theme === 'system' ? systemDark : theme === 'dark';
}

/** Puts theme and language on the document element. */
export function useDocumentTheme(): boolean {
  const dark = useDark();
  const { language } = useSettings();
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [dark, language]);
  return dark;
}

export function installVariables(): void {
  const style = document.createElement('style');
  style.textContent =
    `:root{color-scheme:light;${cssVariables(LIGHT)}}` + `:root[data-theme=dark]{color-scheme:dark;${cssVariables(DARK)}}`;
  document.head.append(style);
}

function subscribe(listener: () => void): () => void {
  system.addEventListener('change', listener);
  return () => system.removeEventListener('change', listener);
}
