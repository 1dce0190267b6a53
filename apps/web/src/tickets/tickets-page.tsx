// All tickets: filters in the address, saved views, a ticket at the right.
import { useCallback } from 'react';
import { TicketPanelList } from './ticket-panel-list';
import { FilterBar } from './filter-bar';
import { SavedViews } from './saved-views';
import { TICKETS_TEXT } from './tickets.text';
import { useTicketList } from './use-ticket-list';
import { useUrlFilter } from './use-url-filter';
import { useText } from '../text/text';

export function TicketsPage() {
  const t = useText(TICKETS_TEXT);
  const url = useUrlFilter();
  const list = useTicketList(url.filter);
  const order = { byDue: url.one('sort') === 'due', onChange: (byDue: boolean) => url.change({ sort: byDue ? 'due' : undefined }) };
  const open = useCallback((number: string | undefined) => url.change({ open: number }), [url.change]);
  return (
    <TicketPanelList list={list} open={url.one('open')} onOpen={open} empty={<>{t('none')} {t('noneHint')}</>} order={order}>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <SavedViews />
      </div>
      <FilterBar url={url} />
    </TicketPanelList>
  );
}
