// The application's own list of its routes: from its controllers with the rule of each, and from Fastify everything that answers.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ACCESS_METADATA, type AccessRule } from '../apps/api/auth/access.decorator.js';
import type { World } from './world.js';

export interface Route {
  readonly method: string;
  /** With its parameters: `/api/tickets/:id`. */
  readonly path: string;
  /** Its name in the API description. */
  readonly operation: string;
  readonly rule: AccessRule;
  /** The class that its body is checked against. */
  readonly body: Type | undefined;
}

export function routesOf(world: World): readonly Route[] {
  const [scanner, reflector] = [new MetadataScanner(), new Reflector()];
  return world.get(DiscoveryService).getControllers().flatMap(({ metatype, instance }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    const handlers = scanner.getAllMethodNames(prototype).filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!));
    return handlers.map((name) => ({
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, prototype[name]!) as RequestMethod]!,
      path: pathOf(metatype as Type, prototype[name]!),
      operation: `${(metatype as Type).name.replace(/Controller$/, '')}_${name}`,
      rule: reflector.getAllAndOverride<AccessRule>(ACCESS_METADATA, [prototype[name]!, metatype as Type]),
      body: bodyOf(metatype as Type, prototype, name),
    }));
  });
}

/** Runs `start` and returns what it gives, with `METHOD /path` of every route that a Fastify registered meanwhile. */
export async function withFastifyRoutes<T>(start: () => Promise<T>): Promise<readonly [T, ReadonlySet<string>]> {
  const seen = new Set<string>();
  const watch = (message: unknown): void => {
    (message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat()) seen.add(`${verb} ${trimmed(url)}`);
    });
  };
  subscribe('fastify.initialization', watch);
  try {
    return [await start(), seen];
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}

function pathOf(controller: Type, handler: () => unknown): string {
  const parts = [controller, handler].map((target) => Reflect.getMetadata(PATH_METADATA, target) as string);
  return trimmed(`/${parts.join('/')}`);
}
function trimmed(path: string): string {
  return path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

const BODY = 3;
function bodyOf(controller: Type, prototype: object, name: string): Type | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { readonly index: number }>;
  const key = Object.keys(args).find((entry) => entry.startsWith(`${BODY}:`));
  return key === undefined ? undefined : (Reflect.getMetadata('design:paramtypes', prototype, name) as Type[])[args[key]!.index];
}
