// Tells whoever sees a ticket why one of its deadlines is what it is.
import { Injectable } from '@nestjs/common';
import { DomainError } from '@hotline/platform';
import { TicketReader } from '@hotline/ticket';
import { Deadlines, type Explanation } from '@hotline/timing';
import type { Actor } from '@hotline/workflow';

@Injectable()
export class DeadlineExplanations {
  constructor(
    private readonly tickets: TicketReader,
    private readonly deadlines: Deadlines,
  ) {}

  /** Of the clock's latest row: the running one, else the last that ran. */
  async explain(idOrNumber: string, clock: string, actor: Actor): Promise<Explanation> {
    const { deadlines } = await this.tickets.visible(idOrNumber, actor);
    const rows = deadlines.filter((row) => row.clock === clock);
    const row = rows.findLast(({ stoppedAt }) => stoppedAt === null) ?? rows.at(-1);
    if (!row) throw new DomainError('deadline.not_found');
    return this.deadlines.explain(row);
  }
}
