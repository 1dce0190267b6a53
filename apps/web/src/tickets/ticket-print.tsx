// The ticket on paper: an official form with ruled fields, room for instructions, seal and signature.
import type { Ticket } from '../api/tickets';
import { useWord } from '../api/vocabulary';
import { useAccount } from '../frame/account';
import { useText } from '../text/text';
import { now } from '../time/clock';
import { exact } from '../time/human-time';
import { TICKETS_TEXT } from './tickets.text';
import './ticket-print.css';

export function TicketPrint({ ticket }: { readonly ticket: Ticket }) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  const { name } = useAccount();
  const pairs = [
    [t('number'), ticket.number, t('registered'), exact(ticket.createdAt)],
    [t('type'), word('types', ticket.type), t('urgency'), word('urgencies', ticket.urgency)],
    [t('category'), ticket.categoryName, t('channel'), word('channels', ticket.channel)],
    [t('caller'), ticket.citizen?.name, t('phone'), ticket.citizen?.phone],
    [t('area'), ticket.areaName, t('occurred'), ticket.occurredAt && exact(ticket.occurredAt)],
    [t('unit'), ticket.leadUnitName, t('due'), ticket.dueAt && exact(ticket.dueAt)],
  ];
  return (
    <article className="ticket-print">
      <h1>{t('printTitle')}</h1>
      <table>
        <tbody>
          {pairs.map(([a, b, c, d]) => <tr key={a}><th>{a}</th><td>{b}</td><th>{c}</th><td>{d}</td></tr>)}
          <tr><th>{t('subject')}</th><td colSpan={3}>{ticket.title}</td></tr>
          <tr className="tall"><th>{t('facts')}</th><td colSpan={3} className="words">{ticket.text}</td></tr>
          <tr className="tall"><th>{t('printNotes')}</th><td colSpan={3} /></tr>
          <tr className="tall"><th>{t('printReply')}</th><td colSpan={3} className="words">{ticket.publicReply}</td></tr>
        </tbody>
      </table>
      <footer><span>{t('printSign')}</span><span>{t('printLeader')}</span><span>{t('printDate')}</span></footer>
      <p>{t('printAt', { at: exact(new Date(now()).toISOString()), name })}</p>
    </article>
  );
}
