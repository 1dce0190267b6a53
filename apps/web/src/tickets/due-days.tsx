// The explanation of a due time: from when, by which rule, and which days counted for what reason.
import { useQuery } from '@tanstack/react-query';
import { countedDays } from '../api/calendar';
import type { Deadline } from '../api/tickets';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { dateOf } from '../time/human-time';
import { Instant } from '../time/instant';
import { TICKETS_TEXT } from './tickets.text';
import './due-days.css';

export function DueDays({ deadline }: { readonly deadline: Deadline }) {
  const t = useText(TICKETS_TEXT);
  const query = useQuery({ queryKey: ['due-days', deadline.startedAt], queryFn: () => countedDays(deadline.startedAt, 40), staleTime: Infinity });
  const last = deadline.dueAt === null ? '' : dateOf(Date.parse(deadline.dueAt) - 1);
  return (
    <div className="due-days">
      <p className="soft">{t('whyStart')} <Instant at={deadline.startedAt} /> · {deadline.rule}</p>
      <Loaded query={query} rows={3}>
        {(days) => (
          <ol>
            {days.filter((day) => day.date <= last).map((day) => (
              <li key={day.date} className={day.counts ? '' : 'soft'}>
                <span className="num">{day.date.slice(5)}</span>
                <span>{day.counts ? t('counts') : t('countsNot')}</span>
                <span>{day.reason}</span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </div>
  );
}
