// A field for digits on a phone's keyboard.
import { useId } from 'react';

interface CitizenFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly length: number;
}

export function CitizenField({ label, hint, fault, value, onChange, length }: CitizenFieldProps) {
  const id = useId();
  return (
    <div className="citizen-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id} inputMode="numeric" autoComplete="off" maxLength={length} value={value} aria-invalid={fault !== undefined}
        aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      />
      <span id={`${id}-note`} className={fault === undefined ? 'soft' : 'citizen-fault'}>{fault ?? hint}</span>
    </div>
  );
}
