// The one text of a ticket that its caller may read: the reply that passed review, or the answer given on the line.
import type { EntityManager } from 'typeorm';

/** A reply that review has not passed, or has sent back, is nobody's yet. */
export async function publicReplyOf(tx: EntityManager, ticketId: string): Promise<string | null> {
  const [row] = await tx.query<{ reply: string | null }[]>(
    `select payload->>'publicReply' as reply from ticket_events e
     where ticket_id = $1 and (type = 'ticket.answered' or (type = 'reply.submitted' and seq < (
       select max(seq) from ticket_events where ticket_id = $1 and type = 'reply.passed')))
     order by seq desc limit 1`,
    [ticketId],
  );
  return row?.reply ?? null;
}
