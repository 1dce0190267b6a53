// Finds the provider methods that carry a given metadata key, so that handlers need no list of their own.
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface AnnotatedMethod<Meta> {
  readonly meta: Meta;
  readonly call: (...args: never[]) => Promise<unknown>;
  /** `Class.method`, for messages. */
  readonly where: string;
}

@Injectable()
export class AnnotatedMethods {
  private readonly scanner = new MetadataScanner();

  constructor(private readonly discovery: DiscoveryService) {}

  find<Meta>(key: string): AnnotatedMethod<Meta>[] {
    const instances = new Set<object>();
    for (const { instance, isNotMetatype } of this.discovery.getProviders()) {
      if (!isNotMetatype && typeof instance === 'object' && instance !== null) instances.add(instance as object);
    }
    return [...instances].flatMap((instance) => this.methodsOf<Meta>(instance, key));
  }

  private methodsOf<Meta>(instance: object, key: string): AnnotatedMethod<Meta>[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: never[]) => Promise<unknown>>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      const meta = method && (Reflect.getMetadata(key, method) as Meta | undefined);
      if (!method || meta === undefined) return [];
      return [{ meta, call: method.bind(instance), where: `${instance.constructor.name}.${name}` }];
    });
  }
}
