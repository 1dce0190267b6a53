// Moves personal data from the key of before to the key of now, after HOTLINE_KEY was changed.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { defineJob, HandlesJob, logger, metrics, transaction, writeRows } from '@hotline/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyRing } from './key-ring.js';

export const RESEAL = defineJob<Record<string, never>>({ name: 'citizen.reseal', queue: 'housekeeping', attempts: 3, cron: '*/10 * * * *' });

const BATCH = 500;
const waiting = metrics.gauge('hotline_sealed_with_previous_key', 'Rows of personal data that only HOTLINE_KEY_PREVIOUS opens');

type Sealed = string | null;
interface CitizenColumns { readonly id: string; readonly name: Sealed; readonly phone: Sealed; readonly id_number: Sealed; readonly address: Sealed }

@Injectable()
export class Resealing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /** Nothing to do without a key of before. When nothing is left, that key may be taken out of the configuration. */
  @HandlesJob(RESEAL)
  async run(): Promise<{ readonly resealed: number; readonly left: number }> {
    if (!this.keys.changes) return { resealed: 0, left: 0 };
    let resealed = await this.indexKey();
    for (const step of [(tx: EntityManager) => this.citizens(tx), (tx: EntityManager) => this.blocks(tx)]) {
      for (let done = BATCH; done === BATCH; resealed += done) done = await transaction(this.dataSource, step);
    }
    const left = await this.left();
    waiting.set(left);
    if (left === 0) logger.info('all personal data is sealed with the present key: HOTLINE_KEY_PREVIOUS is not needed any more');
    return { resealed, left };
  }

  private async indexKey(): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      'update citizen_index_key set sealed = $1 where not starts_with(sealed, $2)', [this.keys.sealedIndexKey(), this.keys.prefix]);
    return count;
  }

  /** Under the rows' locks, so that what a caller says meanwhile is not written over. */
  private async citizens(tx: EntityManager): Promise<number> {
    const rows = await tx.query<readonly CitizenColumns[]>(
      `select id, name, phone, id_number, address from citizens where ${OLD_CITIZEN} order by id limit $2 for update skip locked`, [this.keys.prefix, BATCH]);
    const again = (value: Sealed, context: string): Sealed => value && this.keys.resealed(value, context);
    await writeRows(tx, [{
      table: 'citizens', match: ['id'],
      rows: rows.map(({ id, name, phone, id_number, address }) => ({
        id, name: again(name, `${id}:name`), phone: again(phone, `${id}:phone`), id_number: again(id_number, `${id}:idNumber`), address: again(address, `${id}:address`),
      })),
    }]);
    return rows.length;
  }

  private async blocks(tx: EntityManager): Promise<number> {
    const rows = await tx.query<readonly { readonly id: string; readonly phone: string }[]>(
      `select id, phone from blocks where ${OLD_BLOCK} order by id limit $2 for update skip locked`, [this.keys.prefix, BATCH]);
    await writeRows(tx, [{ table: 'blocks', match: ['id'], rows: rows.map(({ id, phone }) => ({ id, phone: this.keys.resealed(phone, `${id}:block`) })) }]);
    return rows.length;
  }

  private async left(): Promise<number> {
    const [{ left }] = await this.dataSource.query<[{ readonly left: number }]>(
      `select ((select count(*) from citizens where ${OLD_CITIZEN}) + (select count(*) from blocks where ${OLD_BLOCK}))::int as left`, [this.keys.prefix]);
    return left;
  }
}

/** What is not known is null, and no reason. */
const OLD_CITIZEN = '(not starts_with(name, $1) or not starts_with(phone, $1) or not starts_with(id_number, $1) or not starts_with(address, $1))';
const OLD_BLOCK = 'not starts_with(phone, $1)';
