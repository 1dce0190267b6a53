// What the machine knows while the operator types: category and unit with the reason, and similar open tickets.
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type Similar, addRepeat, findSimilar, noticesFor } from '../api/desk';
import { suggest } from '../api/dispatch';
import { useKeys } from '../keyboard/keyboard';
import { Failure } from '../parts/states';
import { useSettled } from '../parts/use-settled';
import { useText } from '../text/text';
import { TicketLine } from './caller-card';
import type { DeskForm } from './desk-form';
import { DESK_TEXT } from './desk.text';

interface KnowledgeProps {
  readonly form: DeskForm;
  readonly change: (change: Partial<DeskForm>) => void;
  readonly active: boolean;
  readonly onRepeated: () => void;
}

export function Knowledge({ form, change, active, onRepeated }: KnowledgeProps) {
  const t = useText(DESK_TEXT);
  const asked = useSettled(JSON.stringify({ text: form.text.trim(), areaCode: form.areaCode ?? undefined, categoryCode: form.categoryCode ?? undefined }), 350);
  const question = JSON.parse(asked) as { text: string; areaCode?: string; categoryCode?: string };
  const enough = question.text.length >= 4;
  const suggestion = useQuery({ queryKey: ['suggest', asked], queryFn: () => suggest(question), enabled: active && enough, placeholderData: (before) => before }).data;
  const likeness = useSettled(JSON.stringify({ text: form.text.trim(), areaCode: form.areaCode ?? undefined, phone: form.phone.trim() || undefined, address: form.address.trim() || undefined }), 500);
  const similar = useQuery({ queryKey: ['similar', likeness], queryFn: () => findSimilar(JSON.parse(likeness) as { text: string }), enabled: active && enough, placeholderData: (before) => before }).data;
  const category = form.categoryCode ?? suggestion?.categoryCode ?? undefined;
  const notice = useQuery({ queryKey: ['one-time-notice', category], queryFn: () => noticesFor(category ?? ''), enabled: active && category !== undefined }).data?.[0];
  const best = suggestion?.categories[0];
  const unit = suggestion?.units[0];
  useKeys(t('title'), [{ keys: 'F4', label: t('acceptKeys'), inFields: true, enabled: best !== undefined, run: () => best && change({ categoryCode: best.code }) }]);
  return (
    <aside className="desk-knowledge stack" aria-label={t('suggestion')}>
      <section className="card stack tight">
        <h2>{t('suggestion')}</h2>
        {!enough && <p className="soft">{t('suggestNone')}</p>}
        {enough && suggestion !== undefined && suggestion.categories.length === 0 && <p className="soft">{t('suggestWeak')}</p>}
        <ul className="stack tight">
          {suggestion?.categories.slice(0, 3).map((category, index) => (
            <li key={category.code}>
              <div className="row">
                <strong className="grow" title={category.path}>{category.name}</strong>
                <Button size="small" type={index === 0 && form.categoryCode !== category.code ? 'primary' : 'default'} disabled={form.categoryCode === category.code} onClick={() => change({ categoryCode: category.code })}>
                  {t('accept')}{index === 0 && <kbd className={form.categoryCode === category.code ? '' : 'on-primary'}>F4</kbd>}
                </Button>
              </div>
              <p className="soft">{category.reason}</p>
            </li>
          ))}
        </ul>
        {unit !== undefined && <p>{t('suggestedUnit')} <strong>{unit.unitName}</strong><br /><span className="soft">{unit.reason}</span></p>}
      </section>
      {notice !== undefined && (
        <section className="card stack tight">
          <h2>{t('notice')}</h2>
          <p className="words">{notice.text}</p>
        </section>
      )}
      <section className="card stack tight">
        <h2>{t('similar')}</h2>
        {(similar ?? []).length === 0 && <p className="soft">{t('similarNone')}</p>}
        <ul>{similar?.map((one) => <SimilarTicket key={one.ticket.id} similar={one} form={form} onRepeated={onRepeated} />)}</ul>
      </section>
    </aside>
  );
}

function SimilarTicket({ similar, form, onRepeated }: { readonly similar: Similar; readonly form: DeskForm; readonly onRepeated: () => void }) {
  const t = useText(DESK_TEXT);
  const { message } = App.useApp();
  const repeat = useMutation({
    mutationFn: () => addRepeat(similar.ticket.id, form.text, form.callId ?? undefined),
    onSuccess: () => {
      void message.success(t('repeatDone', { number: similar.ticket.number }));
      onRepeated();
    },
  });
  return (
    <li className="desk-similar">
      <TicketLine row={similar.ticket} />
      <div className="row"><span className="soft grow">{similar.reasons.join('；')}</span><Button size="small" loading={repeat.isPending} onClick={() => repeat.mutate()}>{t('asRepeat')}</Button></div>
      {repeat.error && <Failure error={repeat.error} />}
    </li>
  );
}
