// The explanation of a due time: from when, by which rule, which days counted for what reason, and what comes next.
import { useQuery } from '@tanstack/react-query';
import { explain } from '../api/calendar';
import type { Deadline } from '../api/tickets';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { TICKETS_TEXT } from './tickets.text';
import './due-days.css';

export function DueDays({ ticketId, deadline }: { readonly ticketId: string; readonly deadline: Deadline }) {
  const t = useText(TICKETS_TEXT);
  const query = useQuery({
    queryKey: ['due-days', ticketId, deadline.clock, deadline.assignmentNo, deadline.cycle, deadline.dueAt],
    queryFn: () => explain(ticketId, deadline.clock),
  });
  return (
    <div className="due-days">
      <p className="soft">{t('whyStart')} <Instant at={deadline.startedAt} /> · {deadline.rule}</p>
      <Loaded query={query} rows={3}>
        {({ days, ahead }) => (
          <>
            <ol>
              {days.map((day) => (
                <li key={day.date} className={day.counts ? '' : 'soft'}>
                  <span className="num">{day.date.slice(5)}</span>
                  <span>{day.counts ? t('counts') : t('countsNot')}</span>
                  <span title={day.source ?? undefined}>{day.reason}</span>
                </li>
              ))}
            </ol>
            {ahead.length > 0 && <p className="soft">{t('ahead')}：{ahead.map((rung) => <span key={rung.rung} className="nowrap">{rung.label} <Instant at={rung.at} />　</span>)}</p>}
          </>
        )}
      </Loaded>
    </div>
  );
}
