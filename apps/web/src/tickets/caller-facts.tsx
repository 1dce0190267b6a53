// The citizen: masked; revealing one field takes a reason and leaves a record.
import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import { type Ticket, reveal } from '../api/tickets';
import { Copyable } from '../parts/copyable';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';

const FIELDS = ['name', 'phone', 'address'] as const;

export function CallerFacts({ ticket }: { readonly ticket: Ticket }) {
  const t = useText(TICKETS_TEXT);
  return (
    <section className="ticket-section card">
      <h2>{t('caller')}{ticket.confidential && <span className="ticket-mark" style={{ marginLeft: 8 }}>{t('confidential')}</span>}</h2>
      <dl className="ticket-dl">
        {FIELDS.map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(field)}</dt>
            <dd><Masked ticketId={ticket.id} field={field} masked={ticket.citizen?.[field] ?? null} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Masked({ ticketId, field, masked }: { readonly ticketId: string; readonly field: (typeof FIELDS)[number]; readonly masked: string | null }) {
  const t = useText(TICKETS_TEXT);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const ask = useMutation({ mutationFn: () => reveal(ticketId, { field, reason }), onSuccess: () => setAsking(false) });
  if (masked === null) return <span className="soft">{t('masked')}</span>;
  if (ask.data?.value) return <Copyable value={ask.data.value} />;
  if (!asking) {
    return <span className="row"><span className="num">{masked}</span><button type="button" className="linkish" onClick={() => setAsking(true)}>{t('reveal')}<span className="hidden-visually">{t(field)}</span></button></span>;
  }
  return (
    <form className="stack tight" onSubmit={(event) => { event.preventDefault(); ask.mutate(); }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setAsking(false); } }}>
      <Field label={t('revealWhy')} required>
        <AutoComplete autoFocus defaultOpen value={reason} onChange={setReason} options={t('revealReasons').split('|').map((value) => ({ value }))} />
      </Field>
      {ask.error && <Failure error={ask.error} />}
      <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={ask.isPending}>{t('revealGo')}</Button>
    </form>
  );
}
