// After registering: the number and query code to tell the caller, what may follow, and the next call.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type Registered as RegisteredTicket, getTicket } from '../api/tickets';
import { TicketActions } from '../commands/ticket-actions';
import { useKeys } from '../keyboard/keyboard';
import { Copyable } from '../parts/copyable';
import { StatusMark } from '../parts/status-mark';
import { useText } from '../text/text';
import { DESK_TEXT } from './desk.text';

export function Registered({ ticket: registered, then, onNext }: { readonly ticket: RegisteredTicket; readonly then: string | undefined; readonly onNext: () => void }) {
  const t = useText(DESK_TEXT);
  const { data } = useQuery({ queryKey: ['ticket', registered.id], queryFn: () => getTicket(registered.id) });
  useKeys(t('title'), [
    { keys: 'Alt+Enter', label: t('nextKeys'), run: onNext },
    { keys: 'n', label: t('nextKeys'), run: onNext },
  ]);
  return (
    <section className="desk-form card stack" aria-label={t('registered')}>
      <h1><span role="status">{t('registeredAs', { number: '' })}</span> <Copyable value={registered.number} /></h1>
      <p><StatusMark status={data?.status ?? registered.status} /> <strong>{t('queryCode', { code: registered.queryCode })}</strong></p>
      <p className="words">{data?.title}</p>
      {data !== undefined && <TicketActions ticket={data} startWith={then} onDone={onNext} />}
      <div className="row end"><Button onClick={onNext}>{t('next')} <kbd>N</kbd></Button></div>
    </section>
  );
}
