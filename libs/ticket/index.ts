// 工单: the one writer, registration, lists and search, the log.
export { done, type Act, type ActResult, type Done } from './acts.js';
export { Archive, ARCHIVE } from './archive.jobs.js';
export { ATTACHMENT_LIMITS, type Attachment, type AttachmentFile } from './attachment-rows.js';
export { ERASE_ATTACHMENTS } from './attachment-retention.jobs.js';
export { Attachments } from './attachments.service.js';
export { contentDisposition } from './core/file-name.js';
export { brokenAt, canonical, type ChainedEvent } from './hash-chain.js';
export { termsOf } from './core/search-terms.js';
export { Registrar, type Registered, type RegisterResult } from './registrar.js';
export type { Registration } from './registration.js';
export { TicketCommands } from './ticket-commands.service.js';
export { TicketModule } from './ticket.module.js';
export { TicketReader, type ListAsked, type ListedTicket } from './ticket-reader.service.js';
export type { TicketFilter, TicketSort } from './list-query.js';
export { rungLogWrites, type LoggedTicket } from './rung-log.js';
export { eventFromColumns, lockTicketRows } from './ticket-rows.js';
export { textHash } from './ticket-texts.js';
export { TicketWriter } from './ticket-writer.js';
