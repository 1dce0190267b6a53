// A time of day in minutes after midnight, typed as 9:00 or 0900; until 24:00, which browsers' own time fields do not know.
import { Input } from 'antd';
import { useState } from 'react';

interface MinuteFieldProps {
  readonly value: number | undefined;
  readonly onChange: (minute: number | undefined) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}

const DAY = 24 * 60;

export function MinuteField({ value, onChange, ...rest }: MinuteFieldProps) {
  // What is being typed, until it is left: "9" is on its way to 9:00.
  const [typed, setTyped] = useState<string>();
  const read = (text: string) => {
    setTyped(text);
    onChange(minuteOf(text));
  };
  return <Input {...rest} className="minute-field num" inputMode="numeric" maxLength={5} value={typed ?? (value === undefined ? '' : timeOfDay(value))} onChange={(event) => read(event.target.value)} onBlur={() => setTyped((was) => (was !== undefined && minuteOf(was) === undefined ? was : undefined))} />;
}

/** undefined: no time of day (yet). */
function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = /^\s*(\d{1,2})[:：]?(\d{2})\s*$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= DAY && Number(minutes) < 60 ? minute : undefined;
}

/** 540 → "09:00". */
export function timeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
