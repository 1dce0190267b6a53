// The working calendar: which days count, a whole year, the city's own orders, the explanation of a deadline.
import {
  type DayOrderDto, type ExplainedDayDto, type ExplanationDto, type OfficeHoursDto, type YearDto, calendarChangeHours, calendarDue, calendarHours, calendarImportYear, calendarOrder, calendarOrders, calendarWithdraw,
  calendarYear, explanationExplain,
} from '../client';

export type CountedDay = ExplainedDayDto;
export type Explanation = ExplanationDto;
export type CalendarYear = YearDto;
export type DayOrder = DayOrderDto;
export type OfficeHours = OfficeHoursDto;

export const countedDays = async (from: string, workdays: number): Promise<readonly CountedDay[]> => (await calendarDue({ query: { from, workdays } })).days;
export const explain = (ticketId: string, clock: string) => explanationExplain({ path: { id: ticketId, clock } });
export const yearOf = (year: number) => calendarYear({ path: { year } } as never);
export const cityOrders = () => calendarOrders({ path: { scope: 'city' } });
export const orderDay = (body: DayOrder) => calendarOrder({ path: { scope: 'city' }, body });
export const withdrawDay = (date: string) => calendarWithdraw({ path: { scope: 'city', date } });
export const importYear = (list: { readonly year: number; readonly days: readonly object[] }) => calendarImportYear({ body: list as never });
export const officeHours = () => calendarHours({ path: { scope: 'city' } });
export const changeOfficeHours = (body: OfficeHours) => calendarChangeHours({ path: { scope: 'city' }, body });
