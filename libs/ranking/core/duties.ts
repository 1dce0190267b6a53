// Duties of the lead unit: was the ticket signed in time, was the reply there in time, as the clocks in the log tell.
import type { ClockFact, StoredEvent, TicketState } from '@hotline/workflow';
import { keyOf, NO_DUTY, NO_RATING, withFact, withoutFact, type FactContent, type Facts } from './fact.js';

const SCORED: Readonly<Record<string, 'sign' | 'complete'>> = { sign: 'sign', complete: 'complete' };

export function dutiesAfter(facts: Facts, state: TicketState, event: StoredEvent): Facts {
  const told = event.clocks.reduce((so, clock) => followClock(so, state, event, clock), facts);
  return event.type === 'return.granted' ? flagReturned(told, event.payload.assignmentNo) : told;
}

function followClock(facts: Facts, state: TicketState, event: StoredEvent, clock: ClockFact): Facts {
  const kind = SCORED[clock.clock];
  const assignment = state.assignments.find((a) => a.no === clock.assignmentNo);
  if (!kind || assignment?.part !== 'lead' || clock.dueAt === null) return facts;
  const duty: FactContent = {
    kind, no: clock.assignmentNo, cycle: clock.cycle, unitId: clock.unitId ?? assignment.unitId, type: state.type,
    at: lastInstant(clock.dueAt), ...NO_DUTY, ...NO_RATING,
  };
  const returned = facts.get(keyOf(duty))?.returned ?? false;
  switch (clock.state) {
    case 'running': return withFact(facts, { ...duty, returned });
    case 'met': return withFact(facts, { ...duty, returned, overAt: event.at, inTime: true });
    case 'late': return withFact(facts, { ...duty, returned, overAt: event.at, inTime: false });
    case 'paused': return event.at > duty.at ? withFact(facts, { ...duty, returned }) : withoutFact(facts, duty);
    case 'ended': return lapse(facts, duty, event);
  }
}

/** Due times are exclusive: what is due at 24:00 of the 31st, stored as 00:00 of the 1st, belongs to the month of the 31st. */
function lastInstant(dueAt: string): Date {
  return new Date(Date.parse(dueAt) - 1);
}

/**
 * A duty that ends without being done (withdrawn, recalled) was none, unless it was overdue by then: nothing
 * un-lates a ticket. A granted return says that it never was the unit's; only the sign duty stays, for 退单率, unjudged.
 */
function lapse(facts: Facts, duty: FactContent, event: StoredEvent): Facts {
  if (event.type === 'return.granted') {
    return duty.kind === 'sign' ? withFact(facts, { ...duty, overAt: event.at, returned: true }) : withoutFact(facts, duty);
  }
  // 下派: the unit below goes on with the same due time, inside the subtree that both are counted in.
  if (event.type === 'ticket.delegated') return withoutFact(facts, duty);
  return event.at > duty.at ? withFact(facts, { ...duty, overAt: event.at, inTime: false }) : withoutFact(facts, duty);
}

function flagReturned(facts: Facts, assignmentNo: number): Facts {
  const sign = [...facts.values()].find((fact) => fact.kind === 'sign' && fact.no === assignmentNo);
  return sign && !sign.returned ? withFact(facts, { ...sign, returned: true }) : facts;
}
