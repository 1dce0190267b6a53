// Keeps the key of the ids in the database, sealed: the key that encrypts can be changed, the ids stay what they are.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { sqlState } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { KeyRing } from './key-ring.js';

const NO_SUCH_TABLE = '42P01';

@Injectable()
export class IndexKey implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /** A key that does not open what is kept is the wrong one, and nothing starts with it. A database that is not migrated yet keeps none. */
  async onModuleInit(): Promise<void> {
    try {
      this.keys.adoptIndexKey((await this.kept()) ?? (await this.keep()));
    } catch (error) {
      if (sqlState(error) !== NO_SUCH_TABLE) throw error;
    }
  }

  private async kept(): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ readonly sealed: string }[]>('select sealed from citizen_index_key');
    return row?.sealed;
  }

  private async keep(): Promise<string> {
    const [first] = await this.dataSource.query<{ readonly phone: string }[]>('select phone from citizens where phone is not null order by created_at limit 1');
    await this.dataSource.query('insert into citizen_index_key (sealed) values ($1) on conflict (the_row) do nothing', [this.keys.sealedIndexKey(first?.phone)]);
    return (await this.kept())!;
  }
}
