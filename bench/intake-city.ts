// Fills a database for measuring: a city and as many tickets as asked for, through the registration and the writer, over sixty days.
import { Categories, Directory, Units } from '@hotline/directory';
import { Accounts, hashPassword, Sessions } from '@hotline/identity';
import { Clock, SystemClock } from '@hotline/platform';
import { type Act, Registrar, TicketWriter } from '@hotline/ticket';
import { type Actor, SYSTEM_ACTOR } from '@hotline/workflow';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { drawing, messageOf } from './intake-words.js';

export interface BenchCity {
  readonly categories: readonly string[];
  readonly areas: readonly string[];
  readonly unitIds: readonly string[];
  readonly operator: Actor;
  /** Value of the session cookie. */
  readonly session: { readonly operator: string; readonly supervisor: string };
}

const DAYS = 60;
const DAY_MS = 86_400_000;
const BATCH = 250;
/** Batches under way at once: two are enough to keep PostgreSQL busy while Node prepares the next. */
const LANES = 3;

export async function foundCity(app: INestApplicationContext): Promise<BenchCity> {
  const names = ['城市管理', '生态环境', '市场监管', '交通运输', '城乡建设', '公共安全', '公共服务', '卫生健康'];
  await app.get(Categories).import(names.flatMap((name, no) => [1, 2, 3, 4].map((child) => ({ line: no * 4 + child, cells: [name, `${name}事项${child}`] }))));
  const areas = Array.from({ length: 10 }, (_, index) => ({ code: `3701${String(index + 2).padStart(2, '0')}`, name: `第${index + 1}区` }));
  await app.get(Categories).addAreas(areas);
  const units = await app.get(Units).foundAll(Array.from({ length: 40 }, (_, index) => ({
    code: `B${String(index).padStart(3, '0')}`, name: `承办单位${index + 1}`, kind: 'bureau' as const, areaCode: areas[index % 10]!.code,
  })));
  const accounts = await app.get(Accounts).createAll(
    (['operator', 'supervisor'] as const).map((role) => ({ username: role, name: role, roles: [role] })), await hashPassword('Hotline#12345'), SYSTEM_ACTOR,
  );
  const session = async (index: number): Promise<string> => app.get(Sessions).open(accounts[index]!.id, { ip: '127.0.0.1', userAgent: 'bench' });
  const tree = await app.get(Directory).tree();
  const [operator] = accounts;
  return {
    categories: tree.categories.filter((category) => category.level === 2).map((category) => category.code),
    areas: areas.map((area) => area.code),
    unitIds: units.map((unit) => unit.id),
    operator: { id: operator!.id, name: operator!.name, roles: operator!.roles, unitId: null, unitIds: [] },
    session: { operator: await session(0), supervisor: await session(1) },
  };
}

/** Of ten tickets five wait for dispatch, four are with a unit, one was answered on the line. */
export async function fill(app: INestApplicationContext, city: BenchCity, count: number, onProgress: (done: number) => void): Promise<void> {
  const clock = app.get(Clock) as SystemClock;
  const end = Date.now();
  const draw = drawing(1);
  let begun = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (begun < count) {
      const size = Math.min(BATCH, count - begun);
      begun += size;
      clock.set(new Date(end - DAYS * DAY_MS * (1 - begun / count)));
      const messages = Array.from({ length: size }, () => ({ ...messageOf(draw, city.categories, city.areas), occurredAt: clock.now() }));
      const registered = await app.get(Registrar).registerAll(messages, city.operator);
      await app.get(TicketWriter).executeAll(registered.flatMap((result, index): Act[] => ('error' in result ? [] : furtherActs(result.id, index, draw, city))), DISPATCHER);
      done += size;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  clock.release();
  await app.get(DataSource).query('vacuum analyze');
}

const DISPATCHER: Actor = { ...SYSTEM_ACTOR, name: '派单员', roles: ['dispatcher'] };

function furtherActs(ticketId: string, index: number, draw: (below: number) => number, city: BenchCity): Act[] {
  if (index % 10 < 5) return [];
  if (index % 10 === 9) return [{ ticketId, command: 'answer', input: { publicReply: '已当场答复。' } }];
  return [{ ticketId, command: 'dispatch', input: { unitId: city.unitIds[draw(city.unitIds.length)] } }];
}
