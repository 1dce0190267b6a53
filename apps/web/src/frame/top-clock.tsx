// The clock of the top bar: the server's time, whether today counts, and the next working day.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { serverNow } from '../api/account';
import { useSettings } from '../settings/settings';
import { useText } from '../text/text';
import { setServerTime, useNow } from '../time/clock';
import { clockFace, dayOnly } from '../time/human-time';
import { FRAME_TEXT } from './frame.text';

export function TopClock() {
  const t = useText(FRAME_TEXT);
  const { language } = useSettings();
  const now = useNow();
  const { data } = useQuery({ queryKey: ['server-now'], queryFn: serverNow, refetchInterval: 600_000 });
  useEffect(() => {
    if (data !== undefined) setServerTime(data.now);
  }, [data]);
  return (
    <span className="top-clock num">
      {clockFace(now, language)}
      {data !== undefined && (
        <> · {data.isWorkday ? t('workday') : (data.reason ?? t('restDay'))} · {t('nextWorkday', { day: dayOnly(`${data.nextWorkday}T00:00:00+08:00`, now, language) })}</>
      )}
    </span>
  );
}
