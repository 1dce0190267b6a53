// How a ticket stands: number, query code and the last four digits of the phone must fit together.
import { type FormEvent, useState } from 'react';
import { Problem, faultsByField } from '../api/problem';
import { type PublicTicketDto, publicQuery } from '../client';
import { useText } from '../text/text';
import { CITIZEN_TEXT } from './citizen.text';
import { CitizenField } from './citizen-field';

export function QueryPage() {
  const t = useText(CITIZEN_TEXT);
  const [number, setNumber] = useState(new URLSearchParams(location.search).get('number') ?? '');
  const [code, setCode] = useState('');
  const [phoneLast4, setPhoneLast4] = useState('');
  const [found, setFound] = useState<PublicTicketDto>();
  const [error, setError] = useState<unknown>();
  const [asking, setAsking] = useState(false);
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
    setError(undefined);
    try {
      setFound(await publicQuery({ body: { number: number.trim(), code: code.trim(), phoneLast4: phoneLast4.trim() } }));
    } catch (problem) {
      setError(problem);
    } finally {
      setAsking(false);
    }
  };
  if (found !== undefined) return <Found ticket={found} onAgain={() => setFound(undefined)} />;
  const faults = faultsByField(error);
  return (
    <form onSubmit={(event) => void ask(event)} noValidate>
      <h1>{t('query')}</h1>
      <CitizenField label={t('number')} hint={t('numberHint')} fault={faults['number']} value={number} onChange={setNumber} length={18} />
      <CitizenField label={t('code')} hint={t('codeHint')} fault={faults['code']} value={code} onChange={setCode} length={6} />
      <CitizenField label={t('last4')} fault={faults['phoneLast4']} value={phoneLast4} onChange={setPhoneLast4} length={4} />
      {error !== undefined && Object.keys(faults).length === 0 && <p className="citizen-fault" role="alert">{error instanceof Problem && error.status === 404 ? t('notFound') : error instanceof Problem && error.title ? error.title : t('failed')}</p>}
      <button type="submit" className="citizen-send" disabled={asking}>{asking ? t('asking') : t('ask')}</button>
    </form>
  );
}

function Found({ ticket, onAgain }: { readonly ticket: PublicTicketDto; readonly onAgain: () => void }) {
  const t = useText(CITIZEN_TEXT);
  return (
    <section aria-live="polite">
      <h1 className="num">{ticket.number}</h1>
      <dl className="citizen-facts">
        <dt>{t('status')}</dt><dd><strong>{ticket.status}</strong></dd>
        {ticket.unitName && <><dt>{t('unit')}</dt><dd>{ticket.unitName}</dd></>}
      </dl>
      <h2>{t('reply')}</h2>
      <p className="words">{ticket.publicReply ?? t('noReply')}</p>
      <button type="button" className="citizen-second" onClick={onAgain}>{t('again')}</button>
    </section>
  );
}
