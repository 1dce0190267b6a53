// An appeal as everybody reads it: ground, account, evidence, where it stands and what comes next.
import type { Appeal } from '../api/appeals';
import { useWord } from '../api/vocabulary';
import { useText } from '../text/text';
import { Instant } from '../time/instant';
import { APPEALS_TEXT } from './appeals.text';
import '../tickets/ticket-marks.css';

export function AppealFacts({ appeal }: { readonly appeal: Appeal }) {
  const t = useText(APPEALS_TEXT);
  const word = useWord();
  const what = t(appeal.proposed ? 'uphold' : 'refuse');
  const settled = appeal.state === 'upheld' || appeal.state === 'refused';
  return (
    <div className="stack tight">
      <div className="row wrap"><span className="ticket-mark">{t('appeal')} {word('appealStates', appeal.state)}</span><span>{word('appealReasons', appeal.reason)}</span>{appeal.overdue && <strong>{t('late')}</strong>}</div>
      {appeal.basis && <p><span className="soft">{t('basis')}：</span>{appeal.basis}</p>}
      <p className="words">{appeal.account}</p>
      {(appeal.files.length > 0 || appeal.evidence.length > 0) && (
        <p className="row wrap">
          <span className="soft">{t('evidence')}：</span>
          {appeal.files.map((file) => <a key={file.id} href={`/api/attachments/${file.id}`} target="_blank" rel="noreferrer">{file.name}</a>)}
          {appeal.evidence.length > 0 && <span>{appeal.evidence.join('；')}</span>}
        </p>
      )}
      <p className="soft">{appeal.applicantName} <Instant at={appeal.appliedAt} /></p>
      {appeal.decisionNote && <p>{t(settled ? 'decidedTo' : 'proposedTo', { what, note: appeal.decisionNote })} <span className="soft">{appeal.deciderName}{appeal.confirmerName && `、${appeal.confirmerName}`}{appeal.decidedAt && <> <Instant at={appeal.confirmedAt ?? appeal.decidedAt} /></>}</span></p>}
      <p className="soft">{t(`next_${appeal.state as 'pending'}`)}{appeal.state === 'pending' && <> <Instant at={appeal.decideBy} ends /></>}</p>
    </div>
  );
}
