// Finds the account that takes a step, as the actor that the guard would make of it.
import { Directory, type DirectoryTree } from '@hotline/directory';
import { type Account, Accounts } from '@hotline/identity';
import type { Actor } from '@hotline/workflow';
import type { INestApplicationContext } from '@nestjs/common';
import type { Step } from './story.js';

/** Two people share these desks and take turns by ticket. */
const SHARED = ['operator', 'dispatcher', 'callback_officer'];

export class Cast {
  private constructor(
    private readonly accounts: ReadonlyMap<string, Account>,
    private readonly tree: DirectoryTree,
  ) {}

  static async assemble(app: INestApplicationContext): Promise<Cast> {
    const accounts = await app.get(Accounts, { strict: false }).list();
    const tree = await app.get(Directory, { strict: false }).tree();
    return new Cast(new Map(accounts.map((account) => [account.username, account])), tree);
  }

  unitId(code: string): string {
    return this.tree.unitByCode(code)!.id;
  }

  /** `story` is the number of the ticket's story: the same ticket stays with the same person of a shared desk. */
  actorOf({ desk, unit }: Pick<Step, 'desk' | 'unit'>, story: number): Actor {
    if (unit !== undefined) return this.actor(unit === 'cgj' ? 'liaison' : `liaison-${unit}${story % 5 === 4 ? '-b' : ''}`);
    const role = desk === 'duty' ? 'dispatcher' : desk;
    return this.actor(SHARED.includes(role) && story % 2 === 1 ? `${role}-2` : role);
  }

  private actor(username: string): Actor {
    const { id, name, roles, unitId } = this.accounts.get(username)!;
    return { id, name, roles, unitId, unitIds: unitId === null ? [] : this.tree.subtree(unitId) };
  }
}
