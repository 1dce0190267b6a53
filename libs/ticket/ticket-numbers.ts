// Hands out the sequence in ticket numbers, fetched a hundred at a time so that a registration needs no round trip for it.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { ticketNumber } from './core/numbers.js';

const BLOCK = 100;

@Injectable()
export class TicketNumbers {
  private stock: number[] = [];
  private fetching: Promise<void> | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Unique as long as a million tickets are not registered in one second. */
  async next(): Promise<{ readonly at: Date; readonly number: string }> {
    let sequence = this.stock.pop();
    while (sequence === undefined) {
      this.fetching ??= this.fetch().finally(() => { this.fetching = null; });
      await this.fetching;
      sequence = this.stock.pop();
    }
    const at = this.clock.now();
    return { at, number: ticketNumber(at, sequence) };
  }

  private async fetch(): Promise<void> {
    const rows = (await this.dataSource.query(`select nextval('ticket_numbers')::int as n from generate_series(1, ${BLOCK})`)) as { readonly n: number }[];
    this.stock = rows.map((row) => row.n).reverse();
  }
}
