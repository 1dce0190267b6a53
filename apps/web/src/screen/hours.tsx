// Today's intake as 24 columns.
import { useText } from '../text/text';
import type { ScreenFigures } from '../api/screen';
import { SCREEN_TEXT } from './screen.text';

export function Hours({ hours }: { readonly hours: ScreenFigures['intakeByHour'] }) {
  const t = useText(SCREEN_TEXT);
  const counts = new Map(hours.map((one) => [one.hour, one.count]));
  const most = Math.max(1, ...counts.values());
  return (
    <ol className="hours">
      {Array.from({ length: 24 }, (_, hour) => {
        const n = counts.get(hour) ?? 0;
        return (
          <li key={hour} aria-label={t('hour', { h: hour, n })}>
            <span className="num" aria-hidden>{n > 0 ? n : ''}</span>
            <i style={{ height: `${(n / most) * 100}%` }} />
            <small className="num" aria-hidden>{hour % 3 === 0 ? hour : ''}</small>
          </li>
        );
      })}
    </ol>
  );
}
