// The fates of tickets and how common each is; what each means step by step.
import type { TicketType } from '@hotline/workflow';
import {
  CONSENTS, CONTENT_NOTES, DECLINES, DISCONTENT_NOTES, EXTENSION_REASONS, RETURN_REASONS, REVIEW_NOTES, SEND_BACK_REASONS,
  SUSPENSION_PLANS, UNRESOLVED_REASONS,
} from './data/answers.js';
import type { Random } from './random.js';
import { type Reply, type Step, step } from './story.js';
import type { Delay } from './turns.js';

export const FATES = {
  plain: 120, slow: 26, stuck: 9, returned: 14, returnRefused: 5, sentBack: 14, extended: 14, extensionRefused: 4, suspended: 10,
  assisted: 14, delegated: 22, unreached: 12, urgent: 14, critical: 7, answered: 40, declined: 9, referred: 6, voided: 7, supplemented: 12,
  incomplete: 4, repeat: 22,
} as const;
export type Fate = keyof typeof FATES;

/** What the steps are made of. */
export interface Case {
  readonly random: Random;
  readonly type: TicketType;
  readonly unit: string;
  /** A unit below the lead, where there is one. */
  readonly below?: string;
  /** Another unit: the wrong one at first, or the one that assists. */
  readonly other: string;
  readonly punctual: number;
  readonly liked: number;
  readonly reply: Reply;
  /** The story that this one repeats. */
  readonly original?: number;
  /** YYYY-MM-DD, some weeks after registration. */
  readonly reviewOn: string;
  /** The element that was missing, for whoever tells it later. */
  readonly missing: Readonly<Record<string, unknown>>;
}

const minutes = (count: number): Delay => ({ minutes: count });
const workdays = (count: number): Delay => ({ workdays: count });

export const STEPS: { readonly [F in Fate]: (of: Case) => readonly Step[] } = {
  plain: (of) => [step.dispatch(of.unit), ...handled(of, of.unit, pace(of))],
  slow: (of) => [step.dispatch(of.unit), step.sign(of.unit, workdays(1)), ...answered(of, of.unit, workdays(of.random.integer(5, 7)))],
  stuck: (of) => [step.dispatch(of.unit), step.sign(of.unit, workdays(2)), ...answered(of, of.unit, workdays(of.random.integer(9, 13)))],
  returned: (of) => [
    step.dispatch(of.other), step.requestReturn(of.other, of.random.pick(RETURN_REASONS)), step.grantReturn(),
    step.dispatch(of.unit, { note: '退单后重新派单' }), ...handled(of, of.unit, pace(of)),
  ],
  returnRefused: (of) => [
    step.dispatch(of.unit), step.requestReturn(of.unit, of.random.pick(RETURN_REASONS)), step.refuseReturn(), ...handled(of, of.unit, pace(of)),
  ],
  sentBack: (of) => [
    step.dispatch(of.unit), step.sign(of.unit), step.contact(of.unit), step.submit(of.unit, of.reply, workdays(1)),
    step.sendBack(of.random.pick(SEND_BACK_REASONS)), step.submit(of.unit, of.reply, minutes(150)), ...rated(of, of.unit),
  ],
  extended: (of) => [
    step.dispatch(of.unit), step.sign(of.unit), step.contact(of.unit),
    step.requestExtension(of.unit, of.random.pick(EXTENSION_REASONS)), step.grantExtension(), ...answered(of, of.unit, workdays(4)),
  ],
  extensionRefused: (of) => [
    step.dispatch(of.unit), step.sign(of.unit), step.contact(of.unit),
    step.requestExtension(of.unit, of.random.pick(EXTENSION_REASONS)), step.refuseExtension(), ...answered(of, of.unit, workdays(1)),
  ],
  suspended: (of) => [
    step.dispatch(of.unit), step.sign(of.unit), step.contact(of.unit),
    step.requestSuspension(of.unit, of.random.pick(SUSPENSION_PLANS), of.reviewOn), step.grantSuspension(),
    step.resume(workdays(of.random.integer(12, 40))), ...answered(of, of.unit, workdays(2)),
  ],
  assisted: (of) => [
    step.dispatch(of.unit, { assists: [of.other] }), step.sign(of.unit), step.assistSign(of.other), step.contact(of.unit),
    step.assistReply(of.other), ...answered(of, of.unit, workdays(1)),
  ],
  delegated: (of) =>
    of.below === undefined
      ? STEPS.plain(of)
      : [step.dispatch(of.unit), step.sign(of.unit), step.delegate(of.unit, of.below), ...handled(of, of.below, pace(of))],
  unreached: (of) => [
    step.dispatch(of.unit), step.sign(of.unit), step.contact(of.unit), step.submit(of.unit, of.reply, pace(of)), step.pass(of.random.pick(REVIEW_NOTES)),
    ...[0, 1, 2].map(() => step.callBack({ reached: false, note: '无人接听' }, minutes(60))),
  ],
  urgent: (of) => [
    step.dispatch(of.unit, { desk: 'duty', after: 15 }), step.sign(of.unit, minutes(20), 'duty'), step.contact(of.unit, minutes(0), 'duty'),
    step.submit(of.unit, of.reply, minutes(of.random.chance(of.punctual) ? 600 : 1_700), 'duty'), ...rated(of, of.unit),
  ],
  critical: (of) => [
    step.dispatch(of.unit, { desk: 'duty', after: 5 }), step.sign(of.unit, minutes(5), 'duty'), step.contact(of.unit, minutes(0), 'duty'),
    step.submit(of.unit, of.reply, minutes(of.random.chance(of.punctual) ? 55 : 200), 'duty'), ...rated(of, of.unit),
  ],
  answered: (of) => [step.answer(of.reply.publicReply)],
  declined: (of) => {
    const grounds = of.random.pick(DECLINES);
    return [step.proposeDecline(grounds), step.decline(grounds)];
  },
  referred: (of) => [step.refer(of.random.pick(['110', '119', '120', '122']))],
  voided: (of) => [step.dispatch(of.unit), step.sign(of.unit), step.void(of.random.pick(CONSENTS))],
  supplemented: (of) => [step.supplement(of.missing), step.dispatch(of.unit), ...handled(of, of.unit, pace(of))],
  incomplete: () => [],
  repeat: (of) => toldAgain(of.random, of.original!),
};

