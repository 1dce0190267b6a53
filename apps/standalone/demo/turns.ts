// When a desk of the hotline gets to a ticket: each works at its hours of the day, some on working days only.

export type Desk = 'operator' | 'dispatcher' | 'liaison' | 'reviewer' | 'supervisor' | 'callback_officer' | 'duty';

/** So long after the step before. */
export type Delay = { readonly minutes: number } | { readonly workdays: number };
/** 'YYYY-MM-DD' → whether offices work. */
export type Workdays = (date: string) => boolean;

const MINUTE = 60_000;
const DAY = 1_440;
// Shanghai has had no summer time since 1991.
const OFFSET = 8 * 60;

/** Minutes after midnight at which a desk clears what lies on it. */
const TURNS: Readonly<Record<Desk, { readonly minutes: readonly number[]; readonly everyDay: boolean }>> = {
  operator: { minutes: every(480, 1_260, 20), everyDay: true },
  dispatcher: { minutes: every(460, 1_300, 90), everyDay: true },
  liaison: { minutes: [565, 845, 975], everyDay: false },
  reviewer: { minutes: [640, 930, 1_030], everyDay: false },
  supervisor: { minutes: [610, 950], everyDay: false },
  callback_officer: { minutes: [650, 920, 1_120], everyDay: true },
  // Emergencies: whoever is on duty, around the clock.
  duty: { minutes: every(0, 1_439, 5), everyDay: true },
};

/** The first turn of the desk at or after `from` plus the delay. */
export function turnOf(desk: Desk, from: Date, delay: Delay, isWorkday: Workdays): Date {
  const { minutes, everyDay } = TURNS[desk];
  const at = 'minutes' in delay ? minutesOf(from) + delay.minutes : afterWorkdays(minutesOf(from), delay.workdays, isWorkday);
  for (let day = Math.floor(at / DAY); ; day += 1) {
    const turn = everyDay || isWorkday(dateOf(day)) ? minutes.find((minute) => day * DAY + minute >= at) : undefined;
    if (turn !== undefined) return instantOf(day * DAY + turn);
  }
}

/** The calendar date in Shanghai. */
export function dateAt(at: Date): string {
  return dateOf(Math.floor(minutesOf(at) / DAY));
}

/** Midnight in Shanghai plus so many minutes. */
export function atMinute(date: string, minute: number): Date {
  return new Date(Date.parse(`${date}T00:00:00+08:00`) + minute * MINUTE);
}

function afterWorkdays(at: number, workdays: number, isWorkday: Workdays): number {
  let day = Math.floor(at / DAY);
  for (let left = workdays; left > 0; ) {
    day += 1;
    if (isWorkday(dateOf(day))) left -= 1;
  }
  return day * DAY + (at % DAY);
}

function minutesOf(at: Date): number {
  return Math.ceil(at.getTime() / MINUTE) + OFFSET;
}

function instantOf(minutes: number): Date {
  return new Date((minutes - OFFSET) * MINUTE);
}

function dateOf(day: number): string {
  return new Date(day * DAY * MINUTE).toISOString().slice(0, 10);
}

function every(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
