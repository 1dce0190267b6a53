// To whom the ticket goes: numbered suggestions with reasons, the unit tree, assisting units; Enter accepts the first.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { type UnitSuggestion, adviseOn } from '../api/dispatch';
import { type Ticket, type TicketRow, giveCommand, giveCommandToAll } from '../api/tickets';
import { UnitPicker } from '../directory/tree-picker';
import { useUnitTree } from '../directory/trees';
import { useKeys } from '../keyboard/keyboard';
import { Field } from '../parts/field';
import { Failure, SkeletonRows } from '../parts/states';
import { useText } from '../text/text';
import { DISPATCH_TEXT } from './dispatch.text';

interface DispatchFormProps {
  readonly ticket: Ticket;
  /** When tickets are marked, all of them go. */
  readonly marked: readonly TicketRow[];
  readonly onDone: () => void;
}

interface Choice {
  readonly unitId: string | null;
  readonly assistUnitIds: readonly string[];
  readonly note: string;
}

export function DispatchForm({ ticket, marked, onDone }: DispatchFormProps) {
  const t = useText(DISPATCH_TEXT);
  const { message } = App.useApp();
  const client = useQueryClient();
  const units = useUnitTree();
  const advice = useQuery({ queryKey: ['advice', ticket.id], queryFn: () => adviseOn(ticket.id), staleTime: 60_000 });
  const [choice, setChoice] = useState<Choice>({ unitId: null, assistUnitIds: [], note: '' });
  const [gap, setGap] = useState(false);
  const suggestions = advice.data?.units ?? [];
  const take = (one: UnitSuggestion) => setChoice((was) => ({ ...was, unitId: one.unitId, assistUnitIds: one.assistUnitIds }));
  const send = useMutation({
    mutationFn: async ({ unitId, assistUnitIds, note }: Choice) => {
      const input = { unitId, ...(assistUnitIds.length > 0 && { assistUnitIds }), ...(note.trim() !== '' && { note }) };
      if (marked.length === 0) return void (await giveCommand(ticket.id, { command: 'dispatch', expectedVersion: ticket.version, input }));
      const { results } = await giveCommandToAll('dispatch', input, marked.map((row) => ({ id: row.id, expectedVersion: row.version })));
      const refused = results.filter((result) => !result.done);
      if (refused.length > 0) void message.warning(t('some', { n: refused.length, why: refused[0]?.title ?? '' }));
    },
    onSuccess: (_, { unitId }) => {
      const unit = units.byValue.get(unitId ?? '')?.title ?? '';
      void message.success(marked.length === 0 ? t('done', { unit }) : t('doneMany', { unit, n: marked.length }));
      onDone();
      void client.invalidateQueries({ queryKey: ['tickets'] });
      void client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
    },
  });
  const dispatch = (chosen: Choice) => {
    setGap(chosen.unitId === null);
    if (chosen.unitId !== null && !send.isPending) send.mutate(chosen);
  };
  const accept = () => {
    const first = suggestions[0];
    if (choice.unitId !== null || first === undefined) return dispatch(choice);
    dispatch({ ...choice, unitId: first.unitId, assistUnitIds: first.assistUnitIds });
  };
  useKeys(t('title'), [
    { keys: 'Enter', label: t('accept'), run: accept },
    { keys: 'Ctrl+Enter', label: t('dispatch'), run: () => dispatch(choice) },
    ...suggestions.slice(0, 5).map((one, index) => ({ keys: String(index + 1), label: t('choose', { n: index + 1 }), run: () => take(one) })),
    { keys: 'u', label: t('focusUnit'), run: () => document.querySelector<HTMLElement>('.dispatch-unit input')?.focus() },
  ]);
  return (
    <section className="card stack" aria-label={t('to')}>
      <h2>{t('to')}</h2>
      {advice.data === undefined && advice.error === null ? <SkeletonRows rows={2} /> : suggestions.length === 0 && <p className="soft">{t('noSuggestion')}</p>}
      <ul className="stack tight">
        {suggestions.slice(0, 5).map((one, index) => (
          <li key={`${one.unitId}.${one.source}`}>
            <button type="button" className={`plain suggestion${choice.unitId === one.unitId ? ' chosen' : ''}`} aria-pressed={choice.unitId === one.unitId} onClick={() => take(one)}>
              <kbd>{index + 1}</kbd>
              <span className="grow"><strong>{one.unitName}</strong><br /><span className="soft">{one.reason}</span></span>
            </button>
          </li>
        ))}
      </ul>
      <Field label={t('unit')} required keys="U" className="dispatch-unit" fault={gap && choice.unitId === null ? t('needUnit') : undefined}>
        <UnitPicker value={choice.unitId} onChange={(unitId) => setChoice({ ...choice, unitId: (unitId as string | undefined) ?? null })} />
      </Field>
      <Field label={t('assist')}><UnitPicker multiple value={choice.assistUnitIds} onChange={(ids) => setChoice({ ...choice, assistUnitIds: (ids as readonly string[] | undefined) ?? [] })} /></Field>
      <Field label={t('note')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2_000} value={choice.note} onChange={(event) => setChoice({ ...choice, note: event.target.value })} /></Field>
      {send.error && <Failure error={send.error} />}
      <Button type="primary" loading={send.isPending} onClick={accept}>{marked.length === 0 ? t(choice.unitId === null ? 'accept' : 'dispatch') : t('dispatchMany', { n: marked.length })} <kbd className="on-primary">Enter</kbd></Button>
    </section>
  );
}
