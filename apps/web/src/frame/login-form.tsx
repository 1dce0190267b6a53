// User name and password, used by the log-in page and by the overlay of an expired session.
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Account, login } from '../api/account';
import { faultsByField } from '../api/problem';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { FRAME_TEXT } from './frame.text';

interface LoginFormProps {
  readonly username?: string;
  readonly preset?: { readonly username: string; readonly password: string };
  readonly onDone: (account: Account) => void;
}

export function LoginForm({ username: fixed, preset, onDone }: LoginFormProps) {
  const t = useText(FRAME_TEXT);
  const [username, setUsername] = useState(fixed ?? preset?.username ?? '');
  const [password, setPassword] = useState(preset?.password ?? '');
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const attempt = useMutation({ mutationFn: login, onSuccess: onDone });
  const faults = { ...faultsByField(attempt.error), ...missing };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const gaps = { ...(username === '' && { username: t('needUsername') }), ...(password === '' && { password: t('needPassword') }) };
    setMissing(gaps);
    if (Object.keys(gaps).length === 0) attempt.mutate({ username, password });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={t('username')} required fault={faults['username']}>
        <Input value={username} autoComplete="username" autoFocus={fixed === undefined} readOnly={fixed !== undefined} onChange={(event) => setUsername(event.target.value)} />
      </Field>
      <Field label={t('password')} required fault={faults['password']}>
        <Input.Password value={password} autoComplete="current-password" autoFocus={fixed !== undefined} onChange={(event) => setPassword(event.target.value)} />
      </Field>
      {attempt.error && Object.keys(faults).length === 0 && <Failure error={attempt.error} />}
      <Button type="primary" htmlType="submit" loading={attempt.isPending} block>{t('login')}</Button>
    </form>
  );
}
