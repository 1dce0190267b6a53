// The supervisor's board: the city's numbers, then by unit, then the list behind whatever was clicked.
import { useCallback, useMemo, useState } from 'react';
import type { Command } from '../api/account';
import { useGrantedKinds } from '../api/vocabulary';
import { useUnitTree } from '../directory/trees';
import { useGives } from '../frame/account';
import { type BatchCommand, BatchBar } from '../tickets/batch-bar';
import { TicketPanelList } from '../tickets/ticket-panel-list';
import { useTicketList } from '../tickets/use-ticket-list';
import { useUrlFilter } from '../tickets/use-url-filter';
import { useText } from '../text/text';
import { Bulletin } from './bulletin';
import { BOARD_TEXT } from './board.text';
import { Figures } from './figures';
import { Orders } from './orders';
import { Raisings } from './raisings';
import { UnitTable } from './unit-table';
import { TICKET_VIEWS, type TicketView, useViewQueries } from './views';
import '../time/due-badge.css';
import './board.css';

const ACTS = [{ command: 'urge' }, { command: 'supervise' }] as const satisfies readonly BatchCommand[];
const ENDINGS = [{ command: 'redo' }, { command: 'close' }] as const satisfies readonly BatchCommand[];

function useDecisions(): readonly BatchCommand[] {
  const kinds = useGrantedKinds(useGives());
  return kinds.flatMap((kind) => [{ command: `grant_${kind}` as Command }, { command: `refuse_${kind}` as Command }]);
}

export function BoardPage() {
  const t = useText(BOARD_TEXT);
  const url = useUrlFilter();
  const view = url.one('view') ?? 'overdue';
  const isList = (TICKET_VIEWS as readonly string[]).includes(view);
  const unitId = url.one('unitId');
  const rung = url.one('rung');
  const queries = useViewQueries();
  const decisions = useDecisions();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const query = useMemo(
    () => ({ ...queries[isList ? (view as TicketView) : 'open'], ...(unitId && { unitId }), ...(rung && { rung }), sort: 'due' }),
    [JSON.stringify(queries), view, unitId, rung],
  );
  const list = useTicketList(query, isList);
  const open = useCallback((number: string | undefined) => url.change({ open: number }), [url.change]);
  const show = (change: Record<string, string | undefined>) => {
    setMarked(new Set());
    url.change({ open: undefined, ...change });
  };
  const unitName = useUnitTree().byValue.get(unitId ?? '')?.title ?? t('all');
  const commands = view === 'requests' ? decisions : view === 'decision' ? ENDINGS : ACTS;
  const head = (
    <>
      <div className="page-head"><h1>{t('title')}</h1></div>
      <Figures view={view} queries={queries} onShow={(next) => show({ view: next, unitId: undefined, rung: undefined })} />
    </>
  );
  if (!isList) return <div className="page">{head}{view === 'orders' ? <Orders /> : view === 'raisings' ? <Raisings /> : <Bulletin />}</div>;
  return (
    <TicketPanelList list={list} open={url.one('open')} onOpen={open} empty={t('none')} marked={marked} onMark={setMarked} advance={view === 'requests' || view === 'decision'}>
      {head}
      <UnitTable unitId={unitId} rung={rung} view={view} onShow={show} />
      <h2>{t('behind', { what: t(view as TicketView), unit: unitName })}</h2>
      <BatchBar rows={list.rows ?? []} marked={marked} onMark={setMarked} commands={commands} />
    </TicketPanelList>
  );
}
