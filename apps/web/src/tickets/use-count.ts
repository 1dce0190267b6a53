// How many tickets a filter finds, counted by the API.
import { useQuery } from '@tanstack/react-query';
import { type TicketQuery, countTickets } from '../api/tickets';

export type CountQuery = Omit<TicketQuery, 'sort' | 'cursor' | 'limit'>;

export function useCount(query: CountQuery): number | undefined {
  const { data } = useQuery({ queryKey: ['tickets', 'count', query], queryFn: () => countTickets(query), meta: { live: true }, placeholderData: (before) => before });
  return data?.statuses.filter((one) => query.status === undefined || (query.status as readonly string[]).includes(one.status)).reduce((sum, one) => sum + one.n, 0);
}
