// Logging in with a password: who may, how often one may try, and the record of every attempt.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Clock, DomainError, newId } from '@hotline/platform';
import { DataSource } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { inTurn } from './in-turn.js';
import { LoginEntity, type LoginOutcome } from './login.entity.js';
import { passwordMatches } from './passwords.js';
import { type Caller, Sessions } from './sessions.service.js';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords for one name within the window, since the last right one. */
const FAILURES_PER_NAME = 5;
/** Wrong passwords from one address: an office behind one address has many people. */
const FAILURES_PER_ADDRESS = 50;

@Injectable()
export class Logins {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** Returns the secret of a new session. One answer for wrong name, wrong password and deactivated account. */
  async logIn(username: string, password: string, caller: Caller): Promise<string> {
    const name = username.trim().toLowerCase();
    // One at a time per name: a burst of guesses must not pass before the first of them has been counted.
    const accountId = await inTurn(name, () => this.check(name, password, caller.ip));
    return this.sessions.open(accountId, caller);
  }

  /** The latest attempts, newest first. */
  async latest(limit: number): Promise<readonly LoginEntity[]> {
    return this.dataSource.manager.find(LoginEntity, { order: { at: 'DESC', id: 'DESC' }, take: limit });
  }

  private async check(username: string, password: string, ip: string): Promise<string> {
    if (await this.tooManyFailures(username, ip)) {
      await this.record(username, null, 'throttled', ip);
      throw new DomainError('auth.throttled', { detail: `请在 ${WINDOW_MS / 60_000} 分钟后再试` });
    }
    const account = await this.dataSource.manager.findOne(AccountEntity, {
      where: { username },
      select: { id: true, active: true, passwordHash: true },
    });
    const matches = await passwordMatches(account?.passwordHash, password);
    const outcome = matches ? (account?.active ? 'ok' : 'inactive') : 'failed';
    await this.record(username, account?.id ?? null, outcome, ip);
    if (!account || outcome !== 'ok') throw new DomainError('auth.failed');
    return account.id;
  }

  private async tooManyFailures(username: string, ip: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - WINDOW_MS);
    const [row] = await this.dataSource.query(
      `select
         (select count(*)::int from logins where username = $1 and outcome = 'failed' and at > greatest($3::timestamptz,
            (select max(at) from logins where username = $1 and outcome = 'ok'))) as by_name,
         (select count(*)::int from logins where ip = $2 and outcome = 'failed' and at > $3) as by_address`,
      [username, ip, since],
    );
    return row.by_name >= FAILURES_PER_NAME || row.by_address >= FAILURES_PER_ADDRESS;
  }

  private async record(username: string, accountId: string | null, outcome: LoginOutcome, ip: string): Promise<void> {
    const at = this.clock.now();
    const attempt = { id: newId(at), username: username.slice(0, 100), accountId, outcome, ip, at };
    await this.dataSource.manager.insert(LoginEntity, attempt);
  }
}
