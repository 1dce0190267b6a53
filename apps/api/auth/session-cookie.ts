// The session cookie: unreadable to scripts, not sent along by other sites' writes.
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'hotline_session';

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

/** No age: it ends with the browser; how long it is good at most, the server decides. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
}
