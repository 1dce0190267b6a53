// The log-in page; in demo mode it offers the demo accounts.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, demoAccounts } from '../api/account';
import { useText } from '../text/text';
import { FRAME_TEXT } from './frame.text';
import { LoginForm } from './login-form';
import './login-page.css';

export function LoginPage({ onDone }: { readonly onDone: (account: Account) => void }) {
  const t = useText(FRAME_TEXT);
  const [chosen, setChosen] = useState<{ username: string; password: string }>();
  const demo = useQuery({ queryKey: ['demo'], queryFn: demoAccounts, staleTime: Infinity, retry: false }).data;
  return (
    <main className="login-page">
      <section className="login-card stack">
        <h1>{t('loginTitle')}</h1>
        <LoginForm key={chosen?.username} preset={chosen} onDone={onDone} />
        {demo !== undefined && demo.accounts.length > 0 && (
          <div className="stack tight">
            <h2>{t('demo')}</h2>
            <p className="soft">{t('demoHint', { password: demo.password })}</p>
            <ul className="login-demo">
              {demo.accounts.map((account) => (
                <li key={account.username}>
                  <button type="button" className="linkish" onClick={() => setChosen({ username: account.username, password: demo.password })}>
                    {account.name} <span className="soft">{account.username}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </main>
  );
}
