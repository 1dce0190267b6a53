// The default rules and ladders of a 12345 hotline; a city changes them as data (domain §2 and §3).
import type { TicketType, Urgency } from '@hotline/workflow';
import { LADDER_OF } from './clocks.js';
import type { ClockName, ExtensionTerms, TicketClass } from './deadline.js';
import type { Allowance } from './due.js';
import type { Ladder, RungSpec } from './ladder.js';
import type { Rule } from './rule.js';

const hours = (amount: number): Allowance => ({ amount, unit: 'hours' });
const workdays = (amount: number): Allowance => ({ amount, unit: 'workdays' });
const workhours = (amount: number): Allowance => ({ amount, unit: 'workhours' });

type Clocks = Readonly<Partial<Record<ClockName, Allowance | null>>>;
interface Group {
  readonly key: string;
  readonly name: string;
  readonly when: { readonly type?: TicketType; readonly urgency?: Urgency; readonly ticketClass?: TicketClass };
  readonly clocks: Clocks;
  readonly extension?: ExtensionTerms;
}

const once = (maxWorkdays: number): ExtensionTerms => ({ maxWorkdays, times: 1 });
const FIVE_DAYS: Clocks = { complete: workdays(5), contact: workdays(1) };
const FIVE_DAYS_NO_CONTACT: Clocks = { complete: workdays(5), contact: null };

/** Origins: Beijing DB11/T (hours), Shandong 2020 (5 wd, +10 wd, return in 2 wd), Bengbu (sign 1 wd), Shanghai (redo 3 wd, complex 15 wd), Puyang (contact 3 h). */
const GROUPS: readonly Group[] = [
  {
    key: 'any', name: '一般', when: {},
    clocks: {
      dispatch: hours(24), sign: workdays(1), return_window: workdays(2), assist: workdays(3),
      callback: workdays(3), order: workdays(3), decision: workdays(1),
    },
  },
  {
    key: 'critical', name: '特急', when: { urgency: 'critical' },
    clocks: { dispatch: hours(1), sign: hours(0.25), contact: hours(0.5), complete: hours(2), assist: hours(2), decision: hours(1) },
  },
  {
    key: 'urgent', name: '紧急', when: { urgency: 'urgent' },
    clocks: { dispatch: hours(2), sign: hours(1), contact: hours(3), complete: hours(24), assist: hours(24), decision: hours(4) },
  },
  { key: 'consult', name: '咨询', when: { type: 'consult' }, clocks: { complete: workdays(2), contact: null }, extension: once(3) },
  { key: 'help', name: '求助', when: { type: 'help' }, clocks: FIVE_DAYS, extension: once(10) },
  { key: 'complaint', name: '投诉', when: { type: 'complaint' }, clocks: FIVE_DAYS, extension: once(10) },
  { key: 'report', name: '举报', when: { type: 'report' }, clocks: FIVE_DAYS, extension: once(10) },
  { key: 'suggestion', name: '建议', when: { type: 'suggestion' }, clocks: FIVE_DAYS_NO_CONTACT, extension: once(10) },
  { key: 'praise', name: '表扬', when: { type: 'praise' }, clocks: FIVE_DAYS_NO_CONTACT },
  { key: 'complex', name: '疑难', when: { ticketClass: 'complex' }, clocks: { complete: workdays(15) } },
  { key: 'redo', name: '重办', when: { ticketClass: 'redo' }, clocks: { sign: workhours(4), contact: workdays(1), complete: workdays(3) } },
  { key: 'supervised', name: '督办', when: { ticketClass: 'supervised' }, clocks: { sign: workhours(4), contact: workdays(1), complete: workdays(3) } },
];

export const DEFAULT_RULES: readonly Rule[] = GROUPS.flatMap(({ key, name, when, clocks, extension }) =>
  (Object.entries(clocks) as [ClockName, Allowance | null][]).map(([clock, allowance]) => ({
    id: `${key}.${clock}`, name, clock, allowance,
    ticketClass: when.ticketClass ?? null, urgency: when.urgency ?? null, unitId: null, categoryPrefix: null, type: when.type ?? null,
    extension: clock === 'complete' ? (extension ?? null) : null,
    ladder: LADDER_OF[clock], validFrom: null, validTo: null, enabled: true,
  })));

const HALF: RungSpec = { rung: 'reminder_50', label: '提醒（已用 50%）', when: { at: 'used', share: 0.5 }, action: 'remind' };
const MOST: RungSpec = { rung: 'reminder_80', label: '提醒（已用 80%）', when: { at: 'used', share: 0.8 }, action: 'remind' };
const YELLOW: RungSpec = { rung: 'yellow', label: '黄牌', when: { at: 'left', left: workdays(1), orUsed: 0.75 }, action: 'yellow_card' };
const RED: RungSpec = { rung: 'red', label: '红牌', when: { at: 'due' }, action: 'red_card' };
const URGE: RungSpec = { rung: 'urge', label: '催办', when: { at: 'next_office_day' }, action: 'urge' };
const ORDER: RungSpec = { rung: 'order', label: '督办', when: { at: 'overdue', by: workdays(1) }, action: 'order' };
const BULLETIN: RungSpec = { rung: 'bulletin', label: '通报', when: { at: 'overdue', by: workdays(5) }, action: 'bulletin' };

export const DEFAULT_LADDERS: readonly Ladder[] = [
  { key: 'handling', name: '办理', rungs: [HALF, MOST, YELLOW, RED, URGE, ORDER, BULLETIN] },
  { key: 'step', name: '派单、签收、联系、协办、回访', rungs: [HALF, MOST, YELLOW, RED, URGE] },
  { key: 'order', name: '督办回复', rungs: [MOST, YELLOW, RED, URGE, BULLETIN] },
  { key: 'decision', name: '申请审批', rungs: [MOST, RED] },
];
