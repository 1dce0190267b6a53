// Lets the recipients' open screens know of notices that have become visible.
import { broadcast } from '@hotline/platform';
import type { EntityManager } from 'typeorm';

/** Those held back by quiet hours are announced when they end. Returns how many. */
export async function announce(tx: EntityManager, now: Date): Promise<number> {
  const [announced] = await tx.query<[{ id: string; recipientId: string }[], number]>(
    `update notices set announced_at = $1 where id in (
       select id from notices where announced_at is null and visible_at <= $1 order by visible_at for update skip locked)
     returning id, recipient_id as "recipientId"`,
    [now],
  );
  await broadcast(tx, announced.map(({ id, recipientId }) => ({ event: 'notice', to: [`account:${recipientId}`], data: { id } })));
  return announced.length;
}
