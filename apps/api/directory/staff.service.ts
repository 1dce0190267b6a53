// Who stands for a unit, with the names that identity knows.
import { Injectable } from '@nestjs/common';
import { Directory, type Duty, Units } from '@hotline/directory';
import { Accounts } from '@hotline/identity';
import { DomainError } from '@hotline/platform';
import type { StaffMemberDto } from './directory.dto.js';

@Injectable()
export class Staff {
  constructor(
    private readonly directory: Directory,
    private readonly units: Units,
    private readonly accounts: Accounts,
  ) {}

  async of(unitId: string): Promise<readonly StaffMemberDto[]> {
    const members = await this.directory.staffOf(unitId);
    const accounts = await this.accounts.byIds(members.map((member) => member.accountId));
    return members.map(({ accountId, duty }) => {
      const account = accounts.get(accountId);
      return { accountId, duty, name: account?.name ?? '', active: account?.active ?? false };
    });
  }

  async appoint(unitId: string, accountId: string, duty: Duty): Promise<void> {
    if (!(await this.directory.unit(unitId))) throw new DomainError('unit.not_found');
    if (!(await this.accounts.byIds([accountId])).has(accountId)) throw new DomainError('account.not_found');
    await this.units.appoint(unitId, accountId, duty);
  }
}
