// PROVISIONAL attachments
import { call } from './later';
export interface Attachment { id: string; name: string; size: number; type: string }
export function uploadAttachment(ticketId: string, file: File): Promise<Attachment> { const body = new FormData(); body.append('file', file); return call('POST', `/api/tickets/${ticketId}/attachments`, { body }); }
