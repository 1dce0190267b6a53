// The reviewer's queue: replies to check, the next one opens after each decision.
import { useCallback, useMemo, useState } from 'react';
import { useStatusesFor } from '../api/vocabulary';
import { BatchBar } from '../tickets/batch-bar';
import { TicketPanelList } from '../tickets/ticket-panel-list';
import { useTicketList } from '../tickets/use-ticket-list';
import { useUrlFilter } from '../tickets/use-url-filter';
import { useText } from '../text/text';
import { REVIEW_TEXT } from './review.text';

const PASS = [{ command: 'pass' }] as const;

export function ReviewPage() {
  const t = useText(REVIEW_TEXT);
  const url = useUrlFilter();
  const statusesFor = useStatusesFor();
  const status = statusesFor('pass');
  const list = useTicketList(useMemo(() => ({ status, sort: 'due' }), [status.join()]));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const open = useCallback((number: string | undefined) => url.change({ open: number }), [url.change]);
  return (
    <TicketPanelList list={list} open={url.one('open')} onOpen={open} empty={t('empty')} marked={marked} onMark={setMarked} advance>
      <div className="page-head"><h1>{t('title')}</h1></div>
      <BatchBar rows={list.rows ?? []} marked={marked} onMark={setMarked} commands={PASS} />
    </TicketPanelList>
  );
}
