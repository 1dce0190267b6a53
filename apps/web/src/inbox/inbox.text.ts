// Words of the liaison's inbox.
import type { Dictionary } from '../text/text';

export const INBOX_TEXT = {
  title: ['承办', 'Inbox'],
  tabs: ['工单分组', 'Groups'],
  sign: ['待签收', 'To sign'],
  work: ['办理中', 'In progress'],
  soon: ['即将超期', 'Due soon'],
  overdue: ['已超期', 'Overdue'],
  assist: ['协办', 'Assisting'],
  requests: ['退单/延期', 'Returns/extensions'],
  suspended: ['挂账', 'Suspended'],
  suspendedEmpty: ['没有挂账的工单。', 'Nothing is suspended.'],
  signEmpty: ['没有待签收的工单。新派来的工单会自动出现在这里。', 'Nothing to sign. New work appears here by itself.'],
  workEmpty: ['没有办理中的工单。签收后的工单在这里办理。', 'Nothing in progress. Signed tickets appear here.'],
  soonEmpty: ['没有即将到期的工单。到期前一个工作日的工单会出现在这里。', 'Nothing is due soon. Tickets come here one working day before they are due.'],
  overdueEmpty: ['没有超期的工单。', 'Nothing is overdue.'],
  assistEmpty: ['没有需要协办的工单。', 'No tickets to assist with.'],
  requestsEmpty: ['没有待批的退单、延期或挂账申请。', 'No requests are pending.'],
  nextTab: ['下一组', 'Next group'],
} as const satisfies Dictionary;
