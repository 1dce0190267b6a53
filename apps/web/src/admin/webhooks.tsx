// Webhooks: other programs that are told at once what happened; switched off and on, the secret shown once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Switch } from 'antd';
import { useState } from 'react';
import { addWebhook, enableWebhook, listWebhooks, type Webhook } from '../api/notify';
import { useOptions, useWord } from '../api/vocabulary';
import { useMay } from '../frame/account';
import { Copyable } from '../parts/copyable';
import { FailureLine } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { ADMIN_TEXT } from './admin.text';
import type { Values } from './record-form';
import { Records } from './records';

const EVERYTHING = '*';

export function Webhooks() {
  const t = useText(ADMIN_TEXT);
  const word = useWord();
  const may = useMay();
  const [secret, setSecret] = useState<string>();
  const topics = [{ value: EVERYTHING, label: t('everything') }, ...useOptions('topics')];
  const add = async ({ name, url, topics: chosen }: Values) => setSecret((await addWebhook({ name: String(name ?? ''), url: String(url ?? ''), topics: (chosen as string[] | undefined) ?? [] })).secret);
  return (
    <Records<Webhook>
      title={t('webhooks')} note={t('webhooksHint')} empty={t('webhooksEmpty')} queryKey={['admin', 'webhooks']} load={listWebhooks} keyOf={(hook) => hook.id} nameOf={(hook) => `${hook.name} ${hook.url}`}
      columns={[
        { title: t('name'), cell: (hook) => hook.name },
        { title: t('url'), cell: (hook) => <span className="words">{hook.url}</span>, className: 'wide' },
        { title: t('topics'), cell: (hook) => hook.topics.map((topic) => (topic === EVERYTHING ? t('everything') : word('topics', topic))).join('、') },
        { title: t('who'), cell: (hook) => <span className="soft">{hook.createdBy} <Instant at={hook.createdAt} /></span> },
        { title: t('active'), cell: (hook) => (may('notifySettingsEnableWebhook') ? <OnOff hook={hook} /> : hook.enabled ? null : <span className="ticket-mark">{t('inactive')}</span>) },
      ]}
      fieldsOf={() => [
        { name: 'name', label: t('name'), type: 'text', required: true, max: 50 },
        { name: 'url', label: t('url'), type: 'text', required: true, max: 500, hint: t('urlHint') },
        { name: 'topics', label: t('topics'), type: 'many', required: true, options: topics },
      ]}
      valuesOf={() => ({})}
      save={may('notifySettingsAddWebhook') ? add : undefined} mayOpen={false}
    >
      {secret !== undefined && <p className="card" role="status">{t('secretShown')} <code><Copyable value={secret} /></code></p>}
    </Records>
  );
}

function OnOff({ hook }: { readonly hook: Webhook }) {
  const t = useText(ADMIN_TEXT);
  const client = useQueryClient();
  const act = useMutation({ mutationFn: (enabled: boolean) => enableWebhook(hook.id, enabled), onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'webhooks'] }) });
  return (
    <>
      <Switch size="small" checked={hook.enabled} loading={act.isPending} aria-label={t('activeOf', { name: hook.name })} onChange={(enabled) => act.mutate(enabled)} />
      <FailureLine error={act.error} />
    </>
  );
}
