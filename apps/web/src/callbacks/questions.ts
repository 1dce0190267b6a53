// Which questions a call asks, and the attempt that its answers make.
import type { Attempt } from '../api/callbacks';

export interface Answers {
  readonly reached?: boolean;
  readonly contacted?: boolean;
  readonly resolved?: boolean;
  /** null: would not rate. */
  readonly level?: number | null;
  readonly reasons?: Attempt['reasons'];
  readonly basis: string;
  readonly note: string;
}

export interface Question {
  readonly key: 'reached' | 'contacted' | 'resolved' | 'level' | 'reasons';
  readonly kind: 'yesNo' | 'level' | 'reasons';
}

/** `isSatisfied` says of a level whether it needs no reasons: the API refuses a record without them all the same. */
export function questionsOf(answers: Answers, isSatisfied: (level: number) => boolean): readonly Question[] {
  const first: Question = { key: 'reached', kind: 'yesNo' };
  if (answers.reached !== true) return [first];
  const asked: readonly Question[] = [first, { key: 'contacted', kind: 'yesNo' }, { key: 'resolved', kind: 'yesNo' }, { key: 'level', kind: 'level' }];
  return typeof answers.level === 'number' && !isSatisfied(answers.level) ? [...asked, { key: 'reasons', kind: 'reasons' }] : asked;
}

/** The first question without an answer. */
export function currentQuestion(questions: readonly Question[], answers: Answers): Question | undefined {
  return questions.find(({ key }) => (key === 'reasons' ? (answers.reasons ?? []).length === 0 : answers[key] === undefined));
}

export function attemptOf(answers: Answers, expectedVersion: number): Attempt {
  const note = answers.note.trim() === '' ? {} : { note: answers.note.trim() };
  if (answers.reached !== true) return { reached: false, expectedVersion, ...note };
  return {
    reached: true,
    contacted: answers.contacted,
    resolved: answers.resolved,
    ...(typeof answers.level === 'number' && { level: answers.level as unknown as Attempt['level'] }),
    ...(answers.reasons !== undefined && answers.reasons.length > 0 && { reasons: answers.reasons }),
    ...(answers.basis.trim() !== '' && { basis: answers.basis.trim() }),
    expectedVersion,
    ...note,
  };
}
