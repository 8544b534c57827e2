// A range input that tells sliding from letting go.
import { useEffect, useRef } from 'react';
import type { CSSProperties } from 'react';

interface HandRangeProps {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** spoken instead of the bare number */
  says: string;
  className?: string;
  style?: CSSProperties;
  disabled?: boolean;
  onSlide: (value: number) => void;
  onSettle: (value: number) => void;
}

export function HandRange({ label, says, onSlide, onSettle, ...input }: HandRangeProps) {
  const element = useRef<HTMLInputElement>(null);
  const settle = useRef(onSettle);
  useEffect(() => {
    settle.current = onSettle;
  });
  // React's onChange is the browser's `input`; the browser's `change` comes once, at the end of a drag or key press
  useEffect(() => {
    const { current } = element;
    const finish = () => settle.current(Number(current!.value));
    current!.addEventListener('change', finish);
    return () => current!.removeEventListener('change', finish);
  }, []);
  return (
    <input
      ref={element}
      type="range"
      aria-label={label}
      aria-valuetext={says}
      {...input}
      onChange={event => onSlide(Number(event.target.value))}
    />
  );
}
