// Why a fact counts as it does, in one Chinese sentence for the people who are judged by it.
import { APPEAL_REASONS, LEVELS } from '@hotline/workflow';
import type { FactContent } from './fact.js';
import type { EvidenceOf } from './outcome.js';
import { beijing, dueTime } from './wall-time.js';

export function whyOf(indicator: EvidenceOf, fact: FactContent, carried: boolean): string {
  switch (fact.kind) {
    case 'sign': return indicator === 'returned' ? (fact.returned ? '派单后退单' : '派单后未退单') : `签收时限 ${dueTime(fact.at)}，${doneText(fact, '签收')}`;
    case 'complete': return `${carried ? '上期结转未办结，' : ''}办理时限 ${dueTime(fact.at)}，${doneText(fact, '反馈')}`;
    case 'self': return '承办单位自评，不计入考核';
    case 'callback': return ratingText(indicator, fact);
  }
}

function doneText({ inTime, overAt }: FactContent, done: string): string {
  if (inTime === null) return `至今未${done}`;
  return inTime ? `${beijing(overAt!)} 按时${done}` : `${beijing(overAt!)} 超期${done}或终止`;
}

function ratingText(indicator: EvidenceOf, fact: FactContent): string {
  const when = `${beijing(fact.at)} 第 ${fact.no} 轮回访`;
  if (fact.excludedFor) return `${when}，申诉采信（${APPEAL_REASONS[fact.excludedFor].zh}），不计入`;
  if (!fact.reached) return `${when}未接通，未评价`;
  switch (indicator) {
    case 'contacted': return `${when}：${fact.contacted ? '已联系' : '未联系'}`;
    case 'resolved': return `${when}：${fact.resolved ? '已解决' : '未解决'}`;
    case 'redone': return `${when}：${fact.redone ? '转重办' : '未重办'}`;
    case 'reached': return `${when}已接通`;
    default: return `${when}：${fact.level === null ? '未评满意度' : LEVELS[fact.level].zh}`;
  }
}
