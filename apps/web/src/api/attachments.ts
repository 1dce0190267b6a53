// Files of a ticket.
import { type AttachmentDto, attachmentsAttach, attachmentsList } from '../client';

export type Attachment = AttachmentDto;

export const listAttachments = (ticketId: string) => attachmentsList({ path: { id: ticketId } });

/** The header is what the API asks of uploads from a session, against forms of other sites. */
export const uploadAttachment = (ticketId: string, file: File) =>
  attachmentsAttach({ path: { id: ticketId }, body: { file }, headers: { 'X-Requested-With': 'console' } });
