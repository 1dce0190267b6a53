// The groups of the inbox as questions to the API.
import { useText } from '../text/text';
import type { Tab } from '../tickets/tab-strip';
import { useNow } from '../time/clock';
import { dateOf } from '../time/human-time';
import { useNextWorkday } from '../time/workdays';
import { INBOX_TEXT } from './inbox.text';

const DAY = 86_400_000;
const WITH_UNIT = ['pending_sign', 'in_progress'] as const;

export interface InboxTab extends Tab {
  readonly key: 'sign' | 'work' | 'soon' | 'overdue' | 'assist' | 'requests' | 'suspended';
  /** Every ticket of it has a running due time: the list by due time leaves out those without. */
  readonly byDue?: boolean;
}

export function useInboxTabs(): readonly InboxTab[] {
  const t = useText(INBOX_TEXT);
  const soon = useSoon();
  return [
    { key: 'sign', label: t('sign'), query: { status: ['pending_sign'] }, byDue: true },
    { key: 'work', label: t('work'), query: { status: ['in_progress'] }, byDue: true },
    { key: 'soon', label: t('soon'), query: { status: [...WITH_UNIT], dueBefore: soon }, byDue: true },
    { key: 'overdue', label: t('overdue'), query: { status: [...WITH_UNIT], overdue: true }, byDue: true },
    { key: 'assist', label: t('assist'), query: { status: [...WITH_UNIT, 'suspended'], part: 'assist' } },
    { key: 'requests', label: t('requests'), query: { pendingRequest: ['return', 'extension', 'suspension'] } },
    { key: 'suspended', label: t('suspended'), query: { status: ['suspended'] } },
  ];
}

/** The end of the next working day: a due time is exclusive, so one that falls on it is included. */
function useSoon(): string {
  const now = useNow();
  const { next } = useNextWorkday()(now);
  const day = Date.parse(`${next ?? dateOf(now + DAY)}T00:00:00+08:00`);
  return new Date(day + DAY + 1_000).toISOString();
}
