// Every route × everybody: refused or let in exactly as its rule says, every refusal a problem in Chinese, unknown fields never swallowed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Account, ApiKeys } from '@hotline/identity';
import { ERRORS } from '@hotline/platform';
import { ROLE_CODES, type Role } from '@hotline/workflow';
import { actorOf, clientOf, makeAccount, makeUnit } from '../factories.js';
import type { HttpAnswer, HttpClient } from '../http-client.js';
import { type Route, routesOf, withFastifyRoutes } from '../routes.js';
import { createWorld, type World } from '../world.js';

/** `system` never logs in. */
const ROLES = ROLE_CODES.filter((role) => role !== 'system');
const NOBODY_KNOWS = '019cac0f-2680-7045-b36e-37235e7a7afd';
const EXAMPLES: Readonly<Record<string, string>> = { month: '2026-01', year: '2026', date: '2026-03-02', no: '1', scope: 'city', duty: 'A' };
/** The API description, and the console: its files and every address that is not below /api. */
const PAGES = /^GET \/(api\/docs(\/.*)?|api\/openapi\.json|(?!api\/|health|metrics).*)$/;
/** Not asked where they let in: the stream of events never ends, and logging out ends the session for the rest. */
const LASTING = new Set(['GET /api/stream', 'POST /api/auth/logout']);
const UNKNOWN_FIELD = 'noSuchField';

let world: World;
let fastifyRoutes: ReadonlySet<string>;
let routes: readonly Route[];
let apiKey: string;
const accounts = new Map<Role, Account>();

beforeAll(async () => {
  [world, fastifyRoutes] = await withFastifyRoutes(() => createWorld());
  routes = routesOf(world);
  const unit = await makeUnit(world);
  for (const role of ROLES) accounts.set(role, await makeAccount(world, { roles: [role], unitId: role === 'liaison' ? unit.id : null }));
  const issued = await world.get(ApiKeys).issue({ name: '话务系统', roles: ['api'], scopes: [] }, actorOf(accounts.get('admin')!));
  apiKey = issued.key;
});
afterAll(() => world.close());

const as = (role: Role): Promise<HttpClient> => clientOf(world, accounts.get(role)!);
const program = (): HttpClient => world.http().with({ authorization: `Bearer ${apiKey}` });

/** A body that no DTO takes, so that being let in changes nothing. */
function ask(client: HttpClient, { method, path }: Route): Promise<HttpAnswer<Record<string, unknown>>> {
  const url = path.replace(/:(\w+)/g, (_, name: string) => EXAMPLES[name] ?? NOBODY_KNOWS);
  const body = { [UNKNOWN_FIELD]: 1 };
  switch (method) {
    case 'POST': return client.post(url, body);
    case 'PUT': return client.put(url, body);
    case 'PATCH': return client.patch(url, body);
    case 'DELETE': return client.delete(url);
    default: return client.get(url);
  }
}

const title = ({ method, path }: Route): string => `${method} ${path}`;
const isPublic = ({ rule }: Route): boolean => rule.includes('public');
const lets = ({ rule }: Route, role: Role): boolean => rule.includes('signed-in') || (rule as readonly string[]).includes(role);

/** What the guard said; undefined: it let the request through. */
function verdict({ status, body }: HttpAnswer<Record<string, unknown>>): 401 | 403 | undefined {
  if (status === 401 && body.code === 'auth.required') return 401;
  return status === 403 && body.code === 'auth.forbidden' ? 403 : undefined;
}

describe('the list of routes', () => {
  it('holds every route that answers, but for the pages of the API description and the console', () => {
    const known = new Set(routes.map(title));
    const others = [...fastifyRoutes].filter((route) => !route.startsWith('HEAD') && !known.has(route));
    expect(others.filter((route) => !PAGES.test(route))).toEqual([]);
    expect(routes.length).toBeGreaterThan(80);
  });

  it('only these are open to everybody', () => {
    expect(routes.filter(isPublic).map(title).sort()).toEqual([
      'GET /api/auth/demo',
      'GET /api/public/ratings/:token',
      'GET /api/vocabulary',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'POST /api/auth/login',
      'POST /api/auth/logout',
      'POST /api/public/ratings/:token',
      'POST /api/public/tickets/query',
    ]);
  });

  it('names only roles that there are', () => {
    const words = new Set<string>([...ROLES, 'public', 'signed-in']);
    expect(routes.filter(({ rule }) => rule.length === 0 || rule.some((word) => !words.has(word))).map(title)).toEqual([]);
  });
});

/** Asks every route and returns those whose answer is not what the rule says, or a refusal that is no problem. */
async function surprises(client: HttpClient, expected: (route: Route) => 401 | 403 | undefined): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of routes.filter((one) => !(LASTING.has(title(one)) && expected(one) === undefined))) {
    const answer = await ask(client, route);
    const fits = verdict(answer) === expected(route) && (answer.status < 400 || isProblem(answer));
    if (!fits) found.push(`${title(route)}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  return found;
}

describe('who is let in', () => {
  it('nobody without a session, except where it is public', async () => {
    expect(await surprises(world.http(), (route) => (isPublic(route) ? undefined : 401))).toEqual([]);
  });

  it('nobody with a key that is none of ours', async () => {
    const stranger = world.http().with({ authorization: `Bearer ${apiKey.slice(0, -4)}0000` });
    expect(await surprises(stranger, (route) => (isPublic(route) ? undefined : 401))).toEqual([]);
  });

  it.each(ROLES)('%s exactly where the rule says so', async (role) => {
    expect(await surprises(await as(role), (route) => (isPublic(route) || lets(route, role) ? undefined : 403))).toEqual([]);
  });

  it.each(ROLES)('%s is told so: the operations that the guard lets through, and no other', async (role) => {
    const { operations } = (await (await as(role)).get('/api/auth/me')).body as { readonly operations: readonly string[] };
    expect([...operations].sort()).toEqual(routes.filter((route) => isPublic(route) || lets(route, role)).map((route) => route.operation).sort());
  });

  it('a key exactly where its role is', async () => {
    expect(await surprises(program(), (route) => (isPublic(route) || lets(route, 'api') ? undefined : 403))).toEqual([]);
  });
});

describe('refusals', () => {
  it('name the field that a body must not have, on every route that takes one', async () => {
    // What the routes that are open to everybody counted until now is forgotten by tomorrow.
    world.clock.advance(24 * 3_600_000);
    const wrong: string[] = [];
    const taking = routes.filter(({ body }) => body !== undefined);
    for (const route of taking) {
      const answer = await ask(await as(ROLES.find((role) => lets(route, role)) ?? 'operator'), route);
      const fields = ((answer.body?.errors ?? []) as { field: string; message: string }[]).filter(({ field }) => field === UNKNOWN_FIELD);
      if (answer.status !== 422 || fields.length !== 1) wrong.push(`${title(route)}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(taking.filter(({ body }) => body === Object).map(title)).toEqual([]);
  });

  it.each([
    ['a body that is no JSON', '{', 400],
    ['a body that is a list', '[]', 422],
    ['a body that is a word', '"x"', 422],
    ['no body', '', 400],
  ])('%s is a problem', async (_, payload, status) => {
    const operator = await as('operator');
    const answer = await operator.raw('POST', '/api/tickets', payload);
    expect([answer.status, isProblem(answer)]).toEqual([status, true]);
  });
});

function isProblem({ status, body, headers }: HttpAnswer<Record<string, unknown>>): boolean {
  return String(headers['content-type']).startsWith('application/problem+json') && body.status === status
    && Object.hasOwn(ERRORS, String(body.code)) && /[一-鿿]/.test(String(body.title));
}
