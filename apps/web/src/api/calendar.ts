// PROVISIONAL calendar
import { call } from './transport';
import type { Deadline, DueDay } from './tickets';
export const explainDeadline = async (d: Deadline): Promise<DueDay[]> => d.days ?? (await call<{ days: DueDay[] }>('GET', '/api/calendar/due', { query: { from: d.startedAt, workdays: 5 } })).days;
