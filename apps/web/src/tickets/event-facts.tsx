// What an event says, field by field, by the labels and types of the API's vocabulary.
import { type Word, useWord, useWords } from '../api/vocabulary';
import { useAreaTree, useCategoryTree, useUnitTree } from '../directory/trees';
import { FRAME_TEXT } from '../frame/frame.text';
import { useLabel, useText } from '../text/text';
import { Instant } from '../time/instant';

/** Fields that say nothing to a person: numbers inside the log, hashes, ids of people. */
const TECHNICAL = /^(assignmentNo|requestNo|fromAssignmentNo|cycle|citizenId|textHash|number|attempt|round|childTicketId|repeats)$/;

export function EventFacts({ payload }: { readonly payload: Readonly<Record<string, unknown>> }) {
  const label = useLabel();
  const words = useWords('fields');
  const shown = Object.entries(payload).filter(([name, value]) => !TECHNICAL.test(name) && value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  const entries = shown.map(([name, value]) => ({ field: words.find((word) => word.code === name), value })).filter((entry) => entry.field !== undefined);
  if (entries.length === 0) return null;
  return (
    <dl className="event-facts">
      {entries.map(({ field, value }) => (
        <div key={field!.code} className={isLong(field!, value) ? 'long' : ''}>
          <dt>{label(field)}</dt>
          <dd><Value field={field!} value={value} /></dd>
        </div>
      ))}
    </dl>
  );
}

/** Short facts share a line, texts get their own; of a unit the id is long, not the name. */
function isLong({ type = '' }: Word, value: unknown): boolean {
  return /text/i.test(type) && typeof value === 'string' && value.length > 24;
}

function Value({ field, value }: { readonly field: Word; readonly value: unknown }) {
  const frame = useText(FRAME_TEXT);
  const label = useLabel();
  const word = useWord();
  const [units, categories, areas] = [useUnitTree(), useCategoryTree(), useAreaTree()];
  const optionOf = (code: unknown) => label(field.options?.find((option) => String(option.code) === String(code)), String(code));
  const one = (item: unknown): string => {
    if (field.type === 'unit' || field.type === 'units') return units.byValue.get(String(item))?.title ?? String(item);
    if (field.type === 'category') return categories.byValue.get(String(item))?.path ?? String(item);
    if (field.type === 'area') return areas.byValue.get(String(item))?.path ?? String(item);
    if (field.code === 'clock') return word('clocks', String(item));
    if (field.code === 'rung') return word('rungs', String(item));
    return field.options ? optionOf(item) : String(item);
  };
  if (typeof value === 'boolean') return <>{frame(value ? 'yes' : 'no')}</>;
  if (field.type === 'instant') return <Instant at={String(value)} ends />;
  return <span className="words">{[value].flat().map(one).join('、')}</span>;
}
