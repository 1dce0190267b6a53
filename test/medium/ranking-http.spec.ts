// Schemes and rankings over HTTP: the fixed points, who may, and what wrong input is answered with.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@hotline/workflow';
import { clientOf, makeAccount } from '../factories.js';
import type { HttpClient } from '../http-client.js';
import { createWorld, type World } from '../world.js';

let world: World;
const clients = new Map<string, HttpClient>();
beforeAll(async () => {
  world = await createWorld();
  for (const role of ['supervisor', 'admin', 'auditor', 'liaison', 'operator'] satisfies Role[]) {
    clients.set(role, await clientOf(world, await makeAccount(world, { roles: [role] })));
  }
});
afterAll(() => world.close());
const as = (role: string): HttpClient => clients.get(role)!;
const row = (unitId: string, indicators: object, more: object = {}) => ({ unitId, indicators, ...more });

describe('POST /api/schemes/evaluate', () => {
  const evaluate = (body: unknown) => as('operator').post('/api/schemes/evaluate', body as object);

  it('scores a preset to the hundredth, ranks with ties, lists apart', async () => {
    const full = { signedInTime: '100', closedInTime: '100', satisfied: '100' };
    const { status, body } = await evaluate({
      scheme: 'P3',
      rows: [
        row('a', { ...full, signedInTime: '85.714286', closedInTime: '83.333333' }), row('b', full), row('c', full), row('d', { ...full, satisfied: '70.59' }),
        row('e', full, { n: 4 }), row('f', { ...full, closedInTime: null }),
      ],
    });
    expect(status).toBe(200);
    expect(body.map((r: { score: string; rank: number; reason: string }) => [r.score, r.rank, r.reason])).toEqual([
      ['79.04', 4, null], ['100.00', 1, null], ['100.00', 1, null], ['87.80', 3, null], ['100.00', null, '样本不足'], [null, null, '无应办结工单'],
    ]);
    expect(body[0].components).toEqual({ signedInTime: '0.71', closedInTime: '8.33', satisfied: '25.00', base: '45.00' });
  });

  it('takes a whole scheme, with what it leaves out filled in', async () => {
    const satisfied = { indicator: 'satisfied', rule: 'piecewise', full: '25', target: '98', k: '0.5', floor: '12.5' };
    const { body } = await evaluate({ scheme: { name: 'later', components: [satisfied] }, rows: [row('a', { satisfied: '87.5' }), row('b', { satisfied: '83.33' }), row('c', { satisfied: '71.43' })] });
    expect(body.map((r: { score: string }) => r.score)).toEqual(['19.75', '17.67', '12.50']);
  });

  it.each([
    ['no such scheme', { scheme: 'P9', rows: [] }, 'scheme'],
    ['an unknown indicator', { scheme: 'P1', rows: [row('a', { satisfaction: '90' })] }, 'rows[0].indicators.satisfaction'],
    ['a number', { scheme: 'P1', rows: [row('a', { satisfied: 90 })] }, 'rows[0].indicators.satisfied'],
    ['an unknown field', { scheme: 'P1', rows: [row('a', {}, { weight: 1 })] }, 'rows.0.weight'],
    ['a scheme without components', { scheme: { name: 'x', components: [] }, rows: [] }, 'scheme.components'],
    ['a floor above the full mark', { scheme: { name: 'x', components: [{ indicator: 'satisfied', rule: 'piecewise', full: '1', target: '95', k: '1', floor: '2' }] }, rows: [] }, 'scheme.components[0]'],
    ['a piece without its target', { scheme: { name: 'x', components: [{ indicator: 'satisfied', rule: 'piecewise', full: '1', k: '1', floor: '0' }] }, rows: [] }, 'scheme.components[0].target'],
    ['a misspelt member', { scheme: { name: 'x', components: [{ indicator: 'satisfied', rule: 'linear', full: '1' }], minimalSample: 3 }, rows: [] }, 'scheme.minimalSample'],
  ])('says what is wrong with %s', async (_, body, field) => {
    const answer = await evaluate(body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation.failed']);
    expect(answer.body.errors.map((e: { field: string }) => e.field)).toContain(field);
  });

  it('stores nothing', async () => {
    expect(await world.dataSource.query('select count(*)::int as n from schemes')).toEqual([{ n: 0 }]);
  });
});

describe('schemes', () => {
  it('are versioned by the admin, in effect from a month', async () => {
    const scheme = { name: 'P1', effectiveFrom: '2026-05', minimumSample: 10, components: [{ indicator: 'satisfied', rule: 'linear', full: '100' }] };
    expect((await as('supervisor').post('/api/schemes', { scheme })).status).toBe(403);
    expect((await as('admin').post('/api/schemes', { scheme, official: true })).body).toMatchObject({ version: 2, official: true });
    const minimum = async (month: string) => (await as('supervisor').get(`/api/rankings/${month}`)).body.scheme.minimumSample;
    expect([await minimum('2026-04'), await minimum('2026-05')]).toEqual([5, 10]);
    expect((await as('auditor').get('/api/schemes')).body.filter((v: { scheme: { name: string } }) => v.scheme.name === 'P1')).toHaveLength(2);
  });
});

describe('rankings', () => {
  it('are for those who are concerned, and month and scheme have to exist', async () => {
    expect((await as('operator').get('/api/rankings/2026-03')).status).toBe(403);
    expect((await as('auditor').get('/api/rankings/2026-03?scheme=P3')).body).toMatchObject({ state: 'live', rows: [], signature: null });
    expect((await as('supervisor').get('/api/rankings/2026-13')).status).toBe(422);
    expect((await as('supervisor').get('/api/rankings/2026-03?scheme=P9')).body).toMatchObject({ status: 404, code: 'scheme.not_found' });
    expect((await as('auditor').post('/api/rankings/2026-02/freeze', {})).status).toBe(403);
    expect((await as('supervisor').post('/api/rankings/2026-02/publish', {})).body).toMatchObject({ code: 'ranking.not_found' });
    expect((await as('supervisor').post('/api/rankings/2026-03/freeze', {})).body).toMatchObject({ code: 'ranking.too_early', freezesAt: '2026-04-08T16:00:00.000Z' });
  });
});
