// The calendar date in Beijing, whatever the time zone of the process.

const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** YYYY-MM-DD. */
export function beijingDate(at: Date): string {
  return FORMAT.format(at);
}
