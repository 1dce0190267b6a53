// The groups of the inbox as questions to the API.
import { useAskedKinds, useStatusesFor } from '../api/vocabulary';
import { useText } from '../text/text';
import type { Tab } from '../tickets/tab-strip';
import { useNow } from '../time/clock';
import { dateOf } from '../time/human-time';
import { useNextWorkday } from '../time/workdays';
import { INBOX_TEXT } from './inbox.text';

const DAY = 86_400_000;

export interface InboxTab extends Tab {
  readonly key: 'sign' | 'work' | 'soon' | 'overdue' | 'assist' | 'requests' | 'suspended';
}

export function useInboxTabs(): readonly InboxTab[] {
  const t = useText(INBOX_TEXT);
  const soon = useSoon();
  const statusesFor = useStatusesFor();
  const asked = useAskedKinds();
  // Whatever a unit can still hand on is with it.
  const withUnit = statusesFor('delegate');
  return [
    { key: 'sign', label: t('sign'), query: { status: statusesFor('sign') } },
    { key: 'work', label: t('work'), query: { status: statusesFor('submit') } },
    { key: 'soon', label: t('soon'), query: { status: withUnit, dueBefore: soon } },
    { key: 'overdue', label: t('overdue'), query: { status: withUnit, overdue: true } },
    { key: 'assist', label: t('assist'), query: { status: statusesFor('assist_sign'), part: 'assist' } },
    { key: 'requests', label: t('requests'), query: { pendingRequest: asked } },
    { key: 'suspended', label: t('suspended'), query: { status: statusesFor('resume') } },
  ];
}

/** The end of the next working day: a due time is exclusive, so one that falls on it is included. */
function useSoon(): string {
  const now = useNow();
  const { next } = useNextWorkday()(now);
  const day = Date.parse(`${next ?? dateOf(now + DAY)}T00:00:00+08:00`);
  return new Date(day + DAY + 1_000).toISOString();
}
