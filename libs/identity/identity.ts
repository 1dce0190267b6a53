// Who a credential belongs to: an account or an API key, as the rest of the system sees either.
import type { Role } from '@hotline/workflow';

export interface Identity {
  readonly id: string;
  /** null for an API key. */
  readonly username: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  /** Narrow what an API key may do; empty for people and for keys that may all their roles may. */
  readonly scopes: readonly string[];
}
