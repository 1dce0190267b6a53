// A list of tickets, paged by key; old rows stay on screen while new ones come.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type TicketQuery, type TicketRow, listTickets } from '../api/tickets';

/** What to ask: from the address (texts), or put together by a page. */
export type Filter = Readonly<Record<string, unknown>>;

export interface TicketList {
  readonly rows: readonly TicketRow[] | undefined;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly more: () => void;
  readonly refetch: () => void;
}

const PAGE = 50;

/** The address says what the API is asked: several values of one name as a list, one as itself. */
function flat(filter: Filter): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(filter).map(([name, values]) => [name, Array.isArray(values) && values.length === 1 && name !== 'status' ? values[0] : values]));
}

export function useTicketList(filter: Filter, enabled = true): TicketList {
  const query = useInfiniteQuery({
    queryKey: ['tickets', filter],
    queryFn: ({ pageParam }) => listTickets({ ...(flat(filter) as TicketQuery), limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    meta: { live: true },
    enabled,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return {
    rows,
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}
