// Which days count, from the API's calendar: one answer covers the months around today, so no badge asks for itself.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countedDays } from '../api/calendar';
import { now } from './clock';
import { dateOf } from './human-time';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const BACK = 60 * DAY;

/** Working days in [from, to): undefined where the calendar's answer does not reach. */
export type CountWorkdays = (from: number, to: number) => number | undefined;

export function useWorkdays(): CountWorkdays {
  const calendar = useCalendarDays();
  return useMemo((): CountWorkdays => {
    if (calendar === undefined) return () => undefined;
    return (from, to) => {
      // A day counts from its first midnight in the span: "due 24:00 of the Nth day" is N days ahead.
      const [first, last] = [calendar.index.get(dateOf(from)), calendar.index.get(dateOf(to - 1))];
      return first === undefined || last === undefined ? undefined : (calendar.sums[last] ?? 0) - (calendar.sums[first] ?? 0);
    };
  }, [calendar]);
}

/** The next day that counts after the given instant, YYYY-MM-DD. */
export function useNextWorkday(): (after: number) => { readonly today: string | undefined; readonly next: string | undefined; readonly restReason: string | undefined } {
  const calendar = useCalendarDays();
  return (after) => {
    const today = dateOf(after);
    const at = calendar?.days.findIndex((day) => day.date === today) ?? -1;
    if (calendar === undefined || at < 0) return { today: undefined, next: undefined, restReason: undefined };
    const day = calendar.days[at];
    return { today, next: calendar.days.slice(at + 1).find((one) => one.counts)?.date, restReason: day?.counts === true ? undefined : day?.reason };
  };
}

function useCalendarDays() {
  const from = dateOf(now() - BACK);
  const { data } = useQuery({ queryKey: ['calendar-days', from], queryFn: () => countedDays(`${from}T00:00:00+08:00`, 100), staleTime: HOUR, retry: false });
  return useMemo(() => {
    if (data === undefined) return undefined;
    let sum = 0;
    const sums = data.map((day) => (sum += day.counts ? 1 : 0));
    return { days: data, sums, index: new Map(data.map((day, at) => [day.date, at])) };
  }, [data]);
}
