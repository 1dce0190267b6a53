// What is wrong with a rule or a ladder that somebody entered.
import { TICKET_TYPES, URGENCIES } from '@hotline/workflow';
import { CLOCKS, TICKET_CLASS_CODES } from './deadline.js';
import type { Allowance } from './due.js';
import type { Fault } from './holiday-file.js';
import type { Ladder, RungTime } from './ladder.js';
import { WORTH } from './meter.js';
import type { Rule } from './rule.js';

const LONGEST = 3660;
const CODE = /^[a-z][a-z0-9_]{0,39}$/;

export function ruleFaults(rule: Rule, ladders: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = [];
  const demand = (lawful: boolean, field: string, message: string): void => {
    if (!lawful) faults.push({ field, message });
  };
  demand(rule.name.trim() !== '', 'name', '请填写名称');
  demand(rule.clock in CLOCKS, 'clock', '没有这个时限');
  demand(rule.type === null || rule.type in TICKET_TYPES, 'type', '没有这个诉求类型');
  demand(rule.urgency === null || rule.urgency in URGENCIES, 'urgency', '没有这个紧急程度');
  demand(rule.ticketClass === null || TICKET_CLASS_CODES.includes(rule.ticketClass), 'ticketClass', '没有这个工单类别');
  demand(rule.categoryPrefix === null || /^(\d{2}){1,4}$/.test(rule.categoryPrefix), 'categoryPrefix', '应为 2、4、6 或 8 位类别编码');
  demand(rule.allowance === null || allowed(rule.allowance), 'allowance', '时限应大于 0；工作日须为整数');
  demand(rule.extension === null || rule.clock === 'complete', 'extension', '只有办理时限可以延期');
  demand(rule.extension === null || (rule.extension.maxWorkdays > 0 && rule.extension.times > 0), 'extension', '延期天数和次数应大于 0');
  demand(rule.ladder === null || ladders.has(rule.ladder), 'ladder', '没有这个升级阶梯');
  demand(!rule.validFrom || !rule.validTo || rule.validFrom < rule.validTo, 'validTo', '失效时间应晚于生效时间');
  return faults;
}

export function ladderFaults(ladder: Ladder): readonly Fault[] {
  const names = ladder.rungs.map(({ rung }) => rung);
  return [
    ...(CODE.test(ladder.key) ? [] : [{ field: 'key', message: '编码只能用小写字母、数字和下划线，以字母开头' }]),
    ...(ladder.name.trim() === '' ? [{ field: 'name', message: '请填写名称' }] : []),
    ...(new Set(names).size === names.length ? [] : [{ field: 'rungs', message: '同一阶梯中的编码不能重复' }]),
    ...ladder.rungs.flatMap(({ rung, when }, index) => [
      ...(CODE.test(rung) ? [] : [{ field: `rungs.${index}.rung`, message: '编码只能用小写字母、数字和下划线，以字母开头' }]),
      ...(timely(when) ? [] : [{ field: `rungs.${index}.when`, message: '触发时间不正确' }]),
    ]),
  ];
}

/** Times of rungs come as they were sent: a part may be missing or of another kind. */
function allowed(given: Partial<Allowance> | undefined): boolean {
  const { amount, unit } = given ?? {};
  return typeof amount === 'number' && unit !== undefined && unit in WORTH && amount > 0 && amount <= LONGEST && (unit !== 'workdays' || Number.isInteger(amount));
}

function timely(when: RungTime): boolean {
  const share = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 1;
  switch (when.at) {
    case 'used': return share(when.share);
    case 'left': return allowed(when.left) && share(when.orUsed);
    case 'overdue': return allowed(when.by);
    case 'due':
    case 'next_office_day': return true;
    default: return false;
  }
}
