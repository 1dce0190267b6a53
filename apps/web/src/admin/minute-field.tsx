// A time of day in minutes after midnight, by the browser's own field. At the end of a span midnight is 24:00.

interface MinuteFieldProps {
  readonly value: number | undefined;
  readonly onChange: (minute: number | undefined) => void;
  readonly ends?: boolean;
  readonly id?: string;
  readonly 'aria-label'?: string;
}

const DAY = 24 * 60;

export function MinuteField({ value, onChange, ends = false, ...rest }: MinuteFieldProps) {
  const read = (text: string) => {
    if (text === '') return onChange(undefined);
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    const minute = hours * 60 + minutes;
    return onChange(ends && minute === 0 ? DAY : minute);
  };
  return <input {...rest} type="time" className="date-field minute-field" value={value === undefined ? '' : timeOfDay(value % DAY)} onChange={(event) => read(event.target.value)} />;
}

/** 540 → "09:00". */
export function timeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
