// The form of one command, rendered from its demands: draft kept, faults at the field, a conflict keeps what was written.
import { App, Button } from 'antd';
import { useState } from 'react';
import { Problem, faultsByField } from '../api/problem';
import type { AllowedCommand, Ticket } from '../api/tickets';
import { useDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useKeys } from '../keyboard/keyboard';
import { Field } from '../parts/field';
import { Failure } from '../parts/states';
import { useOwnLabel, useText } from '../text/text';
import { COMMAND_TEXT } from './command.text';
import { Conflict } from './conflict';
import { Control } from './control';
import { inputOf, missingDemands } from './input';
import { useCommand } from './use-command';
import './command-form.css';

interface CommandFormProps {
  readonly ticket: Ticket;
  readonly command: AllowedCommand;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

export function CommandForm({ ticket, command, onDone, onCancel }: CommandFormProps) {
  const t = useText(COMMAND_TEXT);
  const label = useOwnLabel();
  const { message } = App.useApp();
  const draft = useDraft<Record<string, unknown>>(`${useAccount().id}.ticket.${ticket.id}.${command.command}`, NOTHING);
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({});
  // The ticket as it was when this form was opened: what the person decides on, until a conflict is looked at.
  const [basis, setBasis] = useState(ticket);
  const act = useCommand(ticket);
  const faults = { ...faultsByField(act.error), ...gaps };
  const conflict = act.error instanceof Problem && act.error.status === 409;
  const submit = (on: Ticket) => {
    const missing = missingDemands(command.demands, draft.value);
    setGaps(Object.fromEntries(missing.map((demand) => [demand.name, t('missing', { label: label(demand) })])));
    if (missing.length > 0 || act.isPending) return;
    setBasis(on);
    act.mutate({ command: command.command, expectedVersion: on.version, input: inputOf(command.demands, draft.value) }, {
      onSuccess: () => {
        draft.clear();
        void message.success(t('done', { label: label(command) }));
        onDone();
      },
    });
  };
  useKeys(label(command), [
    { keys: 'Ctrl+Enter', label: t('do', { label: label(command) }), run: () => submit(basis) },
    { keys: 'Escape', label: t('cancel'), inFields: true, run: onCancel },
  ]);
  return (
    <form className="command-form stack" aria-label={label(command)} noValidate onSubmit={(event) => { event.preventDefault(); submit(basis); }}>
      {command.demands.map((demand, index) => (
        <Field key={demand.name} label={label(demand)} required={demand.required} fault={faults[demand.name]}>
          <DemandControl first={index === 0} demand={demand} ticketId={ticket.id} value={draft.value[demand.name]} onChange={(value) => draft.change({ [demand.name]: value })} />
        </Field>
      ))}
      {conflict && <Conflict before={basis} command={command} written={draft.value} onGo={submit} onDiscard={() => { draft.clear(); onCancel(); }} />}
      {act.error && !conflict && Object.keys(faults).length === 0 && <Failure error={act.error} />}
      <div className="row end">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={conflict}>{t('do', { label: label(command) })} <kbd className="on-primary">Ctrl ↵</kbd></Button>
      </div>
    </form>
  );
}

function DemandControl({ first, ...rest }: Parameters<typeof Control>[0] & { readonly first: boolean }) {
  return <Control {...rest} {...(first ? { autoFocus: true } : {})} />;
}
