// One conversation: form, caller, suggestions, and what follows once it is registered.
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { linkCall } from '../api/desk';
import { faultsByField } from '../api/problem';
import { type Registered as RegisteredTicket, register } from '../api/tickets';
import { shanghaiMinute } from '../commands/local-time';
import { useDraft } from '../drafts/drafts';
import { useKeys } from '../keyboard/keyboard';
import { useText } from '../text/text';
import { now } from '../time/clock';
import type { InputRef } from 'antd';
import { CallerCard } from './caller-card';
import { DeskFields } from './desk-fields';
import { BLANK, type DeskForm, isBlank, registrationOf } from './desk-form';
import { DESK_TEXT } from './desk.text';
import { DeskHead } from './desk-head';
import { Knowledge } from './knowledge';
import { Registered } from './registered';

interface DeskWorkProps {
  readonly draftKey: string;
  readonly parked: readonly string[];
  readonly onPark: () => void;
  readonly onFinish: () => void;
  readonly onOpen: (draftKey: string) => void;
}

export function DeskWork({ draftKey, parked, onPark, onFinish, onOpen }: DeskWorkProps) {
  const t = useText(DESK_TEXT);
  const blank = useMemo<DeskForm>(() => ({ ...BLANK, key: crypto.randomUUID() }), []);
  const draft = useDraft<DeskForm>(draftKey, blank);
  const form = draft.value;
  const [done, setDone] = useState<{ readonly ticket: RegisteredTicket; readonly then: string | undefined }>();
  const [gap, setGap] = useState<string>();
  const text = useRef<HTMLTextAreaElement>(null);
  const name = useRef<InputRef>(null);
  const send = useMutation({ mutationFn: () => register(registrationOf(form), form.key) });
  const submit = (then?: string) => {
    setGap(form.text.trim() === '' ? t('needText') : undefined);
    if (form.text.trim() === '') return text.current?.focus();
    if (send.isPending) return;
    send.mutate(undefined, { onSuccess: (ticket) => {
        setDone({ ticket, then });
        if (form.callId !== null) void linkCall(form.callId, ticket.id);
      },
    });
  };
  useKeys(t('title'), done !== undefined ? [] : [
    { keys: 'Ctrl+Enter', label: t('register'), run: () => submit() },
    { keys: 'F6', label: t('registerAnswer'), inFields: true, run: () => submit('answer') },
    { keys: 'F7', label: t('registerDecline'), inFields: true, run: () => submit('propose_decline') },
    { keys: 'F9', label: t('registerRefer'), inFields: true, run: () => submit('refer') },
    { keys: 'Alt+n', label: t('newForm'), run: () => !isBlank(form) && onPark() },
    { keys: 'Alt+x', label: t('focusText'), run: () => text.current?.focus() },
    { keys: 'Alt+t', label: t('occurredNow'), run: () => draft.change({ occurredAt: shanghaiMinute(now()) }) },
  ]);
  const take = (phone: string, callId: string) => {
    if (isBlank(form) || form.phone === '') draft.change({ phone, callId });
    name.current?.focus();
  };
  return (
    <div className="desk">
      <DeskHead parked={parked} onOpen={onOpen} onTake={take} restoredAt={isBlank(form) ? undefined : draft.restoredAt} onDiscard={onFinish} />
      <CallerCard phone={form.phone} />
      {done === undefined ? (
        <DeskFields form={form} change={draft.change} textRef={text} nameRef={name} faults={{ ...faultsByField(send.error), ...(gap && { text: gap }) }} error={send.error} sending={send.isPending} onSubmit={submit} />
      ) : (
        <Registered ticket={done.ticket} then={done.then} onNext={onFinish} />
      )}
      <Knowledge form={form} change={draft.change} active={done === undefined} onRepeated={onFinish} />
    </div>
  );
}
