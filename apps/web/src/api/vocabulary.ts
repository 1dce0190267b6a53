// The words of the trade from the API: labels of statuses, types, commands, fields. The console types none of them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Label, useLabel } from '../text/text';
import type { TicketQuery } from './tickets';
import { type Command, type Vocabulary, vocabulary } from './account';

export interface Word extends Label {
  readonly code: string;
  /** Statuses only. */
  readonly open?: boolean;
  /** Fields only. */
  readonly type?: string;
  readonly options?: readonly Word[];
  /** Levels only. */
  readonly satisfied?: boolean;
  /** Rungs only. */
  readonly action?: string;
}

export type Kind = { [K in keyof Vocabulary]: Vocabulary[K] extends readonly { readonly code: unknown }[] ? K : never }[keyof Vocabulary];
type Status = Vocabulary['commands'][number]['from'][number];

const QUERY = { queryKey: ['vocabulary'], queryFn: vocabulary, staleTime: Infinity } as const;
const NONE: readonly Word[] = [];

export const useVocabulary = () => useQuery(QUERY);

/** All words of one kind, in the API's order. */
export function useWords(kind: Kind): readonly Word[] {
  const table = useQuery(QUERY).data as Readonly<Record<string, readonly Word[]>> | undefined;
  return table?.[kind] ?? NONE;
}

/** Label of a code in the language chosen; the code itself when the API does not know it. */
export function useWord(): (kind: Kind, code: string | number | null | undefined) => string {
  const { data } = useQuery(QUERY);
  const label = useLabel();
  const tables = useMemo(
    () => new Map(Object.entries(data ?? {}).map(([kind, words]: [string, readonly Word[]]) => [kind, new Map(words.map((word) => [word.code, word]))])),
    [data],
  );
  return (kind, code) => (code === null || code === undefined ? '' : label(tables.get(kind)?.get(String(code)), String(code)));
}

/** Options of a Select. */
export function useOptions(kind: Kind): { value: string; label: string }[] {
  const label = useLabel();
  return useWords(kind).map((word) => ({ value: word.code, label: label(word) }));
}

/** The statuses in which a command may be given: queues ask for these. */
export function useStatusesFor(): (command: Command) => Status[] {
  const { data } = useQuery(QUERY);
  return (command) => [...(data?.commands.find((word) => word.code === command)?.from ?? [])];
}

type RequestKind = NonNullable<TicketQuery['pendingRequest']>[number];

/** What a unit asks for and another decides: every kind of request that has a command to ask for it. */
export function useAskedKinds(): RequestKind[] {
  const { data } = useQuery(QUERY);
  const commands = new Set<string>(data?.commands.map((word) => word.code));
  return (data?.requestKinds ?? []).map((word) => word.code as RequestKind).filter((kind) => commands.has(`request_${kind}`));
}

/** Those of them whose request the holder of these commands grants. */
export function useGrantedKinds(gives: (command: Command) => boolean): RequestKind[] {
  return useAskedKinds().filter((kind) => gives(`grant_${kind}` as Command));
}

/** The names of the fields that a command demands. */
export function useDemands(): (command: Command) => readonly string[] {
  const { data } = useQuery(QUERY);
  return (command) => data?.commands.find((word) => word.code === command)?.demands ?? [];
}
