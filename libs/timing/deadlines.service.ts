// Follows what happens to tickets: which deadline rows change and which rungs were reached.
import { Injectable } from '@nestjs/common';
import type { Followed, TicketChange } from './core/follow.js';
import { follow } from './core/follow.js';
import { Law } from './law.service.js';

@Injectable()
export class Deadlines {
  constructor(private readonly law: Law) {}

  /** In memory, with cached rules and calendars; the caller writes the rows (`deadlineWrites`) in its transaction. */
  async follow(changes: readonly TicketChange[]): Promise<Followed> {
    const book = await this.law.book();
    const followed = changes.map((change) => follow(change, book));
    return { deadlines: followed.flatMap((one) => one.deadlines), rungs: followed.flatMap((one) => one.rungs) };
  }
}
