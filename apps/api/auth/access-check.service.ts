// Looks at every route before the application starts and refuses to start when one says not who may use it.
import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_METADATA } from './access.decorator.js';

@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => isRoute(prototype[name]!) && !this.rule(prototype[name]!, metatype as () => unknown))
        .map((name) => `${metatype.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`Routes without @Access: ${open.join(', ')}`);
  }

  private rule(handler: () => unknown, controller: () => unknown): unknown {
    return this.reflector.getAllAndOverride(ACCESS_METADATA, [handler, controller]);
  }
}

function isRoute(method: () => unknown): boolean {
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
  return verb !== undefined;
}
