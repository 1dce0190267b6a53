// A ticket as its readers see it: names beside codes, personal data masked, clocks, and the commands open to the reader.
import type { PersonalData } from '@hotline/citizen';
import type { DirectoryTree } from '@hotline/directory';
import { CLOCKS, type DeadlineRow } from '@hotline/timing';
import {
  allowedCommands, FIELDS, lead, type Actor, type Assignment, type Command, type FieldName, type FieldSpec, type TicketRequest,
} from '@hotline/workflow';
import { stageDue } from './core/stage-due.js';
import { termsOfDeadlines } from './core/terms.js';
import type { LockedTicket } from './ticket-rows.js';

export interface CommandField extends Omit<FieldSpec, 'zh' | 'en' | 'options' | 'personal' | 'internal'> {
  readonly name: FieldName;
  readonly label: string;
  readonly labelEn: string;
  readonly required: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string; readonly labelEn: string }[];
}
export interface AllowedCommand {
  readonly command: Command;
  readonly label: string;
  readonly labelEn: string;
  readonly demands: readonly CommandField[];
}

/** What the reader may do now, each with the form to fill in. */
export function commandsFor(ticket: LockedTicket, actor: Actor, now: Date): readonly AllowedCommand[] {
  const situation = { state: ticket.state, actor, terms: termsOfDeadlines(ticket.deadlines), now };
  return allowedCommands(situation).map((row) => ({
    command: row.command,
    label: row.label,
    labelEn: row.en,
    demands: [...row.demands.map((f) => commandField(f, true)), ...(row.optional ?? []).map((f) => commandField(f, false))]
      .filter((field) => !(FIELDS[field.name] as FieldSpec).internal),
  }));
}

export function commandField(name: FieldName, required: boolean): CommandField {
  const { zh, en, options, personal: _personal, internal: _internal, ...form } = FIELDS[name] as FieldSpec;
  const choices = options && Object.entries(options).map(([value, word]) => ({ value, label: word.zh, labelEn: word.en }));
  return { name, label: zh, labelEn: en, required, ...form, ...(choices && { options: choices }) };
}

export function assignmentView(tree: DirectoryTree, a: Assignment): Assignment & { readonly unitName: string } {
  return { ...a, unitName: unitName(tree, a.unitId) };
}
export function requestView(tree: DirectoryTree, r: TicketRequest): TicketRequest & { readonly unitName: string | null } {
  return { ...r, unitName: r.unitId === null ? null : unitName(tree, r.unitId) };
}
export function deadlineView(row: DeadlineRow, now: Date) {
  const lapses = 'lapses' in CLOCKS[row.clock];
  return {
    clock: row.clock, lapses, label: CLOCKS[row.clock].zh, labelEn: CLOCKS[row.clock].en, assignmentNo: row.assignmentNo, cycle: row.cycle,
    startedAt: row.startedAt, dueAt: row.dueAt, provisional: row.provisional, pausedAt: row.pausedAt, stoppedAt: row.stoppedAt,
    outcome: row.outcome, late: row.late, overdue: !lapses && isOverdue(row, now), fired: row.fired, rule: row.rule?.name ?? null,
  };
}
function isOverdue(row: DeadlineRow, now: Date): boolean {
  return row.dueAt !== null && row.stoppedAt === null && row.pausedAt === null && row.dueAt <= now;
}

/** Facts common to lists and the single ticket. */
export function placeNames(tree: DirectoryTree, t: { readonly categoryCode: string | null; readonly areaCode: string | null; readonly leadUnitId: string | null }) {
  return {
    categoryName: t.categoryCode === null ? null : (tree.category(t.categoryCode)?.name ?? t.categoryCode),
    areaName: t.areaCode === null ? null : (tree.area(t.areaCode)?.name ?? t.areaCode),
    leadUnitName: t.leadUnitId === null ? null : unitName(tree, t.leadUnitId),
  };
}
export function unitName(tree: DirectoryTree, id: string): string {
  return tree.unit(id)?.name ?? id;
}

export function stateView(tree: DirectoryTree, { state, deadlines, number }: LockedTicket, now: Date) {
  const { ticketId, assignments, requests, handlerIds: _handlers, citizenId: _citizen, ...facts } = state;
  const leadUnitId = lead(state)?.unitId ?? null;
  const due = stageDue(state.status, deadlines);
  return {
    id: ticketId, number, ...facts, leadUnitId, ...placeNames(tree, { ...facts, leadUnitId }),
    dueAt: due?.dueAt ?? null, dueClock: due?.clock ?? null, overdue: due !== null && due.dueAt <= now,
    assignments: assignments.map((a) => assignmentView(tree, a)),
    requests: requests.map((r) => requestView(tree, r)),
    deadlines: deadlines.map((row) => deadlineView(row, now)),
  };
}

export type CitizenView = PersonalData & { readonly id: string };
