// A list with a panel at its right: the list keeps its place, Esc closes the panel.
import { CloseOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { FRAME_TEXT } from '../frame/frame.text';
import { useKeys } from '../keyboard/keyboard';
import { KEYBOARD_TEXT } from '../keyboard/keyboard.text';
import { useText } from '../text/text';
import './side-panel.css';

interface WithPanelProps {
  readonly title: string;
  readonly panel: ReactNode | undefined;
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function WithPanel({ title, panel, tools, onClose, children }: WithPanelProps) {
  const t = useText(FRAME_TEXT);
  const k = useText(KEYBOARD_TEXT);
  const open = panel !== undefined;
  useKeys(k('general'), [{ keys: 'Escape', label: k('back'), enabled: open, run: onClose }]);
  return (
    <div className={`with-panel${open ? ' open' : ''}`}>
      <div className="with-panel-main">{children}</div>
      {open && (
        <aside className="side-panel" aria-label={title}>
          <div className="side-panel-bar">
            <span className="grow" />
            {tools}
            <button type="button" className="plain top-icon" aria-label={t('close')} title={`${t('close')} (Esc)`} onClick={onClose}><CloseOutlined /></button>
          </div>
          {/* Reached by Tab, so that the keyboard can scroll what holds nothing to click. */}
          <div className="side-panel-body" tabIndex={0}>{panel}</div>
        </aside>
      )}
    </div>
  );
}
