// Opens, recognises and ends log-ins.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock } from '@hotline/platform';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { needsTouch, sessionExpiry } from './core/sliding-expiry.js';
import type { Identity } from './identity.js';
import { SessionEntity } from './session.entity.js';
import { TokenCache } from './token-cache.js';
import { newToken, tokenHash } from './tokens.js';

export interface Caller {
  readonly ip: string;
  readonly userAgent: string;
}
interface Known {
  readonly identity: Identity;
  readonly expiresAt: Date;
}

@Injectable()
export class Sessions {
  private readonly cache = new TokenCache<Known>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Returns the secret for the cookie; it is kept nowhere. */
  async open(accountId: string, caller: Caller): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.dataSource.manager.insert(SessionEntity, {
      tokenHash: tokenHash(token),
      accountId,
      openedAt: now,
      lastSeenAt: now,
      expiresAt: sessionExpiry(now, now),
      revokedAt: null,
      ip: caller.ip,
      userAgent: caller.userAgent.slice(0, 300),
    });
    return token;
  }

  /** The account behind a cookie; undefined when the session ended or the account was deactivated. */
  async actorFor(token: string): Promise<Identity | undefined> {
    const key = tokenHash(token);
    const known = this.cache.get(key) ?? (await this.load(key));
    return known && known.expiresAt > this.clock.now() ? known.identity : undefined;
  }

  async close(token: string): Promise<void> {
    const which = { tokenHash: tokenHash(token), revokedAt: IsNull() };
    await this.dataSource.manager.update(SessionEntity, which, { revokedAt: this.clock.now() });
    this.forget();
  }

  /** Ends every session of an account, but one when a person changes the own password. */
  async closeAllOf(tx: EntityManager, accountId: string, butToken?: string): Promise<void> {
    const kept = butToken === undefined ? '' : tokenHash(butToken);
    await tx
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ revokedAt: this.clock.now() })
      .where('account_id = :accountId and token_hash <> :kept and revoked_at is null', { accountId, kept })
      .execute();
    this.forget();
  }

  /** After an account changed in this process; other processes notice within seconds. */
  forget(): void {
    this.cache.clear();
  }

  private async load(key: string): Promise<Known | undefined> {
    const { manager } = this.dataSource;
    const session = await manager.findOneBy(SessionEntity, { tokenHash: key });
    const now = this.clock.now();
    if (!session || session.revokedAt || session.expiresAt <= now) return undefined;
    const account = await manager.findOneBy(AccountEntity, { id: session.accountId, active: true });
    if (!account) return undefined;
    const known = { identity: identityOf(account), expiresAt: session.expiresAt };
    if (needsTouch(session.lastSeenAt, now)) {
      known.expiresAt = sessionExpiry(session.openedAt, now);
      await manager.update(SessionEntity, { tokenHash: key }, { lastSeenAt: now, expiresAt: known.expiresAt });
    }
    this.cache.set(key, known);
    return known;
  }
}

function identityOf({ id, username, name, roles, unitId }: AccountEntity): Identity {
  return { id, username, name, roles, unitId, scopes: [] };
}
