// Projects a ticket's log into its facts. The events are the only input, so a rebuild gives the same to the byte.
import { evolve, replay, type StoredEvent, type TicketState } from '@hotline/workflow';
import { dutiesAfter } from './duties.js';
import type { Fact, Facts } from './fact.js';
import { ratingsAfter } from './ratings.js';

/** All versions of all facts of one ticket, in the order they came to hold. `events` is the whole log, oldest first. */
export function factsOf(events: readonly StoredEvent[]): readonly Fact[] {
  const versions: Fact[] = [];
  const latest = new Map<string, number>(); // key → index of its latest version
  let state: TicketState | undefined;
  let facts: Facts = new Map();
  for (const event of events) {
    const before = facts;
    state = state ? evolve(state, event) : replay([event]);
    facts = ratingsAfter(dutiesAfter(facts, state, event), state, event);
    for (const key of changedKeys(before, facts)) {
      const last = latest.get(key);
      if (last !== undefined && versions[last]!.knownUntil === null) versions[last] = { ...versions[last]!, knownUntil: event.at };
      const content = facts.get(key);
      if (!content) continue;
      latest.set(key, versions.length);
      versions.push({ ...content, seq: event.seq, knownFrom: event.at, knownUntil: null });
    }
  }
  return versions;
}

/** Contents are never changed in place, so a fact that stayed is the same object. */
function changedKeys(before: Facts, after: Facts): readonly string[] {
  if (before === after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}
