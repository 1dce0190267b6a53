// A list of tickets, paged by key; old rows stay on screen while new ones come.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type TicketRow, listTickets } from '../api/tickets';
import type { Filter } from './use-url-filter';

export interface TicketList {
  readonly rows: readonly TicketRow[] | undefined;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly more: () => void;
  readonly refetch: () => void;
}

const PAGE = '50';

export function useTicketList(filter: Filter, enabled = true): TicketList {
  const query = useInfiniteQuery({
    queryKey: ['tickets', filter],
    queryFn: ({ pageParam }) => listTickets({ ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
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
