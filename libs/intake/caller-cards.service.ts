// The caller card: who calls, whether the number is blocked, and what the caller has told us before.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Blocklist, Citizens, readPhone } from '@hotline/citizen';
import { DomainError } from '@hotline/platform';
import { TicketReader } from '@hotline/ticket';
import { type Actor, OPEN_STATUSES } from '@hotline/workflow';
import { DataSource } from 'typeorm';

const SHOWN = 10;

@Injectable()
export class CallerCards {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly citizens: Citizens,
    private readonly blocklist: Blocklist,
    private readonly tickets: TicketReader,
  ) {}

  async forPhone(phone: string, actor: Actor) {
    const citizenId = this.citizens.idForPhone(phone);
    if (citizenId !== undefined) return this.card(citizenId, phone, actor);
    const reading = readPhone(phone);
    throw new DomainError('validation.failed', { errors: [{ field: 'phone', message: reading.ok ? '不是有效的电话号码' : reading.message }] });
  }

  async forCitizen(citizenId: string, actor: Actor) {
    return this.card(citizenId, (await this.citizens.contactNumber(citizenId)) ?? '', actor);
  }

  private async card(citizenId: string, phone: string, actor: Actor) {
    const [people, blocked, { items }, counts] = await Promise.all([
      this.citizens.masked([citizenId]),
      this.blocklist.refuses(phone, false),
      this.tickets.list({ filter: { citizenId }, limit: SHOWN }, actor),
      this.counts(citizenId),
    ]);
    const known = people.get(citizenId);
    return { citizenId, known: known !== undefined, name: known?.name ?? null, phone: known?.phone ?? null, address: known?.address ?? null, blocked, ...counts, tickets: items };
  }

  /** Confidential tickets are not counted, as they are not listed: a number that leads to a 举报 is the whistle-blower's identity (domain §6). */
  private async counts(citizenId: string): Promise<{ readonly total: number; readonly open: number }> {
    const [row] = (await this.dataSource.query(
      `select count(*)::int as total, (count(*) filter (where status = any($2)))::int as open from tickets where citizen_id = $1 and not confidential`,
      [citizenId, OPEN_STATUSES],
    )) as [{ readonly total: number; readonly open: number }];
    return row;
  }
}
