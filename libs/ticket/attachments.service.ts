// Files that belong to a ticket: pictures, documents and recordings, kept in the database and seen by whoever sees the ticket.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, transaction } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { ATTACHMENT_COLUMNS, ATTACHMENT_LIMITS, type Attachment, type AttachmentFile } from './attachment-rows.js';
import { fileName } from './core/file-name.js';
import { fileTypeOf } from './core/file-type.js';
import { canSee } from './core/visibility.js';
import { lockTickets } from './ticket-rows.js';
import { TicketReader } from './ticket-reader.service.js';

@Injectable()
export class Attachments {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tickets: TicketReader,
  ) {}

  /** The same bytes on the same ticket are one attachment, so an upload may be repeated. Throws attachment.* (413, 422) or ticket.* (404, 409). */
  async attach(idOrNumber: string, file: { readonly name: string; readonly bytes: Buffer }, actor: Actor): Promise<Attachment> {
    if (file.bytes.length > ATTACHMENT_LIMITS.bytes) throw new DomainError('attachment.too_large');
    const type = fileTypeOf(file.bytes);
    if (!type) throw new DomainError('attachment.type_refused');
    const { state } = await this.tickets.visible(idOrNumber, actor);
    const at = this.clock.now();
    const attachment: Attachment = {
      id: newId(at), ticketId: state.ticketId, name: fileName(file.name, type), type: type.mime, size: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'), uploadedBy: actor.id, uploaderName: actor.name, createdAt: at,
      erasedAt: null,
    };
    return transaction(this.dataSource, (tx) => this.keep(tx, attachment, file.bytes, actor));
  }

  /** Oldest first, without the bytes. */
  async listOf(idOrNumber: string, actor: Actor): Promise<readonly Attachment[]> {
    const { state } = await this.tickets.visible(idOrNumber, actor);
    return attachmentsOf(this.dataSource.manager, state.ticketId);
  }

  /** 404 also when the actor may not see the ticket, so that nothing is betrayed. */
  async open(id: string, actor: Actor): Promise<AttachmentFile> {
    const [found] = await this.dataSource.query<Attachment[]>(`select ${ATTACHMENT_COLUMNS} from attachments where id = $1`, [id]);
    if (!found || !(await this.sees(found.ticketId, actor))) throw new DomainError('attachment.not_found');
    const [content] = await this.dataSource.query<{ bytes: Buffer | null }[]>('select bytes from attachments where id = $1', [id]);
    if (!content?.bytes) throw new DomainError('attachment.erased');
    return { ...found, bytes: content.bytes };
  }

  // Under the ticket's lock: two uploads at once cannot both be the last one allowed, nor slip in behind an archiving.
  private async keep(tx: EntityManager, attachment: Attachment, bytes: Buffer, actor: Actor): Promise<Attachment> {
    const ticket = (await lockTickets(tx, [attachment.ticketId])).tickets.get(attachment.ticketId);
    if (!ticket || !canSee(ticket.state, actor)) throw new DomainError('ticket.not_found');
    if (ticket.state.status === 'archived') throw new DomainError('ticket.unlawful_transition', { detail: '归档的工单不能再添加附件' });
    const present = await attachmentsOf(tx, attachment.ticketId);
    const same = present.find(({ sha256 }) => sha256 === attachment.sha256);
    if (same) return same;
    if (present.length >= ATTACHMENT_LIMITS.perTicket) throw new DomainError('attachment.too_many');
    const { id, ticketId, name, type, size, sha256, uploadedBy, uploaderName, createdAt } = attachment;
    await tx.query(
      `insert into attachments (id, ticket_id, name, type, size, sha256, uploaded_by, uploader_name, created_at, bytes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, ticketId, name, type, size, sha256, uploadedBy, uploaderName, createdAt, bytes],
    );
    return attachment;
  }

  private async sees(ticketId: string, actor: Actor): Promise<boolean> {
    const ticket = await this.tickets.visible(ticketId, actor).catch(refused);
    return ticket !== undefined;
  }
}

function attachmentsOf(tx: EntityManager, ticketId: string): Promise<Attachment[]> {
  return tx.query<Attachment[]>(`select ${ATTACHMENT_COLUMNS} from attachments where ticket_id = $1 order by id`, [ticketId]);
}

function refused(error: unknown): undefined {
  if (error instanceof DomainError) return undefined;
  throw error;
}
