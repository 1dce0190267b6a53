// One command for all marked tickets; each is judged by itself, refusals are listed.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { type TicketRow, giveCommandToAll } from '../api/tickets';
import type { Command } from '../api/account';
import { useDemands, useWord } from '../api/vocabulary';
import { Failure } from '../parts/states';
import { useText } from '../text/text';
import { TICKETS_TEXT } from './tickets.text';
import './batch-bar.css';

export interface BatchCommand {
  readonly command: Command;
}

/** With the one text that the command demands, if any. */
interface Asking extends BatchCommand {
  readonly demand: string | undefined;
}

interface BatchBarProps {
  readonly rows: readonly TicketRow[];
  readonly marked: ReadonlySet<string>;
  readonly onMark: Dispatch<SetStateAction<ReadonlySet<string>>>;
  readonly commands: readonly BatchCommand[];
}

export function BatchBar({ rows, marked, onMark, commands }: BatchBarProps) {
  const t = useText(TICKETS_TEXT);
  const word = useWord();
  const demandsOf = useDemands();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const [said, setSaid] = useState('');
  const chosen = rows.filter((row) => marked.has(row.id));
  const act = useMutation({
    mutationFn: ({ command, demand }: Asking) =>
      giveCommandToAll(command, demand === undefined ? {} : { [demand]: said }, chosen.map((row) => ({ id: row.id, expectedVersion: row.version }))),
    onSuccess: ({ results }, { command }) => {
      const refused = results.filter((result) => !result.done);
      onMark(new Set(refused.map((result) => result.id)));
      setAsking(undefined);
      setSaid('');
      void message.success(t('batchDone', { label: word('commands', command), n: results.length - refused.length }));
      void client.invalidateQueries({ queryKey: ['tickets'] });
    },
  });
  const refused = act.data?.results.filter((result) => !result.done) ?? [];
  if (marked.size === 0 && refused.length === 0) return null;
  return (
    <div className="batch-bar" role="region" aria-label={t('marked', { n: marked.size })}>
      <div className="row wrap">
        <strong>{t('marked', { n: chosen.length })}</strong>
        {commands.map(({ command }) => ({ command, demand: demandsOf(command)[0] })).map((one) => (
          <Button key={one.command} type="primary" size="small" loading={act.isPending} disabled={chosen.length === 0} onClick={() => (one.demand === undefined ? act.mutate(one) : setAsking(one))}>{word('commands', one.command)}</Button>
        ))}
        <Button size="small" type="link" onClick={() => { onMark(new Set()); act.reset(); }}>{t('unmark')}</Button>
      </div>
      {asking !== undefined && (
        <form className="row" onSubmit={(event) => { event.preventDefault(); if (said.trim() !== '') act.mutate(asking); }}>
          <Input autoFocus size="small" value={said} placeholder={word('fields', asking.demand)} aria-label={word('fields', asking.demand)} onChange={(event) => setSaid(event.target.value)} />
          <Button size="small" type="primary" htmlType="submit" disabled={said.trim() === ''} loading={act.isPending}>{word('commands', asking.command)}</Button>
        </form>
      )}
      {act.error && <Failure error={act.error} />}
      {refused.length > 0 && (
        <ul role="alert">
          {refused.map((result) => <li key={result.id}>{rows.find((row) => row.id === result.id)?.number} {rows.find((row) => row.id === result.id)?.title}：{result.title}</li>)}
        </ul>
      )}
    </div>
  );
}
