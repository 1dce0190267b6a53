// A list of tickets whose rows open at the right: used by the ticket page, the inbox, the board and the review.
import { ExportOutlined } from '@ant-design/icons';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { Empty, Failure, SkeletonRows } from '../parts/states';
import { WithPanel } from '../parts/side-panel';
import { useText } from '../text/text';
import { TicketTable } from './ticket-table';
import { TicketView } from './ticket-view';
import { TICKETS_TEXT } from './tickets.text';
import type { TicketList } from './use-ticket-list';

interface TicketPanelListProps {
  readonly list: TicketList;
  readonly open: string | undefined;
  readonly onOpen: (number: string | undefined) => void;
  readonly empty: ReactNode;
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: Dispatch<SetStateAction<ReadonlySet<string>>>;
  /** After an act: stay, or go on with the next one of the queue. */
  readonly advance?: boolean;
  readonly order?: Parameters<typeof TicketTable>[0]['order'];
  readonly children: ReactNode;
}

export function TicketPanelList({ list, open, onOpen, empty, marked, onMark, advance = false, order, children }: TicketPanelListProps) {
  const t = useText(TICKETS_TEXT);
  const next = () => {
    const at = list.rows?.findIndex((row) => row.number === open) ?? -1;
    onOpen(list.rows?.[at + 1]?.number ?? list.rows?.[at - 1]?.number);
  };
  return (
    <WithPanel
      title={t('panel')} onClose={() => onOpen(undefined)}
      panel={open === undefined ? undefined : <TicketView key={open} ticket={open} onDone={advance ? next : undefined} />}
      tools={open !== undefined && <a className="plain top-icon" href={`/tickets/${open}`} target="_blank" rel="noreferrer" aria-label={t('openPage')} title={t('openPage')}><ExportOutlined /></a>}
    >
      <div className="page">
        {children}
        {list.rows === undefined ? (
          list.error ? <Failure error={list.error} retry={list.refetch} /> : <SkeletonRows rows={14} />
        ) : list.rows.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <TicketTable rows={list.rows} open={open} onOpen={onOpen} marked={marked} onMark={onMark} hasMore={list.hasMore} loadingMore={list.loadingMore} more={list.more} {...(order && { order })} />
        )}
      </div>
    </WithPanel>
  );
}
