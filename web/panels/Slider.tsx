// A range input that tells dragging apart from letting go: only the latter is a committed change.
import { useEffect, useRef, useState } from 'react';

interface SliderProps {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** spoken instead of the bare number */
  valueText?: string;
  disabled?: boolean;
  /** values to be marked on the track */
  marks?: readonly number[];
  onDrag?: (value: number) => void;
  onCommit: (value: number) => void;
}

export function Slider({
  label,
  min,
  max,
  step,
  value,
  valueText,
  disabled,
  marks = [],
  onDrag,
  onCommit,
}: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? value;
  const commit = useRef(onCommit);
  useEffect(() => {
    commit.current = onCommit;
  });

  // React's onChange is the browser's `input`; the browser's `change` comes once, at the end of a drag or key press.
  useEffect(() => {
    const element = input.current!;
    const finish = () => {
      setDragged(null);
      commit.current(Number(element.value));
    };
    element.addEventListener('change', finish);
    return () => element.removeEventListener('change', finish);
  }, []);

  const share = (at: number) => `${max === min ? 0 : ((at - min) / (max - min)) * 100}%`;
  return (
    <span className="slider">
      <input
        ref={input}
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step={step}
        value={shown}
        disabled={disabled}
        style={{ '--fill': share(shown) } as React.CSSProperties}
        onChange={event => {
          const next = Number(event.target.value);
          setDragged(next);
          onDrag?.(next);
        }}
      />
      {marks.map(mark => (
        <i key={mark} className="slider-mark" style={{ left: share(mark) }} />
      ))}
    </span>
  );
}
