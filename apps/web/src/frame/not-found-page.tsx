// An address that leads nowhere.
import { Link } from 'react-router';
import { Empty } from '../parts/states';
import { useText } from '../text/text';
import { FRAME_TEXT } from './frame.text';

export function NotFoundPage() {
  const t = useText(FRAME_TEXT);
  return (
    <div className="page">
      <h1>{t('notFound')}</h1>
      <Empty>{t('notFoundNext')} <Link to="/">{t('home')}</Link></Empty>
    </div>
  );
}
