// The bell: unread notices, newest first; one click leads to the ticket.
import { BellOutlined, DisconnectOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Notice, listNotices, readNotices } from '../api/notices';
import { Empty } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { FRAME_TEXT } from './frame.text';
import { useConnected } from './live';
import './notice-bell.css';

export function NoticeBell() {
  const t = useText(FRAME_TEXT);
  const [open, setOpen] = useState(false);
  const connected = useConnected();
  const { data } = useQuery({ queryKey: ['notices'], queryFn: listNotices, refetchInterval: 120_000 });
  const unread = data?.unread ?? 0;
  return (
    <>
      {!connected && <span className="top-icon soft" role="status" title={t('liveOff')} aria-label={t('liveOff')}><DisconnectOutlined /></span>}
      <Popover
        trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} title={t('notices')} destroyOnHidden
        content={<NoticeList items={data?.items ?? []} onChosen={() => setOpen(false)} />}
      >
        <button type="button" className="plain top-icon" aria-label={t('unreadNotices', { n: unread })}>
          <BellOutlined />
          {unread > 0 && <span className="top-count num">{unread > 99 ? '99+' : unread}</span>}
        </button>
      </Popover>
    </>
  );
}

function NoticeList({ items, onChosen }: { readonly items: readonly Notice[]; readonly onChosen: () => void }) {
  const t = useText(FRAME_TEXT);
  const client = useQueryClient();
  const read = useMutation({ mutationFn: readNotices, onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }) });
  const unread = items.filter((item) => !item.readAt).map((item) => item.id);
  if (items.length === 0) return <Empty>{t('noNotices')}</Empty>;
  return (
    <div className="notices">
      <ul>
        {items.map((item) => (
          <li key={item.id} className={item.readAt ? 'read' : ''}>
            <Link to={item.number === null ? '/board?view=raisings' : `/tickets/${item.number}`} onClick={() => { read.mutate([item.id]); onChosen(); }}>
              <span className="row"><strong className="grow clip">{item.title}</strong><span className="soft"><Instant at={item.at} /></span></span>
              <span className="soft clip">{item.text}</span>
            </Link>
          </li>
        ))}
      </ul>
      {unread.length > 0 && <Button type="link" size="small" onClick={() => read.mutate(unread)}>{t('readAll')}</Button>}
    </div>
  );
}
