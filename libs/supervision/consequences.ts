// What follows from rungs that are due: the events of the log, the lines for the bulletin, and the commands to give.
import { CLOCKS, type ClockName, type DeadlineRow, type DueRung, type Wake } from '@hotline/timing';
import type { Command, EventPayloads } from '@hotline/workflow';

export interface FiredRung {
  readonly row: DeadlineRow;
  readonly rung: DueRung;
}

export interface Instruction {
  readonly ticketId: string;
  readonly command: Command;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One ticket's rungs in the order in which they were due, over all its clocks. */
export function inOrder(wakes: readonly Wake[]): readonly FiredRung[] {
  return wakes
    .flatMap(({ row, rungs }) => rungs.map((rung) => ({ row, rung })))
    .sort((a, b) => a.rung.at.getTime() - b.rung.at.getTime());
}

export function payloadOf({ row, rung }: FiredRung): EventPayloads['rung.fired'] {
  const { assignmentNo, clock, cycle } = row;
  return { assignmentNo, clock, cycle, rung: rung.spec.rung, dueAt: rung.at.toISOString(), late: rung.late };
}

/** The bulletin lists delays without explanation: an answered supervision order is one. */
export function entersBulletin({ rung }: FiredRung, explained: boolean): boolean {
  return rung.spec.action === 'bulletin' && !explained;
}

/** Commands that a ticket's rungs bring: a rung always fires, but no second order is issued while one is open. */
export function instructionsOf(fired: readonly FiredRung[], openOrders: number): readonly Instruction[] {
  const urged = fired.filter(({ rung }) => rung.spec.action === 'urge').map(({ row }) => urging(row));
  const overdue = fired.find(({ rung }) => rung.spec.action === 'order');
  return overdue && openOrders === 0 ? [...urged, ordering(overdue.row)] : urged;
}

function urging({ ticketId, clock }: { readonly ticketId: string; readonly clock: ClockName }): Instruction {
  return { ticketId, command: 'urge', input: { note: `${CLOCKS[clock].zh}已超过时限，请立即办理` } };
}

function ordering({ ticketId, clock }: { readonly ticketId: string; readonly clock: ClockName }): Instruction {
  return { ticketId, command: 'supervise', input: { requirement: `${CLOCKS[clock].zh}超期一个工作日仍未完成，请限期办结并书面说明原因` } };
}
