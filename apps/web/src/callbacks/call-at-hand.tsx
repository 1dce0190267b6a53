// One call: the number (revealed for it, with a record), the reply to read out, the script with its answers.
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { type Attempt, type CallbackDetails, callbackSettings, recordAttempt, releaseCallback, revealPhone } from '../api/callbacks';
import { faultsByField } from '../api/problem';
import { useDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useKeys } from '../keyboard/keyboard';
import { Copyable } from '../parts/copyable';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { CALLBACKS_TEXT } from './callbacks.text';
import { useWords } from '../api/vocabulary';
import { type Answers, attemptOf, currentQuestion, questionsOf } from './questions';
import { QuestionList } from './question-list';

interface CallAtHandProps {
  readonly call: CallbackDetails;
  readonly onDone: () => void;
  readonly onReleased: () => void;
}

export function CallAtHand({ call, onDone, onReleased }: CallAtHandProps) {
  const t = useText(CALLBACKS_TEXT);
  const { message } = App.useApp();
  const key = useMemo(() => crypto.randomUUID(), []);
  const blank = useMemo<Answers>(() => ({ note: '', basis: '' }), []);
  const draft = useDraft<Answers>(`${useAccount().id}.callback.${call.id}.${call.attempts}`, blank);
  const [gap, setGap] = useState(false);
  const settings = useQuery({ queryKey: ['callback-settings'], queryFn: callbackSettings, staleTime: Infinity }).data;
  const reveal = useMutation({ mutationFn: () => revealPhone(call.id, t('revealReason')) });
  const release = useMutation({ mutationFn: () => releaseCallback(call.id), onSuccess: onReleased });
  const record = useMutation({
    mutationFn: (attempt: Attempt) => recordAttempt(call.id, attempt, key),
    onSuccess: () => {
      draft.clear();
      void message.success(t('saved', { number: call.number }));
      onDone();
    },
  });
  const levels = useWords('levels');
  const questions = questionsOf(draft.value, (level) => levels.find((word) => word.code === String(level))?.satisfied === true);
  const current = currentQuestion(questions, draft.value);
  const save = () => {
    setGap(current !== undefined);
    if (current === undefined && !record.isPending) record.mutate(attemptOf(draft.value, call.version));
  };
  const faults = faultsByField(record.error);
  useKeys(t('title'), [
    { keys: 'Ctrl+Enter', label: t('save'), run: save },
    { keys: 'p', label: t('phone'), run: () => reveal.mutate() },
  ]);
  return (
    <section className="call stack" aria-label={call.title}>
      <header className="card stack tight">
        <div className="row wrap"><h2 className="grow">{call.title}</h2><a className="soft num" href={`/tickets/${call.number}`} target="_blank" rel="noreferrer">{call.number}</a></div>
        <p className="call-phone num">{reveal.data?.value ? <Copyable value={reveal.data.value} /> : <>{call.phoneMasked} <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate()}>{t('phone')} <kbd>P</kbd></Button></>}</p>
        <p className="soft">{call.unitName} · {t('attempts', { round: call.round, n: call.attempts })}</p>
        {reveal.error && <Failure error={reveal.error} />}
        {call.history.length > 0 && <p className="soft">{t('history')}：{call.history.map((one) => <span key={one.no}><Instant at={one.at} /> {one.reached ? '' : t('unreached')}　</span>)}</p>}
      </header>
      <section className="card stack tight"><h3>{t('reply')}</h3><p className="words">{call.publicReply ?? t('noReply')}</p></section>
      <section className="card stack">
        {settings && <p className="script">{settings.script.opening}</p>}
        <QuestionList questions={questions} answers={draft.value} current={current} faults={faults} script={settings?.script} onAnswer={draft.change} />
        {questions.some((one) => one.key === 'reasons') && (draft.value.reasons ?? []).includes('policy') && <Field label={t('basis')} fault={faults['basis']}><Input value={draft.value.basis} onChange={(event) => draft.change({ basis: event.target.value })} /></Field>}
        <Field label={t('note')} fault={faults['note']}><Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2_000} value={draft.value.note} onChange={(event) => draft.change({ note: event.target.value })} /></Field>
        {gap && current !== undefined && <p className="field-fault" role="alert">{t('needAll')}</p>}
        {record.error && Object.keys(faults).length === 0 && <Failure error={record.error} />}
        {settings && <p className="script">{settings.script.closing}</p>}
        <div className="row end">
          <Button loading={release.isPending} onClick={() => release.mutate()}>{t('release')}</Button>
          <Button type="primary" loading={record.isPending} onClick={save}>{t('save')} <kbd className="on-primary">Ctrl ↵</kbd></Button>
        </div>
      </section>
    </section>
  );
}
