// Changes to the unit tree: found, rename, move, dissolve, and who stands for a unit.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, sqlState, transaction } from '@hotline/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AreaEntity } from './area.entity.js';
import type { Duty, Unit, UnitKind } from './core/directory-tree.js';
import { Directory } from './directory.service.js';
import { StaffMemberEntity } from './staff-member.entity.js';
import { UnitEntity } from './unit.entity.js';

const UNIQUE_VIOLATION = '23505';

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId?: string | null;
  readonly areaCode?: string | null;
  readonly rankingGroup?: string | null;
}
export type UnitChange = Partial<Omit<NewUnit, 'code'>>;

@Injectable()
export class Units {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  async found(unit: NewUnit): Promise<Unit> {
    const [founded] = await this.foundAll([unit]);
    return founded!;
  }

  /** Parents before children; a child names its parent's id, which is why ids may be given. */
  async foundAll(units: readonly (NewUnit & { readonly id?: string })[]): Promise<readonly Unit[]> {
    return this.change(async (tx) => {
      const founded: UnitEntity[] = [];
      for (const unit of units) founded.push(await this.insert(tx, unit));
      return founded;
    });
  }

  async alter(unitId: string, change: UnitChange): Promise<Unit> {
    return this.change(async (tx) => {
      const unit = await this.locked(tx, unitId);
      if (change.parentId !== undefined) await this.refuseCircle(tx, unitId, change.parentId);
      const level = change.parentId === undefined ? unit.level : await this.levelUnder(tx, change.parentId);
      await this.requireArea(tx, change.areaCode);
      await tx.update(UnitEntity, { id: unitId }, { ...change, level });
      await this.levelDescendants(tx, unitId);
      return { ...unit, ...change, level };
    });
  }

  /**
   * Ends a unit inside the caller's transaction, so that its tickets go back to dispatch in the same one.
   * The caller clears the directory after the commit.
   */
  async dissolve(tx: EntityManager, unitId: string): Promise<Unit> {
    const unit = await this.locked(tx, unitId);
    if (unit.dissolvedAt) throw new DomainError('unit.dissolved');
    const below = await tx
      .createQueryBuilder(UnitEntity, 'unit')
      .where('unit.parentId = :unitId and unit.dissolvedAt is null', { unitId })
      .getCount();
    if (below > 0) throw new DomainError('unit.has_children', { detail: `还有 ${below} 个下级单位` });
    const dissolvedAt = this.clock.now();
    await tx.update(UnitEntity, { id: unitId }, { dissolvedAt });
    return { ...unit, dissolvedAt };
  }

  /** Puts an account in a unit's A role, B role or lead; once more changes the duty. */
  async appoint(unitId: string, accountId: string, duty: Duty): Promise<void> {
    await this.appointAll([{ unitId, accountId, duty }]);
  }

  async appointAll(members: readonly StaffMemberEntity[]): Promise<void> {
    await this.change((tx) => tx.upsert(StaffMemberEntity, [...members], ['unitId', 'accountId']));
  }

  async dismiss(unitId: string, accountId: string): Promise<void> {
    await this.change((tx) => tx.delete(StaffMemberEntity, { unitId, accountId }));
  }

  private async change<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const result = await transaction(this.dataSource, work);
    await this.directory.forget();
    return result;
  }

  private async insert(tx: EntityManager, unit: NewUnit & { readonly id?: string }): Promise<UnitEntity> {
    const createdAt = this.clock.now();
    const row: UnitEntity = {
      id: unit.id ?? newId(createdAt),
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId ?? null,
      areaCode: unit.areaCode ?? null,
      level: await this.levelUnder(tx, unit.parentId),
      rankingGroup: unit.rankingGroup ?? null,
      dissolvedAt: null,
      createdAt,
    };
    await this.requireArea(tx, unit.areaCode);
    try {
      await tx.insert(UnitEntity, row);
    } catch (error) {
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      throw new DomainError('unit.code_taken', { errors: [{ field: 'code', message: `编码 ${unit.code} 已被使用` }] });
    }
    return row;
  }

  private async levelUnder(tx: EntityManager, parentId: string | null | undefined): Promise<number> {
    if (!parentId) return 1;
    const parent = await tx.findOneBy(UnitEntity, { id: parentId });
    if (parent && !parent.dissolvedAt) return parent.level + 1;
    throw new DomainError('validation.failed', { errors: [{ field: 'parentId', message: '上级单位不存在或已撤销' }] });
  }

  private async requireArea(tx: EntityManager, code: string | null | undefined): Promise<void> {
    if (!code || (await tx.existsBy(AreaEntity, { code }))) return;
    throw new DomainError('validation.failed', { errors: [{ field: 'areaCode', message: `没有区域 ${code}` }] });
  }

  private async refuseCircle(tx: EntityManager, unitId: string, parentId: string | null): Promise<void> {
    // Two moves at once could close a circle that neither sees: moves wait for one another.
    await tx.query('lock table units in share row exclusive mode');
    const [row] = await tx.query(
      `with recursive above as (
         select id, parent_id from units where id = $1
         union select u.id, u.parent_id from units u join above a on u.id = a.parent_id)
       select exists (select from above where id = $2) as circle`,
      [parentId, unitId],
    );
    if (row.circle) throw new DomainError('unit.circle');
  }

  private async levelDescendants(tx: EntityManager, unitId: string): Promise<void> {
    await tx.query(
      `with recursive below as (
         select id, level from units where id = $1
         union all select u.id, b.level + 1 from units u join below b on u.parent_id = b.id)
       update units u set level = b.level from below b where u.id = b.id and u.level <> b.level`,
      [unitId],
    );
  }

  private async locked(tx: EntityManager, unitId: string): Promise<UnitEntity> {
    const unit = await tx.findOne(UnitEntity, { where: { id: unitId }, lock: { mode: 'pessimistic_write' } });
    if (!unit) throw new DomainError('unit.not_found');
    return unit;
  }
}
