// The working calendar. PROVISIONAL
import { call } from './later';
export interface CountedDay {
  readonly date: string;
  readonly counts: boolean;
  readonly reason: string;
}
export const countedDays = async (from: string, workdays: number): Promise<readonly CountedDay[]> => (await call<{ days: CountedDay[] }>('GET', '/api/calendar/due', { query: { from, workdays } })).days;
