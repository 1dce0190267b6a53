// Files an appeal against a rating: ground, basis, account, evidence; the draft is kept, faults stand at the field.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type Application, type Rating, applyAppeal } from '../api/appeals';
import { faultsByField } from '../api/problem';
import { useOptions } from '../api/vocabulary';
import { FilesField } from '../commands/files-field';
import { useDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useKeys } from '../keyboard/keyboard';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { draftOf } from './appeal-draft';
import { AppealUntil } from './appeal-until';
import { APPEALS_TEXT } from './appeals.text';
import '../commands/command-form.css';

interface Written {
  readonly reason?: string;
  readonly basis: string;
  readonly account: string;
  readonly files: readonly string[];
  readonly said: string;
}
const NOTHING: Written = { basis: '', account: '', files: [], said: '' };

export function AppealForm({ rating, onClose }: { readonly rating: Rating; readonly onClose: () => void }) {
  const t = useText(APPEALS_TEXT);
  const { message } = App.useApp();
  const client = useQueryClient();
  const reasons = useOptions('appealReasons');
  const draft = useDraft<Written>(draftOf(useAccount().id, rating), NOTHING);
  const { reason, basis, account, files, said } = draft.value;
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({});
  const apply = useMutation({
    mutationFn: applyAppeal,
    onSuccess: () => {
      draft.clear();
      void message.success(t('filed'));
      for (const key of ['ratings', 'evidence', 'appeals', 'attachments']) void client.invalidateQueries({ queryKey: [key] });
      onClose();
    },
  });
  const faults = { ...faultsByField(apply.error), ...gaps };
  const submit = () => {
    const missing = { ...(reason === undefined && { reason: t('missing', { label: t('reason') }) }), ...(account.trim() === '' && { account: t('missing', { label: t('account') }) }) };
    setGaps(missing);
    if (Object.keys(missing).length > 0 || apply.isPending) return;
    const evidence = [...files, ...(said.trim() === '' ? [] : [said.trim()])];
    apply.mutate({ ticketId: rating.ticketId, round: rating.round, reason: reason as Application['reason'], account: account.trim(), evidence, ...(basis.trim() !== '' && { basis: basis.trim() }) });
  };
  useKeys(t('appeal'), [
    { keys: 'Ctrl+Enter', label: t('submit'), run: submit },
    { keys: 'Escape', label: t('cancel'), inFields: true, run: onClose },
  ]);
  return (
    <form className="command-form stack" aria-label={t('appeal')} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <AppealUntil by={rating.appealBy} />
      <Field label={t('reason')} required fault={faults['reason']}><Select autoFocus value={reason} options={reasons} showSearch={{ optionFilterProp: 'label' }} onChange={(code: string) => draft.change({ reason: code })} /></Field>
      <Field label={t('basis')} fault={faults['basis']} hint={t('basisHint')}><Input value={basis} maxLength={1_000} onChange={(event) => draft.change({ basis: event.target.value })} /></Field>
      <Field label={t('account')} required fault={faults['account']}><Input.TextArea value={account} maxLength={5_000} autoSize={{ minRows: 4, maxRows: 14 }} onChange={(event) => draft.change({ account: event.target.value })} /></Field>
      <Field label={t('evidence')} fault={faults['evidence']}><FilesField ticketId={rating.ticketId} value={files} onChange={(ids) => draft.change({ files: ids })} /></Field>
      <Field label={t('said')} hint={t('saidHint')}><Input value={said} maxLength={500} onChange={(event) => draft.change({ said: event.target.value })} /></Field>
      <p className="soft">{t('nextStep')}</p>
      {apply.error && Object.keys(faults).length === 0 && <Failure error={apply.error} />}
      <div className="row end wrap">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={apply.isPending}>{t('submit')} <kbd className="on-primary">Ctrl ↵</kbd></Button>
      </div>
    </form>
  );
}
