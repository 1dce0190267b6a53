// API keys: issued once, shown once, revoked at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { type ApiKey, apiKeys, issueApiKey, revokeApiKey } from '../api/admin';
import { useOptions, useWord } from '../api/vocabulary';
import { Copyable } from '../parts/copyable';
import { useMay } from '../frame/account';
import { FailureLine } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import { Records } from './records';

export function ApiKeys() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const roles = useOptions('programRoles');
  const may = useMay();
  const [issued, setIssued] = useState<string>();
  const issue = async (values: Readonly<Record<string, unknown>>) => {
    const scopes = String(values['scopes'] ?? '').split(/\s+/).filter(Boolean);
    const { key } = await issueApiKey({ name: values['name'], roles: values['roles'], unitId: values['unitId'] ?? undefined, scopes, expiresAt: values['expiresAt'] } as never);
    setIssued(key);
  };
  return (
    <Records<ApiKey>
      title={t('keys')} empty={t('keysEmpty')} queryKey={['admin', 'keys']} load={apiKeys} keyOf={(key) => key.id} nameOf={(key) => key.name}
      columns={[
        { title: t('name'), cell: (key) => key.name },
        { title: '', cell: (key) => <code>{key.hint}…</code> },
        { title: t('roles'), cell: (key) => key.roles.map((role) => word('roles', role)).join('、') },
        { title: t('scopes'), cell: (key) => key.scopes.join(' ') || t('all') },
        { title: t('expires'), cell: (key) => key.expiresAt && <Instant at={key.expiresAt} /> },
        { title: t('lastUsed'), cell: (key) => key.lastUsedAt && <Instant at={key.lastUsedAt} /> },
        { title: '', cell: (key) => (key.revokedAt ? <span className="ticket-mark">{t('revoked')}</span> : may('apiKeysRevoke') && <Revoke id={key.id} />) },
      ]}
      fieldsOf={() => [
        { name: 'name', label: t('name'), type: 'text', required: true },
        { name: 'roles', label: t('roles'), type: 'choices', required: true, options: roles },
        { name: 'scopes', label: t('scopes'), type: 'longText', hint: t('scopesHint') },
        { name: 'unitId', label: t('unit'), type: 'unit' },
        { name: 'expiresAt', label: t('expires'), type: 'instant' },
      ]}
      valuesOf={() => ({})}
      save={may('apiKeysIssue') ? issue : undefined} mayOpen={false}
    >
      {issued !== undefined && <p className="card" role="status">{t('issued')} <code><Copyable value={issued} /></code></p>}
    </Records>
  );
}

function Revoke({ id }: { readonly id: string }) {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const act = useMutation({ mutationFn: () => revokeApiKey(id), onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'keys'] }) });
  return <><Popconfirm title={t('revoke')} description={t('revokeWhy')} onConfirm={() => act.mutate()}><Button size="small" loading={act.isPending}>{t('revoke')}</Button></Popconfirm><FailureLine error={act.error} /></>;
}
