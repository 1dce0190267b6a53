// A due time in the ladder's colours: shape and words say the same as the colour.
import { useWord } from '../api/vocabulary';
import { useSettings } from '../settings/settings';
import { translate, useText } from '../text/text';
import { useNow } from './clock';
import { type Due, type Rung, rungOf, useLooks } from './due';
import { type CountWorkdays, useWorkdays } from './workdays';
import { dayAndTime, exact, span } from './human-time';
import { TIME_TEXT } from './time.text';
import './due-badge.css';

export function DueBadge({ due, withTime = false }: { readonly due: Due | null | undefined; readonly withTime?: boolean }) {
  const now = useNow();
  const word = useWord();
  const t = useText(TIME_TEXT);
  const { language } = useSettings();
  const count = useWorkdays();
  const lookOf = useLooks();
  if (!due?.dueAt) return null;
  const rung = rungOf(due, now, lookOf);
  const title = [t('dueAt', { clock: word('clocks', due.clock), at: exact(due.dueAt) }), due.provisional ? t('provisionalWhy') : ''].filter(Boolean).join('\n');
  return (
    <span className={`due-badge due-${rung}`} title={title}>
      <DueShape rung={rung} />
      {dueWords(due, due.dueAt, now, count, language)}
      {due.provisional && <em>{t('provisional')}</em>}
      {withTime && <span className="due-time">{dayAndTime(due.dueAt, now, language, true)}</span>}
    </span>
  );
}

const DAY = 86_400_000;

/** "剩 3 个工作日", "剩 2 小时 5 分", "超期 2 个工作日": days as counted by the API, hours from the clock. */
function dueWords(due: Due, dueAt: string, now: number, count: CountWorkdays, language: 'zh' | 'en'): string {
  const say = (key: keyof typeof TIME_TEXT, values?: Record<string, string | number>) => translate(TIME_TEXT, language, key, values);
  if (due.pausedAt) return say('paused');
  const at = Date.parse(dueAt);
  const days = Math.abs(at - now) < DAY ? 0 : (count(Math.min(at, now), Math.max(at, now)) ?? 0);
  if (at <= now) return days >= 1 ? say('overdueWorkdays', { n: days }) : say('overdue', { n: span(at - now, language) });
  return days >= 1 ? say('workdaysLeft', { n: days }) : say('left', { n: span(at - now, language) });
}

function DueShape({ rung }: { readonly rung: Rung }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
      {rung === 'running' && <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.4" />}
      {rung === 'reminded' && <path d="M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M6 3.2v3l2 1.2" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {(rung === 'yellow' || rung === 'red') && <rect x="2.5" y="1" width="7" height="10" rx="1" fill="currentColor" />}
      {rung === 'supervision' && <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />}
    </svg>
  );
}
