// Looks at every route before the application starts: refuses to start when one says not who may use it, and knows who may use which.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { hasRole, type Actor, type Role } from '@hotline/workflow';
import { type Operation, operationsOf } from '../http/operations.js';
import type { AccessRule } from './access.decorator.js';

@Injectable()
export class AccessCheck implements OnModuleInit {
  private operations: readonly Operation[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.operations = operationsOf(this.discovery, this.scanner, this.reflector);
    const open = this.operations.filter(({ rule }) => !rule).map(({ handler }) => handler);
    if (open.length > 0) throw new Error(`Routes without @Access: ${open.join(', ')}`);
  }

  /** The names of all operations that the guard lets this actor use. */
  operationsFor(actor: Pick<Actor, 'roles'>): readonly string[] {
    return this.operations.filter(({ rule }) => mayUse(rule, actor)).map(({ id }) => id);
  }
}

/** A route without a rule is closed. */
export function mayUse(rule: AccessRule | undefined, actor: Pick<Actor, 'roles'>): boolean {
  const roles = (rule ?? []).filter((entry): entry is Role => entry !== 'signed-in' && entry !== 'public');
  return (rule ?? []).some((entry) => entry === 'signed-in' || entry === 'public') || hasRole(actor, ...roles);
}
