// Twelve months at once: a day off is hollow, a worked weekend is outlined, an order of the city has a dot.
import type { CalendarYear } from '../api/calendar';
import { useText } from '../text/text';
import { TIME_TEXT } from '../time/time.text';
import { ADMIN_TEXT } from './admin.text';

type Day = CalendarYear['days'][number];

interface YearGridProps {
  readonly days: readonly Day[];
  readonly chosen: string | undefined;
  readonly onChoose: (day: Day) => void;
}

export function YearGrid({ days, chosen, onChoose }: YearGridProps) {
  const t = useText(ADMIN_TEXT);
  const time = useText(TIME_TEXT);
  const months = Array.from({ length: 12 }, (_, index) => days.filter((day) => Number(day.date.slice(5, 7)) === index + 1));
  return (
    <div className="year">
      {months.map((month, index) => (
        <section key={index} aria-label={t('monthName', { n: index + 1 })}>
          <h3>{t('monthName', { n: index + 1 })}</h3>
          <div className="month">
            {[1, 2, 3, 4, 5, 6, 0].map((weekday) => <span key={weekday} className="soft" aria-hidden>{time(`weekday${weekday}` as 'weekday0').replace(/^.(?=.$)/, '')}</span>)}
            {month.map((day, at) => {
              const weekday = new Date(`${day.date}T00:00:00Z`).getUTCDay();
              const weekend = weekday === 0 || weekday === 6;
              const kind = `${day.works ? 'works' : 'rests'}${day.works === weekend ? ' moved' : ''}`;
              return (
                <button
                  key={day.date} type="button" className={`plain day num ${kind}`} style={at === 0 ? { gridColumnStart: weekday === 0 ? 7 : weekday } : undefined}
                  title={`${day.date} ${day.works ? t('works') : t('rests')} ${day.reason}`} aria-label={`${Number(day.date.slice(8))} ${day.date} ${day.works ? t('works') : t('rests')} ${day.reason}`} aria-pressed={day.date === chosen} onClick={() => onChoose(day)}
                >
                  {Number(day.date.slice(8))}
                </button>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
