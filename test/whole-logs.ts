// Whether tickets are whole: the log unbroken, numbered, never going back in time, and the row just what the log says.
import { isDeepStrictEqual } from 'node:util';
import { brokenAt, TicketReader } from '@hotline/ticket';
import { replay, SYSTEM_ACTOR } from '@hotline/workflow';
import type { World } from './world.js';

/** What is wrong, one line per fault; nothing when all is well. */
export async function faultsOf(world: World, ticketIds: readonly string[]): Promise<readonly string[]> {
  const reader = world.get(TicketReader);
  const faults: string[] = [];
  for (const id of ticketIds) {
    const log = await reader.log(id);
    const { state } = await reader.visible(id, SYSTEM_ACTOR);
    if (brokenAt(log) !== null) faults.push(`${id}: the chain breaks at ${brokenAt(log)}`);
    if (log.some((event, index) => index > 0 && event.at < log[index - 1]!.at)) faults.push(`${id}: the log goes back in time`);
    if (!isDeepStrictEqual(plain(state), plain(replay(log)))) faults.push(`${id}: the row is not what the log says`);
  }
  return faults;
}

export async function ticketIds(world: World): Promise<readonly string[]> {
  const rows = await world.dataSource.query<{ id: string }[]>('select id from tickets order by id');
  return rows.map(({ id }) => id);
}

/** As JSON has it: without what is undefined. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
