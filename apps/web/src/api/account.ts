// Who is logged in, the words of the trade, the server's clock.
import { call } from './transport';
import type { Label } from '../text/text';

export interface Account { id: string; username: string; name: string; roles: string[]; unitId?: string | null; unitName?: string | null }
export interface Word extends Label { code: string; open?: boolean }
export interface Vocabulary { statuses: Word[]; types: Word[]; urgencies: Word[]; channels: Word[]; roles: Word[]; levels: Word[]; commands: Word[]; events: Word[]; fields: Word[]; [k: string]: Word[] }
export interface ServerNow { now: string; today: string; isWorkday: boolean; reason?: string; nextWorkday: string }
export const me = () => call<Account>('GET', '/api/auth/me');
export const login = (body: { username: string; password: string }) => call<Account>('POST', '/api/auth/login', { body });
export const logout = () => call<void>('POST', '/api/auth/logout');
export const vocabulary = () => call<Vocabulary>('GET', '/api/vocabulary');
export const serverNow = () => call<ServerNow>('GET', '/api/calendar/now');
export const demoAccounts = () => call<{ password: string; accounts: { username: string; name: string }[] }>('GET', '/api/auth/demo');
