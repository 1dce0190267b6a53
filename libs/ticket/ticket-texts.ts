// The text of a ticket in its own table, so that the busy ticket row stays small: what the citizen said, where, and by what it is found.
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { searchVector } from './core/search-terms.js';

export interface TicketText {
  readonly ticketId: string;
  readonly title: string;
  readonly text: string;
  readonly address: string | null;
}
export interface SupplementedText extends TicketText {
  /** Null when only the address was told. */
  readonly hash: string | null;
}

export function textColumns({ ticketId, title, text, address }: TicketText): Record<string, unknown> {
  return { ticket_id: ticketId, text, address, search: searchVector(`${title}\n${text}\n${address ?? ''}`) };
}

/** Stands in the event log for the text, which may have to be erased. */
export function textHash(title: string, text: string): string {
  return createHash('sha256').update(`${title}\n${text}`).digest('hex');
}

/** What was told later is appended, never put in the place of what was said. */
export async function supplementedText(
  tx: EntityManager, ticketId: string, told: { readonly text?: string; readonly address?: string },
): Promise<SupplementedText | null> {
  if (!told.text?.trim() && !told.address?.trim()) return null;
  const [row] = (await tx.query(
    'select t.title, x.text, x.address from tickets t join ticket_texts x on x.ticket_id = t.id where t.id = $1', [ticketId],
  )) as [Pick<TicketText, 'title' | 'text' | 'address'>];
  const added = told.text?.trim();
  const text = added ? [row.text, `【补充】${added}`].filter(Boolean).join('\n') : row.text;
  return { ticketId, title: row.title, text, address: told.address?.trim() || row.address, hash: added ? textHash(row.title, text) : null };
}
