// What happens to a ticket, step by step: who does what, and how long after the step before.
import type { Command } from '@hotline/workflow';
import type { Delay, Desk } from './turns.js';

/** What a step's input may need that is known only when it is taken. */
export interface Moment {
  readonly now: Date;
  readonly unitId: (code: string) => string;
  /** The ticket of another story, once it is registered. */
  readonly ticketId: (story: number) => string;
}
type Input = Readonly<Record<string, unknown>>;

export interface Step {
  readonly desk: Desk;
  /** Of a liaison. */
  readonly unit?: string;
  readonly command: Command;
  readonly after: Delay;
  readonly input: (moment: Moment) => Input;
}

const minutes = (count: number): Delay => ({ minutes: count });
const workdays = (count: number): Delay => ({ workdays: count });
const given = (input: Input) => () => input;

export interface Reply {
  readonly account: string;
  readonly publicReply: string;
  readonly resolved: boolean;
  readonly unresolvedReason?: string;
}

interface Dispatch {
  readonly assists?: readonly string[];
  readonly after?: number;
  readonly desk?: Desk;
  readonly note?: string;
}

/** The steps as the staff would name them; delays are given where they vary. */
export const step = {
  dispatch: (unit: string, { assists = [], after = 20, desk = 'dispatcher', note = '' }: Dispatch = {}): Step => ({
    desk, command: 'dispatch', after: minutes(after),
    input: ({ unitId }) => ({
      unitId: unitId(unit),
      ...(assists.length > 0 && { assistUnitIds: assists.map(unitId) }),
      ...(note && { note }),
    }),
  }),
  answer: (publicReply: string): Step => ({ desk: 'operator', command: 'answer', after: minutes(4), input: given({ publicReply }) }),
  refer: (service: string): Step => ({ desk: 'operator', command: 'refer', after: minutes(1), input: given({ service, note: '已三方通话转接' }) }),
  proposeDecline: (grounds: Input): Step => ({ desk: 'operator', command: 'propose_decline', after: minutes(10), input: given(grounds) }),
  decline: (grounds: Input): Step => ({ desk: 'dispatcher', command: 'decline', after: minutes(60), input: given(grounds) }),
  void: (consent: string): Step => ({ desk: 'dispatcher', command: 'void', after: workdays(1), input: given({ consent }) }),
  supplement: (input: Input): Step => ({ desk: 'operator', command: 'supplement', after: minutes(180), input: given(input) }),
  merge: (into: number): Step => ({
    desk: 'dispatcher', command: 'merge', after: minutes(15), input: ({ ticketId }) => ({ intoTicketId: ticketId(into) }),
  }),
  sign: (unit: string, after: Delay = minutes(30), desk: Desk = 'liaison'): Step => ({ desk, unit, command: 'sign', after, input: given({}) }),
  delegate: (unit: string, below: string): Step => ({
    desk: 'liaison', unit, command: 'delegate', after: minutes(120), input: ({ unitId }) => ({ unitId: unitId(below), note: '属地办理' }),
  }),
  contact: (unit: string, after: Delay = minutes(90), desk: Desk = 'liaison'): Step => ({
    desk, unit, command: 'contact', after, input: ({ now }) => ({ contactedAt: now.toISOString(), note: '已电话联系来电人核实情况' }),
  }),
  assistSign: (unit: string): Step => ({ desk: 'liaison', unit, command: 'assist_sign', after: minutes(60), input: given({}) }),
  assistReply: (unit: string): Step => ({
    desk: 'liaison', unit, command: 'assist_reply', after: workdays(1), input: given({ account: '已派员到现场配合处置，涉及我单位的事项已办结。' }),
  }),
  requestReturn: (unit: string, reason: string): Step => ({
    desk: 'liaison', unit, command: 'request_return', after: minutes(60), input: given({ reason, basis: '部门职责清单' }),
  }),
  grantReturn: (): Step => ({ desk: 'dispatcher', command: 'grant_return', after: minutes(60), input: given({ note: '同意，重新派单' }) }),
  refuseReturn: (): Step => ({
    desk: 'dispatcher', command: 'refuse_return', after: minutes(60), input: given({ note: '经核对职责清单属你单位事项，请办理' }),
  }),
  requestExtension: (unit: string, reason: string): Step => ({
    desk: 'liaison', unit, command: 'request_extension', after: workdays(3), input: given({ workdays: 5, reason, basis: '工单管理办法延期条款' }),
  }),
  grantExtension: (): Step => ({ desk: 'supervisor', command: 'grant_extension', after: minutes(30), input: given({ note: '同意延期一次' }) }),
  refuseExtension: (): Step => ({
    desk: 'supervisor', command: 'refuse_extension', after: minutes(30), input: given({ note: '理由不充分，请按期办结' }),
  }),
  requestSuspension: (unit: string, plan: string, reviewOn: string): Step => ({
    desk: 'liaison', unit, command: 'request_suspension', after: workdays(2), input: given({ plan, reviewOn }),
  }),
  grantSuspension: (): Step => ({ desk: 'supervisor', command: 'grant_suspension', after: minutes(60), input: given({ note: '同意挂账，按计划推进' }) }),
  resume: (after: Delay): Step => ({ desk: 'supervisor', command: 'resume', after, input: given({ note: '条件具备，恢复办理' }) }),
  submit: (unit: string, reply: Reply, after: Delay, desk: Desk = 'liaison'): Step => ({
    desk, unit, command: 'submit', after, input: ({ now }) => ({ ...reply, contactedAt: now.toISOString(), substantiated: true }),
  }),
  pass: (note: string, after: Delay = minutes(30)): Step => ({ desk: 'reviewer', command: 'pass', after, input: given({ note }) }),
  sendBack: (reason: string): Step => ({ desk: 'reviewer', command: 'send_back', after: minutes(30), input: given({ reason }) }),
  callBack: (answers: Input, after: Delay = minutes(120)): Step => ({
    desk: 'callback_officer', command: 'record_callback', after, input: given(answers),
  }),
  close: (reason: string): Step => ({ desk: 'supervisor', command: 'close', after: workdays(1), input: given({ reason }) }),
  urge: (note: string, after: Delay): Step => ({ desk: 'supervisor', command: 'urge', after, input: given({ note }) }),
} as const;
