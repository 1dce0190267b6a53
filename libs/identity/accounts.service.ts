// What an administrator does with accounts, and what people do with their own.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, sqlState, transaction } from '@hotline/platform';
import type { Actor, Role } from '@hotline/workflow';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AccountChanges } from './account-changes.service.js';
import type { AccountAction } from './core/account-actions.js';
import { AccountEntity } from './account.entity.js';
import { passwordRefusal } from './core/password-rules.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { Sessions } from './sessions.service.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

export type Account = Readonly<Omit<AccountEntity, 'passwordHash' | 'roles'>> & { readonly roles: readonly Role[] };
export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId?: string | null;
}
export interface AccountChange {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly unitId?: string | null;
  readonly active?: boolean;
}

@Injectable()
export class Accounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly changes: AccountChanges,
  ) {}

  /** Every account by user name; a few hundred in a city. Inside a transaction it is read through that. */
  async list(tx: EntityManager = this.dataSource.manager): Promise<readonly Account[]> {
    return tx.find(AccountEntity, { order: { username: 'ASC' } });
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    const found = await this.dataSource.manager.findBy(AccountEntity, { id: In([...ids]) });
    return new Map(found.map((account) => [account.id, account]));
  }

  /** Active accounts of a role; with a unit only those in it. */
  async withRole(role: Role, unitId?: string): Promise<readonly Account[]> {
    const query = this.dataSource.manager.createQueryBuilder(AccountEntity, 'account')
      .where('account.active and :role = any(account.roles)', { role })
      .orderBy('account.username');
    return (unitId ? query.andWhere('account.unit_id = :unitId', { unitId }) : query).getMany();
  }

  async create(account: NewAccount, password: string, actor: Actor): Promise<Account> {
    requireGoodPassword(password, account.username);
    const [created] = await this.createAll([account], await hashPassword(password), actor);
    return created!;
  }

  /** Many accounts with one password that was hashed before: a demo, a first import. */
  async createAll(accounts: readonly NewAccount[], passwordHash: string, actor: Actor): Promise<readonly Account[]> {
    const now = this.clock.now();
    const rows = accounts.map(({ username, name, roles, unitId }) => ({
      id: newId(now), username: username.toLowerCase(), name, roles: [...roles], unitId: unitId ?? null,
      active: true, passwordHash, passwordChangedAt: now, createdAt: now,
    }));
    await transaction(this.dataSource, async (tx) => {
      await refusing(() => tx.insert(AccountEntity, rows));
      const changes = rows.map(({ id, username, roles }) => ({ subjectId: id, action: 'created' as const, details: { username, roles } }));
      await this.changes.record(tx, actor, changes);
    });
    return rows.map(({ passwordHash: _, ...account }) => account);
  }

  /** Name, roles, unit, active; nobody changes what the own account may do. */
  async alter(accountId: string, change: AccountChange, actor: Actor): Promise<Account> {
    const touchesRights = change.roles !== undefined || change.unitId !== undefined || change.active !== undefined;
    if (touchesRights && accountId === actor.id) throw new DomainError('account.own');
    const altered = await transaction(this.dataSource, async (tx) => {
      const account = await this.locked(tx, accountId);
      const after = { ...account, ...change, roles: [...(change.roles ?? account.roles)] };
      await refusing(() => tx.save(AccountEntity, after));
      await this.requireAdmin(tx);
      await this.changes.record(tx, actor, [{ subjectId: accountId, action: 'altered', details: { ...change } }]);
      if (!after.active) await this.sessions.closeAllOf(tx, accountId);
      return after;
    });
    this.sessions.forget();
    return altered;
  }

  /** An administrator sets a new password; the person's sessions end. */
  async resetPassword(accountId: string, password: string, actor: Actor): Promise<void> {
    await this.setPassword(accountId, password, actor, 'password_reset');
  }

  /** A person sets the own password, knowing the old one; the other sessions end. */
  async changePassword(actor: Actor, current: string, next: string, keptToken?: string): Promise<void> {
    const account = await this.dataSource.manager.findOne(AccountEntity, {
      where: { id: actor.id ?? '' },
      select: { id: true, passwordHash: true },
    });
    if (!(await passwordMatches(account?.passwordHash, current))) throw invalid('currentPassword', '原密码不正确');
    await this.setPassword(account!.id, next, actor, 'password_changed', keptToken);
  }

  private async setPassword(accountId: string, password: string, actor: Actor, action: AccountAction, keptToken?: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const account = await this.locked(tx, accountId);
      requireGoodPassword(password, account.username);
      const passwordHash = await hashPassword(password);
      await tx.update(AccountEntity, { id: accountId }, { passwordHash, passwordChangedAt: this.clock.now() });
      await this.changes.record(tx, actor, [{ subjectId: accountId, action, details: {} }]);
      await this.sessions.closeAllOf(tx, accountId, keptToken);
    });
    this.sessions.forget();
  }

  private async locked(tx: EntityManager, accountId: string): Promise<AccountEntity> {
    // Two administrators who deactivate each other at once must see one another: changes come one by one.
    await tx.query(`select pg_advisory_xact_lock(hashtext('accounts'))`);
    const account = await tx.findOneBy(AccountEntity, { id: accountId });
    if (!account) throw new DomainError('account.not_found');
    return account;
  }

  private async requireAdmin(tx: EntityManager): Promise<void> {
    const [row] = await tx.query(`select exists (select from accounts where active and 'admin' = any(roles)) as admin`);
    if (!row.admin) throw new DomainError('account.last_admin');
  }
}

async function refusing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) throw new DomainError('account.username_taken');
    if (sqlState(error) === FOREIGN_KEY_VIOLATION) throw invalid('unitId', '没有这个单位');
    throw error;
  }
}

function requireGoodPassword(password: string, username: string): void {
  const refusal = passwordRefusal(password, username);
  if (refusal) throw invalid('password', refusal);
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('validation.failed', { errors: [{ field, message }] });
}
