// The reports there are, and what each is asked with. A further report is one line here and its builder.
export const REPORT_KINDS = {
  ranking: { title: '月度考核排名', en: 'Monthly ranking', asks: 'month' },
  red_black: { title: '红黑榜', en: 'Best and last', asks: 'month' },
  overdue: { title: '超期工单清单', en: 'Overdue tickets', asks: 'month' },
  dissatisfaction: { title: '不满意原因分析', en: 'Dissatisfied citizens', asks: 'month' },
  daily: { title: '日报', en: 'Daily report', asks: 'day' },
  weekly: { title: '周报', en: 'Weekly report', asks: 'day' },
} as const;
export type ReportKind = keyof typeof REPORT_KINDS;
export const REPORT_KIND_CODES = Object.keys(REPORT_KINDS) as readonly ReportKind[];

export const REPORT_FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;
export const REPORT_FORMAT_CODES = Object.keys(REPORT_FORMATS) as readonly ReportFormat[];

export interface ReportParameters {
  readonly month?: string; // 2026-10
  readonly on?: string; // 2026-10-09: the day, or a day of the week
  readonly scheme?: string;
}
