// Keeps the dispatch catalogue: lines are added, changed and removed as data; gaps are listed.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Directory, type DirectoryTree } from '@hotline/directory';
import { Clock, DomainError, newId, Renewals, type Renewed, sqlState } from '@hotline/platform';
import type { Actor } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { CatalogueEntryEntity } from './catalogue-entry.entity.js';
import { categoryPath, districtsOf } from './city.js';
import type { CatalogueEntry } from './core/catalogue.js';
import { entryFaults, type EntryInput } from './core/entry-faults.js';
import { type Gap, gapsOf } from './core/gaps.js';
import { beijingDate } from './beijing-date.js';

/** How long another process may go on with the lines of before a change. */
const KEPT_MS = 5_000;
const UNIQUE_VIOLATION = '23505';

/** A line with the names beside the codes. */
export type ShownEntry = CatalogueEntryEntity & { readonly categoryPath: string | null; readonly areaName: string | null; readonly unitName: string };
export type ShownGap = Gap & { readonly categoryPath: string | null; readonly areaName: string | null };

@Injectable()
export class Catalogue {
  private readonly kept: Renewed<readonly CatalogueEntryEntity[]>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
    renewals: Renewals,
  ) {
    this.kept = renewals.keep(() => this.load(), KEPT_MS);
  }

  /** From memory; a change by another process is seen within seconds. */
  entries(): Promise<readonly CatalogueEntry[]> {
    return this.kept.get();
  }

  async list(): Promise<readonly ShownEntry[]> {
    const tree = await this.directory.tree();
    return (await this.kept.get()).map((entry) => shown(tree, entry));
  }

  async add(input: EntryInput, actor: Actor): Promise<ShownEntry> {
    const [added] = await this.addAll([input], actor);
    return added!;
  }

  /** All or none; refuses with the faults of the first line that has any. */
  async addAll(inputs: readonly EntryInput[], actor: Actor): Promise<readonly ShownEntry[]> {
    const tree = await this.checked(inputs);
    const now = this.clock.now();
    const rows = inputs.map((input) => ({ ...stored(input), id: newId(now), changedBy: actor.name, changedAt: now }));
    await this.write(() => this.dataSource.manager.insert(CatalogueEntryEntity, rows));
    return rows.map((row) => shown(tree, row));
  }

  async change(id: string, input: EntryInput, actor: Actor): Promise<ShownEntry> {
    const tree = await this.checked([input]);
    const row = { ...stored(input), changedBy: actor.name, changedAt: this.clock.now() };
    const { affected } = await this.write(() => this.dataSource.manager.update(CatalogueEntryEntity, { id }, row));
    if (affected === 0) throw new DomainError('dispatch.entry_not_found');
    return shown(tree, { id, ...row });
  }

  async remove(id: string): Promise<void> {
    const { affected } = await this.write(() => this.dataSource.manager.delete(CatalogueEntryEntity, { id }));
    if (affected === 0) throw new DomainError('dispatch.entry_not_found');
  }

  async gaps(): Promise<readonly ShownGap[]> {
    const tree = await this.directory.tree();
    const gaps = gapsOf(await this.entries(), tree.categories, districtsOf(tree), tree.units, beijingDate(this.clock.now()));
    return gaps.map((gap) => ({ ...gap, ...names(tree, gap) }));
  }

  private load(): Promise<readonly CatalogueEntryEntity[]> {
    return this.dataSource.manager.find(CatalogueEntryEntity, { order: { categoryCode: 'ASC', areaCode: 'ASC', id: 'ASC' } });
  }

  private async checked(inputs: readonly EntryInput[]): Promise<DirectoryTree> {
    const tree = await this.directory.tree();
    const known = { unit: (id: string) => tree.unit(id), category: (code: string) => tree.category(code), area: (code: string) => tree.area(code) };
    const errors = inputs.map((input) => entryFaults(input, known)).find((faults) => faults.length > 0);
    if (errors) throw new DomainError('validation.failed', { errors });
    return tree;
  }

  private async write<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw new DomainError('dispatch.entry_exists');
      throw error;
    } finally {
      await this.kept.renew();
    }
  }
}

function stored({ assistUnitIds, ...input }: EntryInput): Omit<CatalogueEntryEntity, 'id' | 'changedBy' | 'changedAt'> {
  return { ...input, assistUnitIds: [...assistUnitIds] };
}

function shown(tree: DirectoryTree, entry: CatalogueEntryEntity): ShownEntry {
  return { ...entry, ...names(tree, entry), unitName: tree.unit(entry.unitId)?.name ?? entry.unitId };
}

function names(tree: DirectoryTree, { categoryCode, areaCode }: { readonly categoryCode: string | null; readonly areaCode: string | null }) {
  return {
    categoryPath: categoryCode === null ? null : categoryPath(tree, categoryCode),
    areaName: areaCode === null ? null : (tree.area(areaCode)?.name ?? areaCode),
  };
}
