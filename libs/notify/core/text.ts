// Fills the places of a template; what is not known leaves no trace.

const BEIJING_MS = 8 * 3_600_000;
const LONGEST_VALUE = 200;

export function filled(template: string, values: Readonly<Record<string, unknown>>): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => shortened(values[name]));
  return text.replace(/[：:]\s*$/, '').trim();
}

/** 03月02日 09:30, Beijing time. */
export function shortTime(at: Date): string {
  const [, month, day, time] = /-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(at.getTime() + BEIJING_MS).toISOString()) ?? [];
  return `${month}月${day}日 ${time}`;
}

function shortened(value: unknown): string {
  if (value === undefined || value === null) return '';
  const letters = [...String(value)];
  return letters.length > LONGEST_VALUE ? `${letters.slice(0, LONGEST_VALUE).join('')}…` : letters.join('');
}
