// Accounts: roles, unit, active or not, a new password.
import { accounts, alterAccount, createAccount, resetPassword, type AdminAccount } from '../api/admin';
import { useOptions, useWord } from '../api/vocabulary';
import { useUnitTree } from '../directory/trees';
import { useMay } from '../frame/account';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';
import type { Values } from './record-form';

export function Accounts() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const units = useUnitTree();
  const roles = useOptions('personRoles');
  const may = useMay();
  const save = async ({ password, ...values }: Values, account: AdminAccount | undefined) => {
    if (account === undefined) return void (await createAccount({ ...values, password } as never));
    await alterAccount(account.id, values as never);
    if (typeof password === 'string' && password !== '') await resetPassword(account.id, { password });
  };
  return (
    <Records<AdminAccount>
      title={t('accounts')} queryKey={['admin', 'accounts']} load={accounts} keyOf={(account) => account.id} nameOf={(account) => `${account.name} ${account.username}`}
      columns={[
        { title: t('username'), cell: (account) => account.username },
        { title: t('person'), cell: (account) => account.name },
        { title: t('roles'), cell: (account) => account.roles.map((role) => word('roles', role)).join('、') },
        { title: t('unit'), cell: (account) => units.byValue.get(account.unitId ?? '')?.title },
        { title: '', cell: (account) => (account.active ? null : <span className="ticket-mark">{t('inactive')}</span>) },
        { title: t('passwordChanged'), cell: (account) => <span className="soft"><Instant at={account.passwordChangedAt} /></span> },
      ]}
      fieldsOf={(account) => [
        ...(account === undefined ? [{ name: 'username', label: t('username'), type: 'text', required: true } as const] : []),
        { name: 'name', label: t('person'), type: 'text', required: true },
        { name: 'roles', label: t('roles'), type: 'choices', required: true, options: roles },
        { name: 'unitId', label: t('unit'), type: 'unit' },
        ...(account === undefined ? [] : [{ name: 'active', label: t('active'), type: 'boolean' } as const]),
        { name: 'password', label: account === undefined ? t('password') : t('newPassword'), type: 'password', secret: true, required: account === undefined, faultsAt: ['newPassword'] },
      ]}
      valuesOf={(account) => (account === undefined ? {} : { name: account.name, roles: account.roles, unitId: account.unitId, active: account.active })}
      save={may('accountsCreate') ? save : undefined}
    />
  );
}
