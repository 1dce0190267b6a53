// 一次性告知: what a citizen has to bring or to know, told at once, by category; the most specific text speaks.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Directory } from '@hotline/directory';
import { camelCased, Clock, DomainError } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';

export interface OneTimeNotice {
  readonly categoryCode: string;
  readonly text: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

@Injectable()
export class OneTimeNotices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  async list(): Promise<readonly OneTimeNotice[]> {
    return this.read('true', []);
  }

  /** One or none: of the category itself, else of the nearest above it. */
  async forCategory(categoryCode: string): Promise<readonly OneTimeNotice[]> {
    return (await this.read('starts_with($1, category_code)', [categoryCode])).slice(-1);
  }

  async put(categoryCode: string, text: string, actor: Actor): Promise<OneTimeNotice> {
    if (!(await this.directory.category(categoryCode))) throw new DomainError('category.not_found');
    const [row] = (await this.dataSource.query(
      `insert into one_time_notices (category_code, text, changed_by, changed_at) values ($1, $2, $3, $4)
       on conflict (category_code) do update set text = excluded.text, changed_by = excluded.changed_by, changed_at = excluded.changed_at returning *`,
      [categoryCode, text, actor.name, this.clock.now()],
    )) as object[];
    return camelCased(row!) as OneTimeNotice;
  }

  async remove(categoryCode: string): Promise<void> {
    await this.dataSource.query('delete from one_time_notices where category_code = $1', [categoryCode]);
  }

  private async read(where: string, parameters: readonly string[]): Promise<readonly OneTimeNotice[]> {
    const rows = (await this.dataSource.query(`select * from one_time_notices where ${where} order by category_code`, [...parameters])) as object[];
    return rows.map((row) => camelCased(row) as OneTimeNotice);
  }
}
