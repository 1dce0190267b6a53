// A 409: what happened to the ticket since the form was opened; the draft stays, the person decides.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type AllowedCommand, type Ticket, getTicket, ticketEvents } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { Loaded } from '../parts/states';
import { useOwnLabel, useText } from '../text/text';
import { EventTitle } from '../tickets/event-title';
import { Instant } from '../time/instant';
import { COMMAND_TEXT } from './command.text';

interface ConflictProps {
  readonly before: Ticket;
  readonly command: AllowedCommand;
  readonly written: Readonly<Record<string, unknown>>;
  readonly onGo: (now: Ticket) => void;
  readonly onDiscard: () => void;
}

export function Conflict({ before, command, written, onGo, onDiscard }: ConflictProps) {
  const t = useText(COMMAND_TEXT);
  const label = useOwnLabel();
  const query = useQuery({ queryKey: ['conflict', before.id, before.version], queryFn: () => getTicket(before.id), staleTime: 0 });
  return (
    <section className="conflict" role="alert" aria-label={t('conflictTitle')}>
      <strong>{t('conflictTitle')}</strong>
      <p className="soft">{t('conflictText')}</p>
      <Loaded query={query} rows={2}>
        {(now) => {
          const possible = now.allowedCommands.some((one) => one.command === command.command);
          return (
            <>
              <ChangedFacts before={before} now={now} />
              <NewEvents before={before} />
              {!possible && <p>{t('conflictGone', { label: label(command) })}</p>}
              <div className="row wrap">
                {possible && <Button type="primary" size="small" onClick={() => onGo(now)}>{t('conflictGo')}</Button>}
                <Button size="small" onClick={() => void navigator.clipboard.writeText(plainText(written))}>{t('copyText')}</Button>
                <Button size="small" onClick={onDiscard}>{t('discard')}</Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function ChangedFacts({ before, now }: { readonly before: Ticket; readonly now: Ticket }) {
  const t = useText(COMMAND_TEXT);
  const word = useWord();
  const facts = (ticket: Ticket): readonly string[] => [word('statuses', ticket.status), ticket.leadUnitName ?? '', word('types', ticket.type), word('urgencies', ticket.urgency), ticket.categoryName ?? ''];
  const [old, fresh] = [facts(before), facts(now)];
  const changed = old.map((was, index) => [was, fresh[index] ?? ''] as const).filter(([was, is]) => was !== is);
  return (
    <dl className="conflict-facts">
      {changed.map(([was, is]) => (
        <div key={was + is} className="row">
          <dt>{t('was')} <s>{was || '—'}</s></dt>
          <dd>{t('isNow')} <strong>{is || '—'}</strong></dd>
        </div>
      ))}
    </dl>
  );
}

function NewEvents({ before }: { readonly before: Ticket }) {
  const { data } = useQuery({ queryKey: ['conflict-events', before.id, before.version], queryFn: () => ticketEvents(before.id), staleTime: 0 });
  const fresh = (data ?? []).filter((event) => event.seq > before.seq);
  return (
    <ul>
      {fresh.map((event) => (
        <li key={event.seq}><Instant at={event.at} /> {event.actorName} <strong><EventTitle event={event} /></strong></li>
      ))}
    </ul>
  );
}

function plainText(written: Readonly<Record<string, unknown>>): string {
  return Object.values(written).filter((value) => typeof value === 'string').join('\n\n');
}
