// The words of the trade from the API: labels of statuses, types, commands, fields. The console types none of them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Label, useLabel } from '../text/text';
import { vocabulary } from './account';

export interface Word extends Label {
  readonly code: string;
  /** Statuses only. */
  readonly open?: boolean;
  /** Fields only. */
  readonly type?: string;
  readonly options?: readonly Word[];
}

const QUERY = { queryKey: ['vocabulary'], queryFn: vocabulary, staleTime: Infinity } as const;
const NONE: readonly Word[] = [];

/** All words of one kind, in the API's order. */
export function useWords(kind: string): readonly Word[] {
  const table = useQuery(QUERY).data as Readonly<Record<string, readonly Word[]>> | undefined;
  return table?.[kind] ?? NONE;
}

/** Label of a code in the language chosen; the code itself when the API does not know it. */
export function useWord(): (kind: string, code: string | number | null | undefined) => string {
  const { data } = useQuery(QUERY);
  const label = useLabel();
  const tables = useMemo(
    () => new Map(Object.entries(data ?? {}).map(([kind, words]: [string, readonly Word[]]) => [kind, new Map(words.map((word) => [word.code, word]))])),
    [data],
  );
  return (kind, code) => (code === null || code === undefined ? '' : label(tables.get(kind)?.get(String(code)), String(code)));
}

/** Options of a Select. */
export function useOptions(kind: string): { value: string; label: string }[] {
  const label = useLabel();
  return useWords(kind).map((word) => ({ value: word.code, label: label(word) }));
}
