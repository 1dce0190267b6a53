// Notices of the logged-in account.
import { call } from './later';

export interface Notice { id: string; kind: string; title: string; text: string; ticketId?: string | null; at: string; readAt?: string | null }
export interface NoticePage { items: Notice[]; nextCursor: string | null; unread: number }
export const listNotices = () => call<NoticePage>('GET', '/api/notices');
export const readNotices = (ids: string[]) => call<void>('POST', '/api/notices/read', { body: { ids } });
