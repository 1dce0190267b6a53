// Every route of the application with the name that the API description gives it and the rule of who may use it.
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_METADATA, type AccessRule } from '../auth/access.decorator.js';

export interface Operation {
  /** `Rules_add`; clients are generated from it. */
  readonly id: string;
  /** `RulesController.add`. */
  readonly handler: string;
  readonly rule: AccessRule | undefined;
}

export function operationId(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}_${method}`;
}

export function operationsOf(discovery: DiscoveryService, scanner: MetadataScanner, reflector: Reflector): readonly Operation[] {
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype || !instance) return [];
    const controller = metatype as () => unknown;
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    return scanner.getAllMethodNames(prototype).filter((name) => isRoute(prototype[name]!)).map((name) => ({
      id: operationId(controller.name, name),
      handler: `${controller.name}.${name}`,
      rule: reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_METADATA, [prototype[name]!, controller]),
    }));
  });
}

function isRoute(method: () => unknown): boolean {
  return Reflect.getMetadata(METHOD_METADATA, method) !== undefined;
}
