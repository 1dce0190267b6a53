// The HTTP frame: health, metrics, the API description, and errors of one shape.
import { createWorld, type World } from '../world.js';

describe('the HTTP frame', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('is alive and ready', async () => {
    expect((await world.http().get('/health/live')).status).toBe(200);
    const ready = await world.http().get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body.checks).toMatchObject({ database: 'ok', migrations: 'ok' });
  });

  it('is not ready while a migration is missing', async () => {
    await world.dataSource.query(`update migrations set name = 'x' || name`);
    const ready = await world.http().get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body.checks.migrations).toMatch(/^not run: Platform0001/);
    await world.dataSource.query('update migrations set name = substr(name, 2)');
  });

  it('publishes metrics for Prometheus', async () => {
    await world.http().get('/health/live');
    const answer = await world.http().get('/metrics');
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.text).toContain('hotline_http_seconds_bucket');
    expect(answer.text).toContain('route="/health/live"');
  });

  it('describes itself', async () => {
    const answer = await world.http().get('/api/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.body.openapi).toMatch(/^3\./);
    expect((await world.http().get('/api/docs')).status).toBe(200);
  });

  it('answers an unknown address with a problem', async () => {
    const answer = await world.http().get('/api/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'route.not_found', title: '没有这个地址', status: 404 });
  });
});
