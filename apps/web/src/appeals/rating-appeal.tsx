// What can be done about one rating: the button with its time limit, the form in place, or the appeal that there is.
import { Button } from 'antd';
import type { Rating } from '../api/appeals';
import { readDraft } from '../drafts/drafts';
import { useAccount } from '../frame/account';
import { useText } from '../text/text';
import { AppealFacts } from './appeal-facts';
import { AppealForm } from './appeal-form';
import { AppealUntil } from './appeal-until';
import { APPEALS_TEXT } from './appeals.text';
import { draftOf } from './appeal-draft';

interface RatingAppealProps {
  readonly rating: Rating;
  readonly writing: boolean;
  readonly onWrite: (writing: boolean) => void;
}

export function RatingAppeal({ rating, writing, onWrite }: RatingAppealProps) {
  const t = useText(APPEALS_TEXT);
  const { id } = useAccount();
  if (rating.appeal) return <AppealFacts appeal={rating.appeal} />;
  if (!rating.mayAppeal) return null;
  if (writing) return <AppealForm rating={rating} onClose={() => onWrite(false)} />;
  return (
    <div className="row wrap">
      <Button size="small" onClick={() => onWrite(true)}>{t(readDraft(draftOf(id, rating)) ? 'goOn' : 'appeal')}</Button>
      <AppealUntil by={rating.appealBy} />
    </div>
  );
}
