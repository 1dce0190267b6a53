// Notices of the logged-in account.
import { type NoticeDto, noticesList, noticesReadSome } from '../client';

export type Notice = NoticeDto;

export const listNotices = () => noticesList({ query: { limit: 50 } });
export const readNotices = (ids: string[]) => noticesReadSome({ body: { ids } });
