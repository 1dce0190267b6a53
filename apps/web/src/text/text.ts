// The dictionary: every text is a pair (zh-CN, en), so that neither language can lack a key.
import { useCallback } from 'react';
import { type Settings, useSettings } from '../settings/settings';

export type Dictionary = Readonly<Record<string, readonly [zh: string, en: string]>>;
export type Values = Readonly<Record<string, string | number>>;
export type Translate<D extends Dictionary> = (key: keyof D & string, values?: Values) => string;

/** A label as the API gives it: both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export function useText<D extends Dictionary>(dictionary: D): Translate<D> {
  const { language } = useSettings();
  return useCallback((key, values) => translate(dictionary, language, key, values), [dictionary, language]);
}

/** A label as the API gives it beside other fields. */
export interface Labelled {
  readonly label: string;
  readonly labelEn: string;
}

/** The label of something that the API labels itself: commands, fields, options, clocks. */
export function useOwnLabel(): (thing: Labelled) => string {
  const { language } = useSettings();
  return useCallback((thing) => (language === 'zh' ? thing.label : thing.labelEn), [language]);
}

export function useLabel(): (label: Label | undefined, fallback?: string) => string {
  const { language } = useSettings();
  return useCallback((label, fallback = '') => label?.[language] ?? fallback, [language]);
}

export function translate<D extends Dictionary>(
  dictionary: D,
  language: Settings['language'],
  key: keyof D & string,
  values: Values = {},
): string {
  const pair = dictionary[key];
  const text = pair?.[language === 'zh' ? 0 : 1] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
