// The line above the form: the incoming call, parked conversations, the restored draft.
import { PhoneOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { demoAccounts } from '../api/account';
import { answerCall, currentCalls, ringFrom } from '../api/desk';
import { Failure } from '../parts/states';
import { readDraft } from '../drafts/drafts';
import { FRAME_TEXT } from '../frame/frame.text';
import { useLiveEvent } from '../frame/live';
import { useKeys } from '../keyboard/keyboard';
import { useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useNow } from '../time/clock';
import { Instant } from '../time/instant';
import { dayAndTime } from '../time/human-time';
import { type DeskForm, titleOf } from './desk-form';
import { DESK_TEXT } from './desk.text';

interface DeskHeadProps {
  readonly parked: readonly string[];
  readonly onOpen: (draftKey: string) => void;
  readonly onTake: (phone: string, callId: string) => void;
  readonly restoredAt: number | undefined;
  readonly onDiscard: () => void;
}

export function DeskHead({ parked, onOpen, onTake, restoredAt, onDiscard }: DeskHeadProps) {
  const t = useText(DESK_TEXT);
  const frame = useText(FRAME_TEXT);
  const { language } = useSettings();
  const now = useNow();
  const client = useQueryClient();
  const calls = useQuery({ queryKey: ['calls'], queryFn: currentCalls, refetchInterval: 60_000 });
  const refresh = () => client.invalidateQueries({ queryKey: ['calls'] });
  useLiveEvent('call', () => void refresh());
  const ringing = calls.data?.find((one) => one.state === 'ringing' && one.operatorId === null);
  const answer = useMutation({ mutationFn: answerCall, onSuccess: (call) => onTake(call.phone ?? '', call.id), onSettled: refresh });
  const take = () => {
    if (ringing !== undefined && !answer.isPending) answer.mutate(ringing.id);
  };
  useKeys(t('title'), [{ keys: 'F2', label: t('take'), inFields: true, enabled: ringing !== undefined, run: take }]);
  const parkedItems = parked.map((key) => ({ key, label: titleOf(readDraft<DeskForm>(key)?.value.text ?? '') || readDraft<DeskForm>(key)?.value.phone || t('untitled') }));
  return (
    <div className="desk-head row wrap">
      <div className="grow row" role="status" aria-live="assertive">
        {ringing === undefined ? <span className="soft">{t('waiting')}</span> : (
          <span className="desk-call row"><PhoneOutlined /> {t('ringing')} {ringing.rangAt && <Instant at={ringing.rangAt} />} <Button type="primary" size="small" onClick={take}>{t('take')} <kbd className="on-primary">F2</kbd></Button></span>
        )}
        {answer.error && <Failure error={answer.error} />}
      </div>
      {restoredAt !== undefined && <span className="soft">{frame('draftRestored', { at: dayAndTime(new Date(restoredAt).toISOString(), now, language) })} <button type="button" className="linkish" onClick={onDiscard}>{t('discard')}</button></span>}
      {parked.length > 0 && <Dropdown trigger={['click']} menu={{ items: parkedItems, onClick: ({ key }) => onOpen(key) }}><Button size="small">{t('parked', { n: parked.length })}</Button></Dropdown>}
      <Simulator />
    </div>
  );
}

/** Only where demo accounts exist: rings from a made-up number. */
function Simulator() {
  const t = useText(DESK_TEXT);
  const demo = useQuery({ queryKey: ['demo'], queryFn: demoAccounts, staleTime: Infinity, retry: false }).data;
  const client = useQueryClient();
  const ring = useMutation({
    mutationFn: () => ringFrom(`1380000${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calls'] }),
  });
  if (demo === undefined || demo.accounts.length === 0) return null;
  return <Button size="small" loading={ring.isPending} onClick={() => ring.mutate()}>{t('simulate')}</Button>;
}
