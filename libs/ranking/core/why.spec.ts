// The sentences that explain a figure to those who are judged by it.
import { expect, test } from '@jest/globals';
import { NO_DUTY, NO_RATING, type FactContent } from './fact.js';
import type { EvidenceOf } from './outcome.js';
import { whyOf } from './why.js';

const duty = (some: Partial<FactContent>): FactContent => ({
  kind: 'complete', no: 1, cycle: 1, unitId: 'u', type: 'help', at: new Date('2026-10-31T15:59:59.999Z'), ...NO_DUTY, ...NO_RATING, ...some,
});
const rating = (some: Partial<FactContent>): FactContent => duty({ kind: 'callback', at: new Date('2026-10-09T02:05:00Z'), reached: true, contacted: true, resolved: false, level: 2, ...some });

test.each<[EvidenceOf, FactContent, boolean, string]>([
  ['closedInTime', duty({ inTime: true, overAt: new Date('2026-10-30T01:00:00Z') }), false, '办理时限 2026-10-31 24:00，2026-10-30 09:00 按时反馈'],
  ['closedInTime', duty({}), true, '上期结转未办结，办理时限 2026-10-31 24:00，至今未反馈'],
  ['signedInTime', duty({ kind: 'sign', at: new Date('2026-10-09T02:14:59.999Z'), inTime: false, overAt: new Date('2026-10-09T03:00:00Z') }), false, '签收时限 2026-10-09 10:15，2026-10-09 11:00 超期签收或终止'],
  ['returned', duty({ kind: 'sign', returned: true }), false, '派单后退单'],
  ['satisfied', rating({}), false, '2026-10-09 10:05 第 1 轮回访：不满意'],
  ['resolved', rating({}), false, '2026-10-09 10:05 第 1 轮回访：未解决'],
  ['reached', rating({ reached: false }), false, '2026-10-09 10:05 第 1 轮回访未接通，未评价'],
  ['excluded', rating({ excludedFor: 'untrue' }), false, '2026-10-09 10:05 第 1 轮回访，申诉采信（反映不实），不计入'],
  ['selfRated', rating({ kind: 'self' }), false, '承办单位自评，不计入考核'],
])('%s: %#', (indicator, fact, carried, why) => {
  expect(whyOf(indicator, fact, carried)).toBe(why);
});
