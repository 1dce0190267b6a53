// PROVISIONAL attachments
import type { Attachment } from './tickets';
import { problemOf } from './problem';
import { sessionFetch } from './session';
export type { Attachment };
export async function uploadAttachment(ticketId: string, file: File): Promise<Attachment> {
  const body = new FormData(); body.append('file', file);
  const r = await sessionFetch(`${location.origin}/api/tickets/${ticketId}/attachments`, { method: 'POST', body });
  const data: unknown = await r.json();
  if (!r.ok) throw problemOf(data, r);
  return data as Attachment;
}
