// What each number of the board asks the API; the list behind it asks the same.
import { useAskedKinds, useGrantedKinds, useWords } from '../api/vocabulary';
import { useGives } from '../frame/account';
import type { CountQuery } from '../tickets/use-count';
import { useNow } from '../time/clock';
import { dateOf } from '../time/human-time';

export const TICKET_VIEWS = ['open', 'today', 'overdue', 'requests', 'decision'] as const;
export type TicketView = (typeof TICKET_VIEWS)[number];

const DAY = 86_400_000;

export function useViewQueries(): Readonly<Record<TicketView, CountQuery>> {
  const status = useWords('statuses').filter((one) => one.open).map((one) => one.code) as NonNullable<CountQuery['status']>;
  const asked = useAskedKinds();
  const granted = useGrantedKinds(useGives());
  // Due times are exclusive: what is due at tonight's midnight is due today.
  const endOfToday = new Date(Date.parse(`${dateOf(useNow())}T00:00:00+08:00`) + DAY + 1_000).toISOString();
  return {
    open: { status },
    today: { status, dueBefore: endOfToday },
    overdue: { status, overdue: true },
    // To decide for whoever decides, to know of for everybody else.
    requests: { pendingRequest: granted.length > 0 ? granted : asked },
    decision: { awaitsDecision: true },
  };
}
