// The public query: number, code and the last digits of the phone together show status, unit and public reply (domain §7).
import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Citizens } from '@hotline/citizen';
import { DomainError } from '@hotline/platform';
import { STATUSES, type Status } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { publicReplyOf } from './public-reply.js';

export interface PublicQuery {
  readonly number: string;
  readonly code: string;
  readonly phoneLast4: string;
}
export interface PublicTicket {
  readonly number: string;
  readonly status: string;
  readonly unitName: string | null;
  readonly publicReply: string | null;
}
interface Found {
  readonly number: string;
  readonly code: string;
  readonly citizenId: string | null;
  /** The ticket itself, or the one it was merged into: a merged ticket follows that one. */
  readonly followedId: string;
  readonly status: Status;
  readonly unitName: string | null;
}

@Injectable()
export class PublicTickets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly citizens: Citizens,
  ) {}

  /** One refusal for an unknown number, a wrong code and wrong digits, after the same work: nobody learns which it was. */
  async find({ number, code, phoneLast4 }: PublicQuery): Promise<PublicTicket> {
    const [found] = await this.dataSource.query<Found[]>(FIND, [number]);
    const publicReply = found ? await publicReplyOf(this.dataSource.manager, found.followedId) : null;
    const phoneMatches = found?.citizenId ? await this.citizens.lastFourMatch(found.citizenId, phoneLast4) : false;
    const codeMatches = same(found?.code ?? '', code);
    if (!found || found.number !== number || !codeMatches || !phoneMatches) throw new DomainError('public.no_match');
    return { number, status: STATUSES[found.status].zh, unitName: found.unitName, publicReply };
  }
}

// Any ticket stands in for an unknown number, so that both take the same way.
const FIND = `
  with recursive asked as (
    (select * from tickets where number = $1)
    union all
    (select * from tickets where not exists (select from tickets where number = $1) order by id limit 1)
  ), way as (
    select id, merged_into_id, 0 as step from asked
    union all
    select t.id, t.merged_into_id, step + 1 from way join tickets t on t.id = way.merged_into_id
  )
  select asked.number, asked.query_code as code, asked.citizen_id as "citizenId", followed.id as "followedId", followed.status, u.name as "unitName"
  from asked
  cross join lateral (select t.* from way join tickets t on t.id = way.id order by step desc limit 1) followed
  left join units u on u.id = followed.lead_unit_id`;

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a.padEnd(8)), Buffer.from(b.padEnd(8))];
  return left.length === right.length && timingSafeEqual(left, right);
}
