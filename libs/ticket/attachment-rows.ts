// Attachments in their table: what is known of a file, how many and how large they may be, and to which tickets they belong.
import type { EntityManager } from 'typeorm';

export const ATTACHMENT_LIMITS = { bytes: 10 * 1024 * 1024, perTicket: 20 } as const;

export interface Attachment {
  readonly id: string;
  readonly ticketId: string;
  readonly name: string;
  /** MIME type, found from the content. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string | null;
  readonly uploaderName: string;
  readonly createdAt: Date;
  /** When its content was taken away at the end of the retention period. */
  readonly erasedAt: Date | null;
}
export type AttachmentFile = Attachment & { readonly bytes: Buffer };

export const ATTACHMENT_COLUMNS = `id, ticket_id as "ticketId", name, type, size, sha256, uploaded_by as "uploadedBy",
  uploader_name as "uploaderName", created_at as "createdAt", erased_at as "erasedAt"`;

/** Attachment id → ticket id, of those among `ids` that exist; no query for none. */
export async function ticketsOfAttachments(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = (await tx.query('select id, ticket_id from attachments where id = any($1)', [ids])) as { id: string; ticket_id: string }[];
  return new Map(rows.map((row) => [row.id, row.ticket_id]));
}
