// The SQL behind the wall screen: counts over tickets and over the ranking's day counts; it reads, and never writes.

/** SQL: the beginning of the day of $1 in Beijing. */
const TODAY = `date_trunc('day', $1::timestamptz at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'`;

export interface IntakeRow {
  readonly hour: number;
  readonly phone: boolean;
  /** First level; null when nobody has chosen a category yet. */
  readonly category: string | null;
  readonly n: number;
}
export const INTAKE_TODAY = `
  select extract(hour from created_at at time zone 'Asia/Shanghai')::int as hour, channel = 'phone' as phone,
    left(category_code, 2) as category, count(*)::int as n
  from tickets where created_at >= ${TODAY} and created_at <= $1 group by 1, 2, 3`;

export const CALLS_TODAY = `select count(*)::int as n from calls where rang_at >= ${TODAY}`;

export interface OpenRow {
  readonly status: string;
  readonly unit_id: string | null;
  readonly n: number;
  readonly overdue: number;
}
export const OPEN_NOW = `
  select status, lead_unit_id as unit_id, count(*)::int as n, (count(*) filter (where due_at <= $1))::int as overdue
  from tickets where closed_at is null group by 1, 2`;

export const CLOSED_TODAY = `select count(*)::int as n from tickets where closed_at >= ${TODAY} and status in ('closed', 'archived')`;

export interface RateRow {
  /** Percent with two decimals, rounded half up; null when n is 0. */
  readonly rate: string | null;
  readonly n: number;
}
const RATE = `select round(100.0 * hits / nullif(n, 0), 2)::text as rate, n`;
/** The last 30 days, today among them. */
const DAYS = `"on" between ($1::timestamptz at time zone 'Asia/Shanghai')::date - 29 and ($1::timestamptz at time zone 'Asia/Shanghai')::date`;

/** Outcomes of a callback begin with its level; the upper three are satisfied (domain §5). What an appeal excluded counts nowhere. */
export const SATISFACTION = `${RATE} from (
    select coalesce(sum(n) filter (where outcome >= '3'), 0)::int as hits, coalesce(sum(n), 0)::int as n
    from unit_days where ${DAYS} and kind = 'callback' and outcome ~ '^[1-5]'
  ) counted`;

/** Done in time among what was due: done, or due and still not done. */
export const ON_TIME = `${RATE} from (
    select coalesce(sum(n) filter (where outcome = 'in_time'), 0)::int as hits, coalesce(sum(n), 0)::int as n from (
      select outcome, n from unit_days where ${DAYS} and kind = 'complete' and outcome in ('in_time', 'late')
      union all
      select 'open', count(*)::int from rating_facts
      where kind = 'complete' and in_time is null and over_at is null and known_until is null
        and at >= ${TODAY} - interval '29 days' and at <= $1
    ) duties
  ) counted`;
