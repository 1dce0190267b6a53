// Reports on a real database: every kind in every format, made by the job, with watermark, progress and a record.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAKE_REPORT, REPORT_KIND_CODES, type ReportFormat, type ReportKind } from '@hotline/ranking';
import ExcelJS from 'exceljs';
import { act, castOf, register, type Cast } from '../callback-stories.js';
import { clientOf, makeAccount } from '../factories.js';
import type { HttpAnswer, HttpClient } from '../http-client.js';
import { rated, teamOf, type Team } from '../ranking-stories.js';
import { createWorld, type World } from '../world.js';

let world: World;
let cast: Cast;
let team: Team;
let supervisor: HttpClient;
beforeAll(async () => {
  world = await createWorld({ at: new Date('2026-03-10T10:00:00+08:00') });
  cast = await castOf(world);
  team = await teamOf(world, { name: '=SUM(1,2)局' });
  for (const level of [5, 5, 4, 4, 1]) await rated(world, cast, team, level);
  const { id } = await register(world, cast, { title: '=1+1 "路灯", 不亮' });
  await act(world, cast.dispatcher, id, 'dispatch', { unitId: team.unit.id });
  await world.drainOutbox();
  world.clock.set(new Date('2026-03-20T10:00:00+08:00'));
  supervisor = await clientOf(world, await makeAccount(world, { roles: ['supervisor'], username: '王督办' }));
});
afterAll(() => world.close());

const asked = { month: '2026-03', on: '2026-03-10' };
const made = async (kind: ReportKind, format: ReportFormat, client = supervisor): Promise<HttpAnswer<unknown>> => {
  const { status, body } = await client.post('/api/reports', { kind, format, ...asked });
  expect([status, body.state]).toEqual([202, 'waiting']);
  expect((await client.get(`/api/reports/${body.id}/file`)).status).toBe(409);
  await world.runJob(MAKE_REPORT, { reportId: body.id });
  expect((await client.get(`/api/reports/${body.id}`)).body).toMatchObject({ state: 'done', progress: 100 });
  return client.get(`/api/reports/${body.id}/file`);
};

describe.each(REPORT_KIND_CODES)('%s', (kind) => {
  it('on screen', async () => {
    const { status, body } = await supervisor.get(`/api/reports/shown?kind=${kind}&month=2026-03&on=2026-03-10`);
    expect(status).toBe(200);
    for (const section of body.sections) for (const row of section.rows) expect(row).toHaveLength(section.columns.length);
    expect(body.sections.flatMap((section: { rows: unknown[] }) => section.rows).length).toBeGreaterThan(0);
  });

  it.each(['csv', 'xlsx', 'docx', 'pdf'] as const)('as %s', async (format) => {
    const { status, bytes, headers } = await made(kind, format);
    expect([status, Number(headers['content-length'])]).toEqual([200, bytes.length]);
    expect(bytes.subarray(0, 4).toString('latin1')).toBe({ csv: 'ï»¿' + bytes.subarray(3, 4).toString('latin1'), xlsx: 'PK\u0003\u0004', docx: 'PK\u0003\u0004', pdf: '%PDF' }[format]);
  });
});

describe('what is in them', () => {
  it('the overdue list, safe from formulas, with the watermark', async () => {
    const text = (await made('overdue', 'csv')).text;
    expect(text).toContain('王督办 2026-03-20 10:00');
    expect(text).toMatch(/\d{18},"'=1\+1 ""路灯"", 不亮","'=SUM\(1,2\)局",2026-03-17 24:00,,3,待签收/);
  });

  it('the ranking in a workbook, one sheet per group', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await made('ranking', 'xlsx')).bytes as never);
    const rows = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues() as unknown[][]).filter(Boolean).map((row) => row.slice(1));
    expect(rows).toContainEqual([1, '=SUM(1,2)局', '80.00', '80.00 %', 5, '0.00 %']);
    expect(workbook.worksheets[0]!.headerFooter.oddHeader).toContain('王督办');
  });

  it('why citizens were dissatisfied, by unit', async () => {
    const { body } = await supervisor.get('/api/reports/shown?kind=dissatisfaction&month=2026-03');
    expect(body.sections[0].rows).toContainEqual([expect.any(String), 1, '100.0 %']);
    expect(body.sections[1].rows).toEqual([['=SUM(1,2)局', ...[0, 0, 1, 0, 0, 0], 1]]);
  });

  it('the day in figures', async () => {
    const { body } = await supervisor.get('/api/reports/shown?kind=daily&on=2026-03-10');
    const figures = Object.fromEntries(body.sections[0].rows);
    expect(figures).toMatchObject({ 受理: 6, 回访: 5, 有效评价: 5, 其中满意: 4, 转重办: 1, 目前超期未反馈: 2 });
    expect(body.notes).toContain('满意率 80.00 %');
  });
});

describe('access', () => {
  it('a leader gets the own units only, nobody gets another one\'s file, and downloads are recorded', async () => {
    const leader = await clientOf(world, await makeAccount(world, { roles: ['unit_leader'], username: 'boss', unitId: cast.unit.id }));
    expect((await made('overdue', 'csv', leader)).text).not.toContain('局"');
    const { body: { items } } = await supervisor.get('/api/reports');
    expect(items.length).toBeGreaterThan(10);
    expect((await leader.get(`/api/reports/${items[0].id}/file`)).status).toBe(404);
    const before = await world.dataSource.query('select count(*)::int as n from report_downloads where report_id = $1', [items[0].id]);
    await supervisor.get(`/api/reports/${items[0].id}/file`);
    const after = await world.dataSource.query('select count(*)::int as n, max(account_name) as name from report_downloads where report_id = $1', [items[0].id]);
    expect(after).toEqual([{ n: before[0].n + 1, name: '王督办' }]);
  });

  it('asks for the month or the day it needs', async () => {
    expect((await supervisor.post('/api/reports', { kind: 'overdue', format: 'csv' })).body.errors).toEqual([{ field: 'month', message: '必填' }]);
    expect((await supervisor.post('/api/reports', { kind: 'daily', format: 'pdf', on: '2026-13-01' })).status).toBe(422);
  });
});
