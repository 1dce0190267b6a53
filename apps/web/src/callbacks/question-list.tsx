// The script as questions; digits answer the current one.
import { useEffect, useRef } from 'react';
import type { CallbackSettingsDto } from '../client';
import { useOptions } from '../api/vocabulary';
import { useKeys } from '../keyboard/keyboard';
import { useText } from '../text/text';
import { CALLBACKS_TEXT } from './callbacks.text';
import type { Answers, Question } from './questions';

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly current: Question | undefined;
  readonly faults: Readonly<Record<string, string>>;
  readonly script: CallbackSettingsDto['script'] | undefined;
  readonly onAnswer: (change: Partial<Answers>) => void;
}

interface Option {
  readonly key: string;
  /** The digit that gives it: a level has its own number. */
  readonly digit: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly change: Partial<Answers>;
}

export function QuestionList({ questions, answers, current, faults, script, onAnswer }: QuestionListProps) {
  const t = useText(CALLBACKS_TEXT);
  const optionsOf = useQuestionOptions(answers);
  // With everything answered the digits still change the last question: several reasons may be given.
  const keyed = current ?? questions.at(-1);
  const options = keyed === undefined ? [] : optionsOf(keyed);
  const last = useRef<HTMLFieldSetElement>(null);
  useKeys(t('title'), options.map((option) => ({ keys: option.digit, label: option.label, run: () => onAnswer(option.change) })));
  useEffect(() => {
    last.current?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);
  return (
    <>
      {questions.map((question) => (
        <fieldset key={question.key} ref={question.key === current?.key ? last : undefined} className={`question${question.key === keyed?.key ? ' current' : ''}`}>
          <legend>{script?.questions.find((one) => one.field === question.key)?.text ?? t(question.key)}</legend>
          <div className="row wrap">
            {optionsOf(question).map((option) => (
              <button key={option.key} type="button" className="plain answer" aria-pressed={option.chosen} onClick={() => onAnswer(option.change)}>
                {question.key === keyed?.key && <kbd>{option.digit}</kbd>} {option.label}
              </button>
            ))}
          </div>
          {faults[question.key] && <p className="field-fault" role="alert">{faults[question.key]}</p>}
        </fieldset>
      ))}
    </>
  );
}

function useQuestionOptions(answers: Answers): (question: Question) => readonly Option[] {
  const t = useText(CALLBACKS_TEXT);
  const levels = useOptions('levels');
  const reasons = useOptions('dissatisfactionReasons');
  return ({ key, kind }) => {
    if (kind === 'yesNo') return [true, false].map((value) => ({ key: String(value), digit: value ? '1' : '2', label: t(value ? 'yes' : 'no'), chosen: answers[key] === value, change: { [key]: value } }));
    if (kind === 'level') {
      const best = [...levels].sort((a, b) => Number(b.value) - Number(a.value));
      return [
        ...best.map(({ value, label }) => ({ key: value, digit: value, label, chosen: answers.level === Number(value), change: { level: Number(value) } })),
        { key: 'none', digit: '0', label: t('unrated'), chosen: answers.level === null, change: { level: null } },
      ];
    }
    const given: readonly string[] = answers.reasons ?? [];
    return reasons.map(({ value, label }, index) => {
      const chosen = given.includes(value);
      return { key: value, digit: String(index + 1), label, chosen, change: { reasons: (chosen ? given.filter((one) => one !== value) : [...given, value]) as Answers['reasons'] } };
    });
  };
}
