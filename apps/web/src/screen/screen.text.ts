// Words of the wall.
import type { Dictionary } from '../text/text';

export const SCREEN_TEXT = {
  title: ['12345 政务服务便民热线', '12345 hotline'],
  calls: ['今日来电', 'Calls today'],
  registered: ['今日受理', 'Registered today'],
  closed: ['今日办结', 'Closed today'],
  open: ['在办', 'Open'],
  overdue: ['超期', 'Overdue'],
  satisfaction: ['满意率', 'Satisfied'],
  onTime: ['按时办结率', 'Closed in time'],
  month: ['近 30 日 · {n} 件', '30 days · n = {n}'],
  byHour: ['今日受理，按小时', 'Today by hour'],
  byCategory: ['今日受理，按类别', 'Today by category'],
  byUnit: ['在办最多的单位', 'Most open tickets'],
  byStatus: ['在办工单所处环节', 'Where open tickets are'],
  unfiled: ['未分类', 'Unfiled'],
  none: ['今天还没有受理', 'Nothing yet today'],
  leave: ['返回', 'Back'],
  hour: ['{h} 时：{n} 件', '{h}:00: {n}'],
  asOf: ['数据截至', 'As of'],
} as const satisfies Dictionary;
