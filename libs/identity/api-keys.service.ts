// Issues, recognises and revokes the keys of programs.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId, transaction } from '@hotline/platform';
import type { Actor, Role } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { AccountChanges } from './account-changes.service.js';
import { ApiKeyEntity } from './api-key.entity.js';
import type { Identity } from './identity.js';
import { TokenCache } from './token-cache.js';
import { API_KEY_PREFIX, newToken, tokenHash } from './tokens.js';

export type ApiKey = Readonly<Omit<ApiKeyEntity, 'keyHash'>>;
export interface NewApiKey {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
  readonly unitId?: string | null;
  readonly expiresAt?: Date | null;
}
interface Known {
  readonly identity: Identity;
  readonly expiresAt: Date | null;
}

@Injectable()
export class ApiKeys {
  private readonly cache = new TokenCache<Known>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly changes: AccountChanges,
  ) {}

  async list(): Promise<readonly ApiKey[]> {
    return this.dataSource.manager.find(ApiKeyEntity, { order: { createdAt: 'DESC' } });
  }

  /** The key itself is in this answer and nowhere else. */
  async issue(key: NewApiKey, actor: Actor): Promise<ApiKey & { readonly key: string }> {
    const now = this.clock.now();
    const secret = newToken(API_KEY_PREFIX);
    const row: ApiKeyEntity = {
      id: newId(now), name: key.name, keyHash: tokenHash(secret), hint: secret.slice(0, 8),
      roles: [...key.roles], scopes: [...key.scopes], unitId: key.unitId ?? null,
      expiresAt: key.expiresAt ?? null, lastUsedAt: null, revokedAt: null, createdBy: actor.id!, createdAt: now,
    };
    await transaction(this.dataSource, async (tx) => {
      await tx.insert(ApiKeyEntity, row);
      const details = { name: row.name, roles: row.roles, scopes: row.scopes };
      await this.changes.record(tx, actor, [{ subjectId: row.id, action: 'key_issued', details }]);
    });
    const { keyHash: _, ...issued } = row;
    return { ...issued, key: secret };
  }

  async revoke(keyId: string, actor: Actor): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const key = await tx.findOneBy(ApiKeyEntity, { id: keyId });
      if (!key) throw new DomainError('api_key.not_found');
      await tx.update(ApiKeyEntity, { id: keyId }, { revokedAt: key.revokedAt ?? this.clock.now() });
      await this.changes.record(tx, actor, [{ subjectId: keyId, action: 'key_revoked', details: { name: key.name } }]);
    });
    this.cache.clear();
  }

  /** The program behind a key; undefined when the key is unknown, expired or revoked. */
  async actorFor(key: string): Promise<Identity | undefined> {
    if (!key.startsWith(API_KEY_PREFIX)) return undefined;
    const hash = tokenHash(key);
    const known = this.cache.get(hash) ?? (await this.load(hash));
    return known && (!known.expiresAt || known.expiresAt > this.clock.now()) ? known.identity : undefined;
  }

  private async load(keyHash: string): Promise<Known | undefined> {
    const { manager } = this.dataSource;
    const key = await manager.findOneBy(ApiKeyEntity, { keyHash });
    if (!key || key.revokedAt) return undefined;
    // Once per cached period, not once per request.
    await manager.update(ApiKeyEntity, { id: key.id }, { lastUsedAt: this.clock.now() });
    const { id, name, roles, unitId, scopes, expiresAt } = key;
    const known = { identity: { id, username: null, name, roles, unitId, scopes }, expiresAt };
    this.cache.set(keyHash, known);
    return known;
  }
}
