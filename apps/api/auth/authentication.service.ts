// Ties logging in to the request and the cookie, and tells who one is with the name of the unit.
import { Injectable } from '@nestjs/common';
import { Directory } from '@hotline/directory';
import { Accounts, type Identity, Logins, Sessions } from '@hotline/identity';
import { Config } from '@hotline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangePasswordDto, MeDto } from './auth.dto.js';
import type { Credentials } from './current-actor.decorator.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie.js';

@Injectable()
export class Authentication {
  constructor(
    private readonly logins: Logins,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly directory: Directory,
    private readonly config: Config,
  ) {}

  async logIn(username: string, password: string, request: FastifyRequest, reply: FastifyReply): Promise<MeDto> {
    const caller = { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const token = await this.logins.logIn(username, password, caller);
    setSessionCookie(reply, token, this.config.secureCookies);
    const identity = await this.sessions.actorFor(token);
    return this.described(identity!);
  }

  async logOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = sessionToken(request);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(reply);
  }

  me({ actor, username }: Credentials): Promise<MeDto> {
    return this.described({ ...actor, id: actor.id!, username });
  }

  changePassword({ actor, sessionToken: kept }: Credentials, body: ChangePasswordDto): Promise<void> {
    return this.accounts.changePassword(actor, body.currentPassword, body.newPassword, kept);
  }

  private async described({ id, username, name, roles, unitId }: Omit<Identity, 'scopes'>): Promise<MeDto> {
    const me = { id, username: username ?? name, name, roles };
    if (unitId === null) return me;
    const unit = await this.directory.unit(unitId);
    return { ...me, unitId, unitName: unit?.name };
  }
}
