// The palette (Ctrl K): ticket numbers, words, pages and actions from one field.
import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { mayUse } from '../api/account';
import { searchTickets } from '../api/tickets';
import { changeSettings, useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useAccount, useLogout } from './account';
import { FRAME_TEXT } from './frame.text';
import { pagesOf } from './pages';
import './palette.css';

interface Entry {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly note?: string;
  readonly run: () => void;
}

export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} closable={false} width={620} style={{ top: 72 }} styles={{ body: { padding: 0 } }} destroyOnHidden>
      <PaletteBody onClose={onClose} />
    </Modal>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const t = useText(FRAME_TEXT);
  const list = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(useDeferredValue(words.trim()));
  const chosen = Math.min(at, entries.length - 1);
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <label className="palette-field">
        <SearchOutlined />
        <input
          autoFocus value={words} placeholder={t('searchHint')} aria-label={t('search')} role="combobox" aria-expanded aria-controls={list}
          aria-activedescendant={entries[chosen] && `${list}-${chosen}`} onKeyDown={onKeyDown}
          onChange={(event) => { setWords(event.target.value); setAt(0); }}
        />
      </label>
      <ul id={list} role="listbox" aria-label={t('search')}>
        {entries.map((entry, index) => (
          <li key={entry.key} id={`${list}-${index}`} role="option" aria-selected={index === chosen} className={index === chosen ? 'chosen' : ''} onMouseMove={() => setAt(index)} onClick={() => run(entry)}>
            <span className="soft palette-group">{entry.group}</span>
            <span className="grow clip">{entry.title}</span>
            <span className="soft nowrap">{entry.note}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="soft palette-none">{t('nothingFound', { q: words })}</p>}
    </div>
  );
}

function useEntries(words: string): readonly Entry[] {
  const t = useText(FRAME_TEXT);
  const navigate = useNavigate();
  const { language } = useSettings();
  const leave = useLogout();
  const account = useAccount();
  const seesTickets = mayUse(account, ['ticketsList']);
  const found = useQuery({
    queryKey: ['palette', words],
    queryFn: () => searchTickets(words),
    enabled: seesTickets && words.length >= 2,
    placeholderData: (before) => before,
  }).data;
  const fits = (text: string) => words === '' || text.toLowerCase().includes(words.toLowerCase());
  const tickets = words.length < 2 ? [] : (found ?? []).map((row) => ({
    key: row.id, group: t('ticketsFound'), title: row.title, note: row.number, run: () => void navigate(`/tickets/${row.number}`),
  }));
  const pages = pagesOf(account).map((page) => ({ key: page.path, group: t('pages'), title: t(page.text), run: () => void navigate(page.path) }));
  const actions = [
    { key: 'light', group: t('actions'), title: `${t('theme')}：${t('themeLight')}`, run: () => changeSettings({ theme: 'light' }) },
    { key: 'dark', group: t('actions'), title: `${t('theme')}：${t('themeDark')}`, run: () => changeSettings({ theme: 'dark' }) },
    { key: 'language', group: t('actions'), title: t('language'), run: () => changeSettings({ language: language === 'zh' ? 'en' : 'zh' }) },
    { key: 'logout', group: t('actions'), title: t('logout'), run: () => void leave() },
  ];
  const searchAll = words === '' || !seesTickets ? [] : [{
    key: 'all', group: t('actions'), title: t('searchAll', { q: words }), run: () => void navigate(`/tickets?q=${encodeURIComponent(words)}`),
  }];
  return [...tickets, ...[...pages, ...actions].filter((entry) => fits(entry.title)), ...searchAll];
}
