// Blocked numbers with the names of the people who answer for them.
import { Injectable } from '@nestjs/common';
import { Blocklist } from '@hotline/citizen';
import { Accounts } from '@hotline/identity';
import { Clock } from '@hotline/platform';
import type { ListedBlockDto } from './citizen.dto.js';

@Injectable()
export class Blocks {
  constructor(
    private readonly blocklist: Blocklist,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** Newest first; numbers masked. */
  async list(): Promise<readonly ListedBlockDto[]> {
    const [blocks, accounts] = await Promise.all([this.blocklist.list(), this.accounts.list()]);
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    const now = this.clock.now();
    return blocks.map((block) => ({
      ...block,
      proposedByName: nameOf(block.proposedBy), decidedByName: nameOf(block.decidedBy), liftedByName: nameOf(block.liftedBy),
      reviewDue: block.state === 'active' && block.reviewAt <= now,
    }));
  }
}
