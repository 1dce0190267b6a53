// Until when an appeal can be filed, with the working days that are left.
import { useText } from '../text/text';
import { useNow } from '../time/clock';
import { Instant } from '../time/instant';
import { useWorkdays } from '../time/workdays';
import { APPEALS_TEXT } from './appeals.text';

export function AppealUntil({ by }: { readonly by: string }) {
  const t = useText(APPEALS_TEXT);
  const left = useWorkdays()(useNow(), Date.parse(by));
  return (
    <span className="nowrap">
      <span className="soft">{t('until')}</span> <Instant at={by} ends />
      {left !== undefined && <> · {left === 0 ? t('lastDay') : t('workdaysLeft', { n: left })}</>}
    </span>
  );
}
