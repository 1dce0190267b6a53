// Lets the plan happen: moves the clock from moment to moment and has the people of the city do their steps through the same services as everybody.
import { CallbackDesk, CallbackRecorder, type Recording } from '@hotline/callback';
import type { ManualClock } from '@hotline/platform';
import { type ActResult, Registrar, TicketWriter } from '@hotline/ticket';
import { SYSTEM_ACTOR } from '@hotline/workflow';
import type { INestApplicationContext } from '@nestjs/common';
import { Agenda } from './agenda.js';
import type { Cast } from './cast.js';
import type { Story } from './plan.js';
import { Routine } from './routine.js';
import type { Step } from './story.js';
import { atMinute, dateAt, turnOf, type Workdays } from './turns.js';

/** Also a turn of the callback desk, whose list then holds what was passed since yesterday. */
const MORNING_MINUTE = 10 * 60 + 50;
const DAY_MS = 86_400_000;

interface Task {
  readonly story: number;
  /** undefined: the ticket is registered. */
  readonly step?: number;
}
export interface Lived {
  readonly registered: number;
  readonly acts: number;
  /** What the system did not allow, for whoever changes a rule and wonders. */
  readonly refused: readonly string[];
}

export class Life {
  private readonly agenda = new Agenda<Task>();
  private readonly ticketIds = new Map<number, string>();
  private readonly refused: string[] = [];
  /** Stories that took a turn which their plan did not know. */
  private readonly ended = new Set<number>();
  private readonly routine: Routine;
  private readonly registrar: Registrar;
  private readonly writer: TicketWriter;
  private readonly desk: CallbackDesk;
  private readonly recorder: CallbackRecorder;
  private acts = 0;
  private morning: Date;
  private rung: Date | undefined;

  constructor(
    app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly plan: readonly Story[],
    private readonly cast: Cast,
    private readonly world: { readonly isWorkday: Workdays; readonly categoryCode: (path: string) => string },
  ) {
    this.routine = new Routine(app, cast);
    this.registrar = app.get(Registrar, { strict: false });
    this.writer = app.get(TicketWriter, { strict: false });
    this.desk = app.get(CallbackDesk, { strict: false });
    this.recorder = app.get(CallbackRecorder, { strict: false });
    this.morning = atMinute(dateAt(plan[0]!.at), MORNING_MINUTE);
    plan.forEach(({ at }, story) => this.agenda.add(at, { story }));
  }

  async live(until: Date, onMoment: (at: Date) => void): Promise<Lived> {
    for (let at = this.nextMoment(); at <= until; at = this.nextMoment()) {
      this.clock.set(at);
      const tasks = this.agenda.take(at);
      const [rungIsDue, isMorning] = [this.rung !== undefined && this.rung <= at, this.morning <= at];
      if (rungIsDue) await this.routine.sweep();
      if (isMorning) await this.beginDay(at);
      await this.take(tasks, at);
      // A new ticket's first rung is some time away: only what happens to others can bring the next one nearer.
      if (rungIsDue || isMorning || tasks.some(isStep)) this.rung = await this.routine.nextRung();
      onMoment(at);
    }
    this.clock.set(until);
    await this.routine.sweep();
    await this.routine.relay();
    return { registered: this.ticketIds.size, acts: this.acts, refused: this.refused };
  }

  private nextMoment(): Date {
    const times = [this.morning, this.agenda.next, this.rung].flatMap((at) => (at ? [at.getTime()] : []));
    // A rung that could not fire yet must not hold the clock.
    return new Date(Math.max(Math.min(...times), this.clock.now().getTime() + 1_000));
  }

  private async beginDay(at: Date): Promise<void> {
    if (this.world.isWorkday(dateAt(at))) await this.routine.daily(at);
    this.morning = new Date(this.morning.getTime() + DAY_MS);
  }

  private async take(tasks: readonly Task[], at: Date): Promise<void> {
    const steps = tasks.filter(isStep);
    const callbacks = steps.filter((task) => this.stepOf(task).command === 'record_callback');
    const others = steps.filter((task) => !callbacks.includes(task));
    for (const { story } of tasks.filter((task) => !isStep(task))) await this.register(story, at);
    if (others.length > 0) await this.act(others, at);
    if (callbacks.length > 0) await this.callBack(callbacks, at);
  }

