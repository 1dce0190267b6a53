// Ties logging in to the request and the cookie.
import { Injectable } from '@nestjs/common';
import { Accounts, Logins, Sessions } from '@hotline/identity';
import { Config } from '@hotline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangePasswordDto, MeDto } from './auth.dto.js';
import type { Credentials } from './current-actor.decorator.js';
import { Self } from './self.service.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie.js';

@Injectable()
export class Authentication {
  constructor(
    private readonly logins: Logins,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly self: Self,
    private readonly config: Config,
  ) {}

  async logIn(username: string, password: string, request: FastifyRequest, reply: FastifyReply): Promise<MeDto> {
    const caller = { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const token = await this.logins.logIn(username, password, caller);
    setSessionCookie(reply, token, this.config.secureCookies);
    const identity = await this.sessions.actorFor(token);
    return this.self.describe(identity!);
  }

  async logOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = sessionToken(request);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(reply);
  }

  me({ actor, username }: Credentials): Promise<MeDto> {
    return this.self.describe({ ...actor, id: actor.id!, username });
  }

  changePassword({ actor, sessionToken: kept }: Credentials, body: ChangePasswordDto): Promise<void> {
    return this.accounts.changePassword(actor, body.currentPassword, body.newPassword, kept);
  }
}
