// The citizen's pages: query and rating. No log-in, no Ant Design, readable on any phone.
import { useDocumentTheme } from '../theme/theme';
import { useText } from '../text/text';
import { CITIZEN_TEXT } from './citizen.text';
import { QueryPage } from './query-page';
import { RatePage } from './rate-page';
import './citizen.css';

export function CitizenPages() {
  const t = useText(CITIZEN_TEXT);
  useDocumentTheme();
  const token = /^\/rate\/([^/]+)/.exec(location.pathname)?.[1];
  return (
    <div className="citizen">
      <header><strong>{t('product')}</strong></header>
      <main>{token === undefined ? <QueryPage /> : <RatePage token={decodeURIComponent(token)} />}</main>
    </div>
  );
}
