// The words in which each question of the callback is put.
import { Input } from 'antd';
import { useWord } from '../api/vocabulary';
import type { QuestionDto } from '../client';
import type { OwnControlProps } from './record-form';

export function QuestionTexts({ value, onChange, faults, ...rest }: OwnControlProps) {
  const word = useWord();
  const questions = (value as readonly QuestionDto[] | undefined) ?? [];
  return (
    <div {...rest} role="group" className="stack tight">
      {questions.map((question, index) => (
        <label key={question.field} className="question-text">
          <span className="soft">{word('fields', question.field)}</span>
          <Input.TextArea autoSize maxLength={200} value={question.text} onChange={(event) => onChange(questions.map((one, at) => (at === index ? { ...one, text: event.target.value } : one)))} />
          {faults[`script.questions.${index}.text`] !== undefined && <span className="field-fault" role="alert">{faults[`script.questions.${index}.text`]}</span>}
        </label>
      ))}
    </div>
  );
}
