// A number that is typed: taken on Enter or when the field is left, refused with a reason when it is none.
import { useId, useState } from 'react';

interface NumberBoxProps {
  label: string;
  value: number;
  min: number;
  max: number;
  whole?: boolean | undefined;
  disabled?: boolean | undefined;
  onCommit: (value: number) => void;
}

export function NumberBox({ label, value, min, max, whole = false, disabled, onCommit }: NumberBoxProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const problem = draft === null ? null : problemOf(draft, min, max, whole);
  const finish = () => {
    if (draft !== null && problem === null && Number(draft) !== value) onCommit(Number(draft));
    setDraft(null);
  };
  return (
    <span className="number-box">
      <input
        type="number"
        inputMode={whole ? 'numeric' : 'decimal'}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        min={min}
        max={max}
        step={whole ? 1 : 'any'}
        disabled={disabled}
        value={draft ?? String(Number(value.toPrecision(6)))}
        onChange={event => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={event => {
          if (event.key === 'Enter') finish();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      {problem !== null && (
        <span id={id} role="alert" className="problem">
          {problem}
        </span>
      )}
    </span>
  );
}

export function problemOf(text: string, min: number, max: number, whole: boolean): string | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return 'a number, please';
  if (value < min || value > max) return `${min} to ${max}`;
  return whole && !Number.isInteger(value) ? 'a whole number' : null;
}
