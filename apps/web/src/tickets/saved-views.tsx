// Views: sets of filters under a name, kept in this browser for this account.
import { DownOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useAccount } from '../frame/account';
import { FRAME_TEXT } from '../frame/frame.text';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';

interface View {
  readonly name: string;
  readonly search: string;
}

export function SavedViews() {
  const t = useText(TICKETS_TEXT);
  const frame = useText(FRAME_TEXT);
  const { search, pathname } = useLocation();
  const [views, setViews] = useViews();
  const [name, setName] = useState('');
  const save = () => {
    setViews([...views.filter((view) => view.name !== name), { name, search: withoutOpen(search) }]);
    setName('');
  };
  const content = (
    <div className="stack" style={{ width: 300 }}>
      {views.length === 0 && <p className="soft">{t('noViews')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name} className="row">
            <Link className="grow clip" to={{ pathname, search: view.search }}>{view.name}</Link>
            <Button type="text" size="small" aria-label={t('removeView', { name: view.name })} onClick={() => setViews(views.filter((one) => one !== view))}>×</Button>
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') save(); }}>
        <Input size="small" value={name} placeholder={t('viewName')} aria-label={t('viewName')} onChange={(event) => setName(event.target.value)} />
        <Button size="small" htmlType="submit" disabled={name.trim() === ''}>{frame('save')}</Button>
      </form>
    </div>
  );
  return <Popover trigger="click" placement="bottomRight" content={content}><Button size="small">{t('views')} <DownOutlined /></Button></Popover>;
}

function useViews(): readonly [readonly View[], (views: readonly View[]) => void] {
  const key = `hotline.views.${useAccount().id}`;
  const [views, setViews] = useState<readonly View[]>(() => JSON.parse(localStorage.getItem(key) ?? '[]') as View[]);
  return [views, (next) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  }];
}

function withoutOpen(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('open');
  return params.size === 0 ? '' : `?${params}`;
}
