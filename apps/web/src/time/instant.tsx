// A point in time as people say it, the exact instant in the tooltip.
import { useSettings } from '../settings/settings';
import { useNow } from './clock';
import { dayAndTime, exact } from './human-time';

export function Instant({ at, ends = false }: { readonly at: string; readonly ends?: boolean }) {
  const now = useNow();
  const { language } = useSettings();
  return (
    <time dateTime={at} title={exact(at)} className="nowrap num">
      {dayAndTime(at, now, language, ends)}
    </time>
  );
}
