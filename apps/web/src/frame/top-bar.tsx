// The top bar: search and commands, the clock, notices, language, appearance, account.
import { BulbOutlined, QuestionOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWord } from '../api/vocabulary';
import { useKeys } from '../keyboard/keyboard';
import { changeSettings, useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useAccount, useLogout } from './account';
import { FRAME_TEXT } from './frame.text';
import { NoticeBell } from './notice-bell';
import { Palette } from './palette';
import { TopClock } from './top-clock';

export function TopBar() {
  const t = useText(FRAME_TEXT);
  const [searching, setSearching] = useState(false);
  useKeys(t('actions'), [{ keys: 'Ctrl+k', label: t('search'), run: () => setSearching(true) }]);
  return (
    <header className="top-bar">
      <Link className="top-brand" to="/">{t('product')}</Link>
      <button type="button" className="top-search plain" onClick={() => setSearching(true)}>
        <SearchOutlined />
        <span className="grow clip">{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <TopClock />
      <NoticeBell />
      <button type="button" className="plain top-icon" title={`${t('keys')} (?)`} aria-label={t('keys')} onClick={() => window.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))}>
        <QuestionOutlined />
      </button>
      <AppearanceMenu />
      <AccountMenu />
      <Palette open={searching} onClose={() => setSearching(false)} />
    </header>
  );
}

function AppearanceMenu() {
  const t = useText(FRAME_TEXT);
  const { theme, language } = useSettings();
  const items = [
    { key: 'light', label: t('themeLight') },
    { key: 'dark', label: t('themeDark') },
    { key: 'system', label: t('themeSystem') },
    { type: 'divider' as const },
    { key: 'language', label: t('language') },
  ];
  const choose = ({ key }: { key: string }) =>
    changeSettings(key === 'language' ? { language: language === 'zh' ? 'en' : 'zh' } : { theme: key as typeof theme });
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [theme], onClick: choose }}>
      <button type="button" className="plain top-icon" aria-label={`${t('theme')}, ${t('language')}`} title={`${t('theme')} / ${t('language')}`}><BulbOutlined /></button>
    </Dropdown>
  );
}

function AccountMenu() {
  const t = useText(FRAME_TEXT);
  const account = useAccount();
  const word = useWord();
  const leave = useLogout();
  const roles = account.roles.map((role) => word('roles', role)).join('、');
  const items = [
    { key: 'who', label: <span className="soft">{[roles, account.unitName].filter(Boolean).join(' · ')}</span>, disabled: true },
    { key: 'logout', label: t('logout') },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: () => void leave() }}>
      <button type="button" className="plain top-icon" aria-label={t('account', { name: account.name })}>
        <UserOutlined />
        <span className="account-name clip">{account.name}</span>
      </button>
    </Dropdown>
  );
}