/** Signed and handled after the usual time. */
function handled(of: Case, unit: string, after: Delay): readonly Step[] {
  const late = !of.random.chance(of.punctual);
  return [step.sign(unit, late && of.random.chance(0.5) ? workdays(2) : minutes(30)), ...answered(of, unit, late ? workdays(of.random.integer(5, 8)) : after)];
}

function answered(of: Case, unit: string, after: Delay): readonly Step[] {
  const reply = of.random.chance(0.1) ? unresolved(of) : of.reply;
  // Many a liaison signs and picks up the telephone.
  const contactAfter = minutes(of.random.chance(0.6) ? 0 : 90);
  return [step.contact(unit, contactAfter), step.submit(unit, reply, after), ...rated(of, unit)];
}

/** Reviewed, called back, and once more when the citizen is not content. */
function rated(of: Case, unit: string): readonly Step[] {
  const { random } = of;
  const pass = step.pass(random.pick(REVIEW_NOTES));
  if (of.type === 'praise') return [pass];
  const missed = random.chance(0.15) ? [step.callBack({ reached: false, note: '占线' })] : [];
  if (random.chance(of.liked)) return [pass, ...missed, content(random)];
  const again = [step.contact(unit), step.submit(unit, mended(of), workdays(1)), step.pass(random.pick(REVIEW_NOTES))];
  const end = random.chance(0.7) ? [content(random)] : [discontent(random), step.close('已尽责办理，诉求超出政策范围，向来电人解释后办结')];
  return [pass, ...missed, discontent(random), ...again, ...end];
}

function content(random: Random, after?: Delay): Step {
  const level = Number(random.weighted({ 5: 5, 4: 4, 3: 1.5 }));
  return step.callBack({ reached: true, contacted: true, resolved: level > 3 || random.chance(0.5), level, note: random.pick(CONTENT_NOTES) }, after);
}

/** Told again by somebody else: merged, and that caller is called back too once the matter is done. */
export function toldAgain(random: Random, into: number): readonly Step[] {
  return [step.merge(into), content(random, workdays(4))];
}

function discontent(random: Random): Step {
  const reasons = [random.weighted({ result: 5, time: 3, attitude: 1, never_contacted: 1, other: 1 })];
  const contacted = reasons[0] !== 'never_contacted';
  return step.callBack({ reached: true, contacted, resolved: false, level: random.pick([1, 2, 2]), reasons, note: random.pick(DISCONTENT_NOTES) });
}

function unresolved({ random, reply }: Case): Reply {
  return { ...reply, resolved: false, unresolvedReason: random.pick(UNRESOLVED_REASONS) };
}

function mended({ reply }: Case): Reply {
  return { account: `${reply.account}重办期间再次上门，问题已整改到位。`, publicReply: `${reply.publicReply}针对您的意见已再次整改。`, resolved: true };
}

/** Minutes or working days from signing to the reply, well inside what the type allows. */
function pace({ random, type }: Case): Delay {
  if (type === 'consult') return workdays(random.integer(0, 1));
  return workdays(random.integer(1, 3));
}
