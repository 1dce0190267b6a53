// The liaison's inbox: tabs with counts, the nearest due time on top, many signed at once.
import { useCallback, useMemo, useState } from 'react';
import { useKeys } from '../keyboard/keyboard';
import { BatchBar } from '../tickets/batch-bar';
import { TabStrip } from '../tickets/tab-strip';
import { TicketPanelList } from '../tickets/ticket-panel-list';
import { useTicketList } from '../tickets/use-ticket-list';
import { useUrlFilter } from '../tickets/use-url-filter';
import { useText } from '../text/text';
import { INBOX_TEXT } from './inbox.text';
import { useInboxTabs } from './tabs';

const SIGN = [{ command: 'sign' }] as const;

export function InboxPage() {
  const t = useText(INBOX_TEXT);
  const url = useUrlFilter();
  const tabs = useInboxTabs();
  const active = tabs.find((tab) => tab.key === url.one('tab')) ?? tabs[0]!;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const list = useTicketList(useMemo(() => ({ ...active.query, sort: 'due' }), [JSON.stringify(active.query)]));
  const open = useCallback((number: string | undefined) => url.change({ open: number }), [url.change]);
  const go = (key: string) => {
    setMarked(new Set());
    url.change({ tab: key, open: undefined });
  };
  useKeys(t('title'), [
    { keys: ']', label: t('nextTab'), run: () => go(tabs[(tabs.indexOf(active) + 1) % tabs.length]!.key) },
  ]);
  return (
    <TicketPanelList list={list} open={url.one('open')} onOpen={open} empty={t(`${active.key}Empty`)} marked={marked} onMark={setMarked} advance={active.key === 'sign'}>
      <div className="page-head"><h1>{t('title')}</h1></div>
      <TabStrip label={t('tabs')} tabs={tabs} active={active.key} onChange={go} />
      <BatchBar rows={list.rows ?? []} marked={marked} onMark={setMarked} commands={active.key === 'sign' ? SIGN : []} />
    </TicketPanelList>
  );
}
