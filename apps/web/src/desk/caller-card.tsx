// The caller: known name, restriction, earlier tickets with the open ones first.
import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { useSettled } from '../parts/use-settled';
import { findCaller } from '../api/desk';
import type { TicketRow } from '../api/tickets';
import { StatusMark } from '../parts/status-mark';
import { Loaded } from '../parts/states';
import { useText } from '../text/text';
import { dueOf } from '../time/due';
import { DueBadge } from '../time/due-badge';
import { Instant } from '../time/instant';
import { DESK_TEXT } from './desk.text';

export function CallerCard({ phone }: { readonly phone: string }) {
  const t = useText(DESK_TEXT);
  const number = useSettled(phone.replace(/\D/g, ''), 250);
  const known = number.length >= 7;
  const query = useQuery({ queryKey: ['caller', number], queryFn: () => findCaller(number), enabled: known });
  // Half a number is no number yet.
  const unreadable = query.error instanceof Problem && query.error.status === 422;
  return (
    <aside className="desk-caller card stack" aria-label={t('caller')}>
      <h2>{t('caller')}</h2>
      {!known || unreadable ? <p className="soft">{t('noPhone')}</p> : (
        <Loaded query={query} rows={4}>
          {(caller) => (
            <>
              <p><strong>{caller.name}</strong> <span className="num soft">{caller.phone}</span> {caller.open > 0 && t('openCount', { n: caller.open })}</p>
              {caller.blocked && <p className="desk-blocked" role="alert">{t('blocked')}</p>}
              {caller.tickets.length === 0 ? <p className="soft">{t('unknownCaller')}</p> : <ul>{caller.tickets.map((row) => <li key={row.id}><TicketLine row={row} /></li>)}</ul>}
            </>
          )}
        </Loaded>
      )}
    </aside>
  );
}

export function TicketLine({ row }: { readonly row: TicketRow }) {
  return (
    <a className="desk-ticket" href={`/tickets/${row.number}`} target="_blank" rel="noreferrer">
      <span className="clip">{row.title}</span>
      <span className="row soft"><StatusMark status={row.status} /><DueBadge due={dueOf(row)} /><Instant at={row.createdAt} /></span>
    </a>
  );
}
