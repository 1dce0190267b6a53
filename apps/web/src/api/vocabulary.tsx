// The words of the trade from the API: labels of statuses, types, commands, fields. The console types none of them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLabel } from '../text/text';
import { type Vocabulary, type Word, vocabulary } from './account';

const QUERY = { queryKey: ['vocabulary'], queryFn: vocabulary, staleTime: Infinity } as const;
const NONE: readonly Word[] = [];

/** All words of one kind, in the API's order. */
export function useWords(kind: keyof Vocabulary & string): readonly Word[] {
  return useQuery(QUERY).data?.[kind] ?? NONE;
}

/** Label of a code in the language chosen; the code itself when the API does not know it. */
export function useWord(): (kind: keyof Vocabulary & string, code: string | null | undefined) => string {
  const { data } = useQuery(QUERY);
  const label = useLabel();
  const tables = useMemo(() => new Map(Object.entries(data ?? {}).map(([kind, words]) => [kind, new Map(words.map((word) => [String(word.code), word]))])), [data]);
  return (kind, code) => (code === null || code === undefined ? '' : label(tables.get(kind)?.get(String(code)), String(code)));
}

/** Options of a Select. */
export function useOptions(kind: keyof Vocabulary & string): { value: string; label: string }[] {
  const label = useLabel();
  return useWords(kind).map((word) => ({ value: String(word.code), label: label(word) }));
}
