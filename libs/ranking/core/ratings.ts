// Ratings: one fact per round (一事一评), unreached until somebody answers; 自评 apart; upheld appeals marked.
import type { EventPayloads, StoredEvent, TicketState } from '@hotline/workflow';
import { keyOf, NO_DUTY, NO_RATING, withFact, type FactContent, type FactKind, type Facts } from './fact.js';

export function ratingsAfter(facts: Facts, state: TicketState, event: StoredEvent): Facts {
  switch (event.type) {
    case 'callback.recorded': return recorded(facts, state, event.at, event.payload);
    case 'ticket.redone': return changeRound(facts, event.payload.round - 1, { redone: true });
    case 'rating.excluded': return changeRound(facts, event.payload.round, { excludedFor: event.payload.appealReason });
    default: return facts;
  }
}

function recorded(facts: Facts, state: TicketState, at: Date, payload: EventPayloads['callback.recorded']): Facts {
  const kind: FactKind = payload.source === 'unit' ? 'self' : 'callback';
  const key = { kind, no: payload.round, cycle: 1 };
  const earlier = facts.get(keyOf(key));
  // One rating per round: the first that was given stands. An unreached attempt gives way to a later answer.
  if (payload.unitId === null || earlier?.reached || (earlier && !payload.reached)) return facts;
  const rating: FactContent = {
    ...key, unitId: payload.unitId, type: state.type, at, ...NO_DUTY, ...NO_RATING,
    reached: payload.reached,
    contacted: payload.contacted ?? null,
    resolved: payload.resolved ?? null,
    level: payload.level ?? null,
    redone: payload.outcome === 'redo',
    excludedFor: earlier?.excludedFor ?? null,
  };
  return withFact(facts, rating);
}

function changeRound(facts: Facts, round: number, to: Partial<FactContent>): Facts {
  const rating = facts.get(keyOf({ kind: 'callback', no: round, cycle: 1 }));
  return rating ? withFact(facts, { ...rating, ...to }) : facts;
}
