// The left rail: the pages of the own work, icon and two characters; Alt and a digit go there.
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { NavLink, useNavigate } from 'react-router';
import { useKeys } from '../keyboard/keyboard';
import { changeSettings, useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useAccount } from './account';
import { FRAME_TEXT } from './frame.text';
import { pagesOf } from './pages';

export function Rail() {
  const t = useText(FRAME_TEXT);
  const navigate = useNavigate();
  const { railCollapsed } = useSettings();
  const pages = pagesOf(useAccount());
  useKeys(t('pageKeys'), pages.map((page, index) => ({
    keys: `Alt+${index + 1}`, label: t(page.text), run: () => void navigate(page.path),
  })));
  return (
    <nav className={`rail${railCollapsed ? ' collapsed' : ''}`} aria-label={t('navigation')}>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <NavLink to={page.path} title={t(page.text)}>
              <page.icon />
              <span>{t(page.text)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <button type="button" className="plain rail-fold" aria-label={railCollapsed ? t('expand') : t('collapse')} onClick={() => changeSettings({ railCollapsed: !railCollapsed })}>
        {railCollapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
    </nav>
  );
}
