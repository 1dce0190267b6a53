// Appeals for those who have no rankings: a reviewer confirms as the second person.
import { useText } from '../text/text';
import { AppealList } from './appeal-list';
import { APPEALS_TEXT } from './appeals.text';

export function AppealsPage() {
  const t = useText(APPEALS_TEXT);
  return (
    <>
      <div className="page-head appeals-head"><h1>{t('appeal')}</h1></div>
      <AppealList />
    </>
  );
}
