// The bulletin: tickets more than five working days overdue without an explanation.
import { useQuery } from '@tanstack/react-query';
import { bulletin } from '../api/supervision';
import { Empty, Loaded } from '../parts/states';
import { useText } from '../text/text';
import { DueBadge } from '../time/due-badge';
import { Instant } from '../time/instant';
import { BOARD_TEXT } from './board.text';

export function Bulletin() {
  const t = useText(BOARD_TEXT);
  const query = useQuery({ queryKey: ['bulletin'], queryFn: bulletin, meta: { live: true } });
  return (
    <Loaded query={query}>
      {(entries) => entries.length === 0 ? <Empty>{t('noBulletin')}</Empty> : (
        <ul className="card">
          {entries.map((entry) => (
            <li key={`${entry.ticketId}.${entry.clock}`} className="row bulletin-row">
              <span className="bulletin-unit clip">{entry.unitName}</span>
              <a className="grow clip" href={`/tickets/${entry.ticketNumber}`} target="_blank" rel="noreferrer">{entry.title}</a>
              <DueBadge due={{ clock: entry.clock, dueAt: entry.dueAt, provisional: false, fired: [], supervised: true }} />
              <span className="soft">{t('listed')} <Instant at={entry.listedAt} /></span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
