// The answers as one Chinese sentence: what the log of a merged ticket says of its own caller's callback.
import { DISSATISFACTION_REASONS, LEVELS, type DissatisfactionReason, type Level } from '@hotline/workflow';

interface Told {
  readonly reached: boolean;
  readonly contacted?: boolean;
  readonly resolved?: boolean;
  readonly level?: Level;
  readonly reasons?: readonly DissatisfactionReason[];
  readonly note?: string;
}

export function answersText({ reached, contacted, resolved, level, reasons, note }: Told): string {
  if (!reached) return sentence(['并单回访：未接通', note]);
  return sentence([
    '并单回访：已接通',
    contacted === undefined ? undefined : `承办单位${contacted ? '联系过' : '未联系'}`,
    resolved === undefined ? undefined : resolved ? '已解决' : '未解决',
    level && LEVELS[level].zh,
    reasons?.length ? `原因：${reasons.map((reason) => DISSATISFACTION_REASONS[reason].zh).join('、')}` : undefined,
    note,
  ]);
}

function sentence(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('，');
}
