// Numbers that are not served for a while: proposed, approved by a second person, reviewed, expiring by themselves.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, transaction } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { BlockEntity } from './block.entity.js';
import { masked } from './core/masking.js';
import { readPhone } from './core/phone.js';
import { KeyRing } from './key-ring.js';

const DAY_MS = 24 * 3_600_000;
const LONGEST_DAYS = 90;

export interface BlockProposal {
  readonly phone: string;
  readonly reason: string;
  /** How long it shall last, at most 90 days. */
  readonly days: number;
}
export const BLOCK_STATES = {
  proposed: { zh: '待审批', en: 'To approve' },
  active: { zh: '生效中', en: 'In force' },
  refused: { zh: '未同意', en: 'Refused' },
  lifted: { zh: '已解除', en: 'Lifted' },
  expired: { zh: '已到期', en: 'Expired' },
} as const;
export type BlockState = keyof typeof BLOCK_STATES;
/** As people see it: the number masked. */
export type Block = Readonly<BlockEntity> & { readonly state: BlockState };

@Injectable()
export class Blocklist {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly keys: KeyRing,
  ) {}

  async propose({ phone, reason, days }: BlockProposal, actor: Actor): Promise<Block> {
    const reading = readPhone(phone);
    if (!reading.ok) throw invalid('phone', reading.message);
    if (days < 1 || days > LONGEST_DAYS) throw invalid('days', `期限为 1 至 ${LONGEST_DAYS} 天`);
    const now = this.clock.now();
    const id = newId(now);
    const block: BlockEntity = {
      id,
      citizenId: this.keys.idFor(reading.phone.number),
      phone: this.keys.seal(reading.phone.number, `${id}:block`),
      reason,
      proposedBy: actor.id!,
      proposedAt: now,
      decidedBy: null,
      decidedAt: null,
      approved: null,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
      reviewAt: new Date(now.getTime() + (days * DAY_MS) / 2),
      liftedBy: null,
      liftedAt: null,
    };
    await this.dataSource.manager.insert(BlockEntity, block);
    return this.shown(block);
  }

  /** Domain §6: whoever proposes does not approve. */
  async decide(blockId: string, approved: boolean, actor: Actor): Promise<Block> {
    return this.alter(blockId, (block) => {
      if (block.decidedAt || block.liftedAt) throw new DomainError('block.decided');
      if (block.proposedBy === actor.id) throw new DomainError('block.own');
      return { approved, decidedBy: actor.id, decidedAt: this.clock.now() };
    });
  }

  async lift(blockId: string, actor: Actor): Promise<Block> {
    return this.alter(blockId, (block) => {
      if (block.liftedAt) throw new DomainError('block.decided');
      return { liftedBy: actor.id, liftedAt: this.clock.now() };
    });
  }

  /** Newest first; numbers masked. */
  async list(): Promise<readonly Block[]> {
    const blocks = await this.dataSource.manager.find(BlockEntity, { order: { proposedAt: 'DESC', id: 'DESC' } });
    return blocks.map((block) => this.shown(block));
  }

  /** Whether a call of this number is not to be registered. An emergency is always served (domain §6). */
  async refuses(typed: string, emergency: boolean): Promise<boolean> {
    const reading = readPhone(typed);
    if (emergency || !reading.ok) return false;
    const [row] = await this.dataSource.query(
      `select exists (select from blocks
         where citizen_id = $1 and approved and lifted_at is null and expires_at > $2) as blocked`,
      [this.keys.idFor(reading.phone.number), this.clock.now()],
    );
    return row.blocked;
  }

  private async alter(blockId: string, change: (block: BlockEntity) => Partial<BlockEntity>): Promise<Block> {
    return transaction(this.dataSource, async (tx) => {
      const block = await locked(tx, blockId);
      const changed = change(block);
      await tx.update(BlockEntity, { id: blockId }, changed);
      return this.shown({ ...block, ...changed });
    });
  }

  private shown(block: BlockEntity): Block {
    const number = this.keys.open(block.phone, `${block.id}:block`);
    const { phone } = masked({ name: null, phone: number, idNumber: null, address: null });
    return { ...block, phone: phone!, state: stateOf(block, this.clock.now()) };
  }
}

function stateOf(block: BlockEntity, now: Date): Block['state'] {
  if (block.liftedAt) return 'lifted';
  if (block.approved === false) return 'refused';
  if (block.expiresAt <= now) return 'expired';
  return block.approved ? 'active' : 'proposed';
}

async function locked(tx: EntityManager, id: string): Promise<BlockEntity> {
  const block = await tx.findOne(BlockEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!block) throw new DomainError('block.not_found');
  return block;
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('validation.failed', { errors: [{ field, message }] });
}
