// The accounts that the log-in page of a demo offers, with the password that everybody knows.
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { cached, Config, DomainError } from '@hotline/platform';
import { ROLE_CODES, type Role } from '@hotline/workflow';
import { DataSource } from 'typeorm';
import { passwordMatches } from './passwords.js';

const DEMO_PASSWORD = 'Hotline#12345';
/** A password is slow to check, and nobody has to log in to ask. */
const KEPT_MS = 60_000;

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

@Injectable()
export class DemoAccounts {
  private readonly accounts = cached(() => this.load(), KEPT_MS);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /**
   * One account per role, in the order of the trade. 404 unless this is a demo: DEMO is not off, and the account `operator` has the demo's password.
   * So a city that forgets DEMO=off betrays nothing: a database without that password has nothing to tell.
   */
  async offered(): Promise<{ readonly password: string; readonly accounts: readonly DemoAccount[] }> {
    const accounts = this.config.demo ? await this.accounts.get() : [];
    if (accounts.length === 0) throw new DomainError('route.not_found');
    return { password: DEMO_PASSWORD, accounts };
  }

  /** The demo hashes its password once for all, so an account whose password was changed has another hash. */
  private async load(): Promise<readonly DemoAccount[]> {
    const [operator] = await this.dataSource.query<{ hash: string }[]>(`select password_hash as hash from accounts where username = 'operator'`);
    if (!(await passwordMatches(operator?.hash, DEMO_PASSWORD))) return [];
    return this.dataSource.query<DemoAccount[]>(
      'select username, name, roles from accounts where active and password_hash = $1 and username = any(roles) order by array_position($2::text[], username)',
      [operator!.hash, ROLE_CODES],
    );
  }
}
