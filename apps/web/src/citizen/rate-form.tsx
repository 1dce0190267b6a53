// The questions of the rating page, with levels and reasons in the API's words.
import { useState } from 'react';
import type { RatingDto, RatingPageDto, VocabularyDto } from '../client';
import { useSettings } from '../settings/settings';
import { useLabel, useText } from '../text/text';
import { dayAndTime } from '../time/human-time';
import { CITIZEN_TEXT } from './citizen.text';

export type Rating = RatingDto;

interface RateFormProps {
  readonly page: RatingPageDto;
  readonly words: VocabularyDto;
  readonly fault: string | undefined;
  readonly onSend: (rating: Rating) => Promise<void>;
}

const SATISFIED_FROM = 3;

export function RateForm({ page, words, fault, onSend }: RateFormProps) {
  const t = useText(CITIZEN_TEXT);
  const label = useLabel();
  const { language } = useSettings();
  const [contacted, setContacted] = useState<boolean>();
  const [resolved, setResolved] = useState<boolean>();
  const [level, setLevel] = useState<number>();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [gap, setGap] = useState(false);
  const [sending, setSending] = useState(false);
  const unsatisfied = level !== undefined && level < SATISFIED_FROM;
  const send = async () => {
    const missing = contacted === undefined || resolved === undefined || level === undefined || (unsatisfied && reasons.length === 0);
    setGap(missing);
    if (missing) return;
    setSending(true);
    await onSend({ contacted, resolved, level: level as unknown as Rating['level'], ...(unsatisfied && { reasons: reasons as Rating['reasons'] }), ...(note.trim() !== '' && { note: note.trim() }) });
    setSending(false);
  };
  const yesNo = (value: boolean | undefined, set: (value: boolean) => void) => [true, false].map((one) => <Choice key={String(one)} label={t(one ? 'yes' : 'no')} chosen={value === one} onChoose={() => set(one)} />);
  return (
    <form onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h1>{t('rate')}</h1>
      <p>{t('intro', { title: page.title, unit: page.unitName ?? '' })}</p>
      {page.publicReply && <p className="words citizen-reply">{page.publicReply}</p>}
      <Question label={t('contacted')}>{yesNo(contacted, setContacted)}</Question>
      <Question label={t('resolved')}>{yesNo(resolved, setResolved)}</Question>
      <Question label={t('level')} column>
        {[...words.levels].sort((a, b) => Number(b.code) - Number(a.code)).map((word) => <Choice key={word.code} label={label(word)} chosen={level === Number(word.code)} onChoose={() => setLevel(Number(word.code))} />)}
      </Question>
      {unsatisfied && (
        <Question label={t('reasons')}>
          {words.dissatisfactionReasons.map((word) => <Choice key={word.code} label={label(word)} chosen={reasons.includes(word.code)} onChoose={() => setReasons((was) => (was.includes(word.code) ? was.filter((one) => one !== word.code) : [...was, word.code]))} />)}
        </Question>
      )}
      <label className="citizen-field">{t('note')}<textarea rows={3} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} /></label>
      {(gap || fault !== undefined) && <p className="citizen-fault" role="alert">{gap ? t('needAll') : fault}</p>}
      <button type="submit" className="citizen-send" disabled={sending}>{sending ? t('sending') : t('send')}</button>
      <p className="soft">{t('until', { at: dayAndTime(page.expiresAt, Date.now(), language) })}</p>
    </form>
  );
}

function Question({ label, column = false, children }: { readonly label: string; readonly column?: boolean; readonly children: React.ReactNode }) {
  return <fieldset className={column ? 'column' : ''}><legend>{label}</legend><div>{children}</div></fieldset>;
}

function Choice({ label, chosen, onChoose }: { readonly label: string; readonly chosen: boolean; readonly onChoose: () => void }) {
  return <button type="button" className="citizen-choice" aria-pressed={chosen} onClick={onChoose}>{label}</button>;
}
