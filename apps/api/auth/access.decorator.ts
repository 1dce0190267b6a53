// Says who may use a route; a route that says nothing keeps the application from starting.
import { applyDecorators, type CustomDecorator, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Role } from '@hotline/workflow';

export type AccessRule = readonly ('public' | 'signed-in' | Role)[];

export const ACCESS_METADATA = 'hotline:access';

/** `'public'`, `'signed-in'`, or the roles of which the actor needs one. */
export function Access(...rule: AccessRule): MethodDecorator & ClassDecorator {
  const mark: CustomDecorator = SetMetadata(ACCESS_METADATA, rule);
  return rule.includes('public') ? applyDecorators(mark) : applyDecorators(mark, ApiCookieAuth(), ApiBearerAuth());
}
