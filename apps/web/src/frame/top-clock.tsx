// The clock of the top bar: the server's time, whether today counts, and the next working day.
import { useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { useNow } from '../time/clock';
import { clockFace, dayOnly } from '../time/human-time';
import { useNextWorkday } from '../time/workdays';
import { FRAME_TEXT } from './frame.text';

export function TopClock() {
  const t = useText(FRAME_TEXT);
  const { language } = useSettings();
  const now = useNow();
  const { today, next, restReason } = useNextWorkday()(now);
  return (
    <span className="top-clock num">
      {clockFace(now, language)}
      {today !== undefined && <> · {restReason ?? t('workday')}</>}
      {next !== undefined && <> · {t('nextWorkday', { day: dayOnly(`${next}T00:00:00+08:00`, now, language) })}</>}
    </span>
  );
}
