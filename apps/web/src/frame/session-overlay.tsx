// Over the page when the session has run out: log in again, and the waiting requests go on.
import { Button, Modal } from 'antd';
import { settleSession, useExpired } from '../api/session';
import { useText } from '../text/text';
import { useAccount } from './account';
import { FRAME_TEXT } from './frame.text';
import { LoginForm } from './login-form';

export function SessionOverlay() {
  const t = useText(FRAME_TEXT);
  const account = useAccount();
  const expired = useExpired();
  const leave = () => {
    settleSession(false);
    location.assign('/');
  };
  return (
    <Modal open={expired} title={t('expiredTitle')} closable={false} footer={null} keyboard={false} width={380} destroyOnHidden>
      <div className="stack">
        <p>{t('expiredText')}</p>
        <LoginForm username={account.username} onDone={() => settleSession(true)} />
        <Button type="link" size="small" onClick={leave}>{t('leave')}</Button>
      </div>
    </Modal>
  );
}
