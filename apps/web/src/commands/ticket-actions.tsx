// The commands allowed now, as buttons in the API's order; number keys start them, the form opens in place.
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { AllowedCommand, Ticket } from '../api/tickets';
import { readDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useKeys } from '../keyboard/keyboard';
import { useOwnLabel, useText } from '../text/text';
import { COMMAND_TEXT } from './command.text';
import { CommandForm } from './command-form';
import { byProminence } from './prominence';
import { useCommand } from './use-command';
import './ticket-actions.css';

const SHOWN = 5;

interface TicketActionsProps {
  readonly ticket: Ticket;
  /** Opens with the form of this command, if it is allowed. */
  readonly startWith?: string;
  /** Where another form has the number keys: no keys, no primary button. */
  readonly quiet?: boolean;
  readonly onDone?: () => void;
}

export function TicketActions({ ticket, startWith, quiet = false, onDone }: TicketActionsProps) {
  const t = useText(COMMAND_TEXT);
  const label = useOwnLabel();
  const { message } = App.useApp();
  const { id: accountId } = useAccount();
  const commands = byProminence(ticket.allowedCommands);
  const hasDraft = (command: AllowedCommand) => readDraft(`${accountId}.ticket.${ticket.id}.${command.command}`) !== undefined;
  // A reply that was being written when the tab died is open again when the ticket is.
  const [open, setOpen] = useState(() => commands.find((command) => command.command === startWith) ?? commands.find(hasDraft));
  const act = useCommand(ticket);
  const start = (command: AllowedCommand) => {
    if (command.demands.length > 0) return setOpen(command);
    act.mutate({ command: command.command, expectedVersion: ticket.version, input: {} }, {
      onSuccess: () => { void message.success(t('done', { label: label(command) })); onDone?.(); },
      onError: () => setOpen(command),
    });
  };
  useKeys(t('actions'), commands.slice(0, 9).map((command, index) => ({
    keys: String(index + 1), label: label(command), enabled: !quiet && open === undefined, run: () => start(command),
  })));
  if (open !== undefined) {
    return <CommandForm key={open.command} ticket={ticket} command={open} onCancel={() => setOpen(undefined)} onDone={() => { setOpen(undefined); onDone?.(); }} />;
  }
  return (
    <section className="ticket-section no-print" aria-label={t('actions')}>
      {commands.length === 0 && <p className="soft">{t('none')}</p>}
      <div className="row wrap">
        {commands.slice(0, SHOWN).map((command, index) => (
          <Button key={command.command} type={index === 0 && !quiet ? 'primary' : 'default'} loading={act.isPending && act.variables.command === command.command} onClick={() => start(command)}>
            {label(command)} {!quiet && <kbd className={index === 0 ? 'on-primary' : ''}>{index + 1}</kbd>}
          </Button>
        ))}
        {commands.length > SHOWN && (
          <Dropdown trigger={['click']} menu={{ items: commands.slice(SHOWN).map((command, index) => ({ key: command.command, label: label(command), extra: index + SHOWN < 9 ? String(index + SHOWN + 1) : undefined })), onClick: ({ key }) => start(commands.find((one) => one.command === key)!) }}>
            <Button>{t('more')}</Button>
          </Dropdown>
        )}
      </div>
    </section>
  );
}
