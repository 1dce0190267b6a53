// One field of a form: label, control, fault at the field. The control gets id and aria attributes.
import { type ReactElement, cloneElement, useId } from 'react';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  readonly fault?: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly className?: string;
  readonly children: ReactElement<Record<string, unknown>>;
}

export function Field({ label, required = false, fault, hint, keys, className = '', children }: FieldProps) {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
        {required && <span className="field-required" aria-hidden> *</span>}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </label>
      {cloneElement(children, {
        id,
        // For groups, which a label cannot be for.
        'aria-labelledby': `${id}-label`,
        'aria-required': required || undefined,
        'aria-invalid': fault !== undefined || undefined,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        ...(fault === undefined ? {} : { status: 'error' }),
      })}
      {note !== undefined && <div id={`${id}-note`} className={fault === undefined ? 'field-hint' : 'field-fault'} role={fault === undefined ? undefined : 'alert'}>{note}</div>}
    </div>
  );
}
