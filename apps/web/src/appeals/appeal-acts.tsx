// Deciding an appeal and confirming the decision: offered only to whom the API allows it.
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { type Appeal, confirmAppeal, decideAppeal } from '../api/appeals';
import { faultsByField } from '../api/problem';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { APPEALS_TEXT } from './appeals.text';

export function AppealActs({ appeal }: { readonly appeal: Appeal }) {
  if (appeal.allowedActs.includes('decide')) return <Decide appeal={appeal} />;
  return appeal.allowedActs.includes('confirm') ? <Confirm appeal={appeal} /> : null;
}

function Decide({ appeal }: { readonly appeal: Appeal }) {
  const t = useText(APPEALS_TEXT);
  const [note, setNote] = useState('');
  const [gap, setGap] = useState<string>();
  const act = useAct((upheld) => decideAppeal(appeal.id, upheld, note.trim()), () => t('decided'));
  const decide = (upheld: boolean) => {
    const empty = note.trim() === '';
    setGap(empty ? t('missing', { label: t('note') }) : undefined);
    if (!empty) act.mutate(upheld);
  };
  const fault = gap ?? faultsByField(act.error)['note'];
  return (
    <div className="stack tight">
      <Field label={t('note')} required fault={fault}><Input.TextArea value={note} maxLength={2_000} autoSize={{ minRows: 2, maxRows: 8 }} onChange={(event) => setNote(event.target.value)} /></Field>
      <Choice act={act} yes={t('uphold')} no={t('refuse')} onChoose={decide} />
      {act.error && fault === undefined && <Failure error={act.error} />}
    </div>
  );
}

function Confirm({ appeal }: { readonly appeal: Appeal }) {
  const t = useText(APPEALS_TEXT);
  const act = useAct((agreed) => confirmAppeal(appeal.id, agreed), (agreed) => t(agreed ? 'confirmed' : 'sentBack'));
  return (
    <div className="stack tight">
      <Choice act={act} yes={t('agree')} no={t('disagree')} onChoose={(agreed) => act.mutate(agreed)} />
      {act.error && <Failure error={act.error} />}
    </div>
  );
}

type Act = UseMutationResult<unknown, Error, boolean>;

function Choice({ act, yes, no, onChoose }: { readonly act: Act; readonly yes: string; readonly no: string; readonly onChoose: (chosen: boolean) => void }) {
  return (
    <div className="row wrap">
      <Button loading={act.isPending && act.variables} disabled={act.isPending} onClick={() => onChoose(true)}>{yes}</Button>
      <Button loading={act.isPending && !act.variables} disabled={act.isPending} onClick={() => onChoose(false)}>{no}</Button>
    </div>
  );
}

function useAct(run: (chosen: boolean) => Promise<unknown>, said: (chosen: boolean) => string): Act {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: run,
    onSuccess: (_, chosen) => void message.success(said(chosen)),
    // Also after a refusal: somebody else may have decided meanwhile.
    onSettled: () => { for (const key of ['appeals', 'ratings', 'evidence']) void client.invalidateQueries({ queryKey: [key] }); },
  });
}