  private async register(story: number, at: Date): Promise<void> {
    const { told } = this.plan[story]!;
    const { category, ...registration } = told;
    const operator = this.cast.actorOf({ desk: 'operator' }, story);
    const { id } = await this.registrar.register({ ...registration, categoryCode: this.world.categoryCode(category) }, operator);
    this.ticketIds.set(story, id);
    this.schedule({ story }, at);
  }

  /** Everybody clears the own desk at the same moment: one batch. */
  private async act(tasks: readonly Task[], at: Date): Promise<void> {
    const all = tasks.flatMap((first) => this.inOneGo(first));
    const acts = all.map((task) => ({ ...this.actOf(task, at), actor: this.cast.actorOf(this.stepOf(task), task.story) }));
    const results = await this.writer.executeAll(acts, SYSTEM_ACTOR);
    results.forEach((result, index) => this.note(all[index]!, result));
    for (const task of tasks) this.schedule(this.inOneGo(task).at(-1)!, at);
  }

  /** The step and those that the same person does right after it. */
  private inOneGo(task: Task): readonly Task[] {
    const [step, next] = [this.stepOf(task), this.stepAfter(task)];
    const goesOn = next && 'minutes' in next.after && next.after.minutes === 0 && next.desk === step.desk && next.unit === step.unit;
    return goesOn ? [task, ...this.inOneGo({ ...task, step: task.step! + 1 })] : [task];
  }

  private async callBack(tasks: readonly Task[], at: Date): Promise<void> {
    const due = await this.dueCallbacks();
    const listed = tasks.filter(({ story }) => due.has(this.ticketIds.get(story)!));
    await Promise.all(listed.map((task) => this.recordCallback(due.get(this.ticketIds.get(task.story)!)!, task, at)));
    for (const task of tasks) {
      if (listed.includes(task)) this.schedule(task, at);
      // Not on the list yet, or this band of the day was tried already.
      else this.agenda.add(turnOf('callback_officer', at, { minutes: 60 }, this.world.isWorkday), task);
    }
  }

  private async recordCallback(callbackId: string, task: Task, at: Date): Promise<void> {
    const officer = this.cast.actorOf({ desk: 'callback_officer' }, task.story);
    await this.recorder.record(callbackId, this.actOf(task, at).input as unknown as Recording, officer);
    this.acts += 1;
  }

  /** Ids of callbacks by their tickets. */
  private async dueCallbacks(): Promise<ReadonlyMap<string, string>> {
    const { items } = await this.desk.list({ state: 'due', limit: 200 }, this.cast.actorOf({ desk: 'supervisor' }, 0));
    return new Map(items.map(({ ticketId, id }) => [ticketId, id]));
  }

  private note(task: Task, result: ActResult): void {
    if ('error' in result) {
      this.ended.add(task.story);
      this.refused.push(`${this.plan[task.story]!.fate} ${this.stepOf(task).command}: ${result.error.message}`);
    } else this.acts += 1;
  }

  /** What follows on the task just done. */
  private schedule(done: Task, at: Date): void {
    const next = this.stepAfter(done);
    if (!next || this.ended.has(done.story)) return;
    const turn = turnOf(next.desk, at, next.after, this.world.isWorkday);
    this.agenda.add(turn, { story: done.story, step: (done.step ?? -1) + 1 });
  }

  private stepAfter({ story, step = -1 }: Task): Step | undefined {
    return this.plan[story]!.steps[step + 1];
  }

  private stepOf({ story, step }: Task): Step {
    return this.plan[story]!.steps[step!]!;
  }

  private actOf(task: Task, now: Date) {
    const { command, input } = this.stepOf(task);
    const moment = { now, unitId: (code: string) => this.cast.unitId(code), ticketId: (story: number) => this.ticketIds.get(story)! };
    return { ticketId: this.ticketIds.get(task.story)!, command, input: input(moment) };
  }
}

function isStep({ step }: Task): boolean {
  return step !== undefined;
}
