// Where the draft of an appeal is kept: one for each person and rating.
import type { Rating } from '../api/appeals';

export function draftOf(accountId: string, { ticketId, round }: Pick<Rating, 'ticketId' | 'round'>): string {
  return `${accountId}.appeal.${ticketId}.${round}`;
}
