// The small "i" beside a number: what it means and where it comes from. Works by pointer and by keyboard.
import { useId, useRef } from 'react';
import type { ReactNode } from 'react';

/** A native popover placed below its button, inside the window. Escape or a click elsewhere closes it. */
export function Info({ about, children }: { about: string; children: ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const place = () => {
    const { left, bottom, top } = button.current!.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = card.current!;
    const below = bottom + 6 + offsetHeight < innerHeight;
    style.left = `${Math.max(8, Math.min(left - 12, innerWidth - offsetWidth - 8))}px`;
    style.top = `${below ? bottom + 6 : Math.max(8, top - offsetHeight - 6)}px`;
  };
  return (
    <>
      <button ref={button} type="button" className="info" popoverTarget={id} aria-label={`About ${about}`}>
        i
      </button>
      <div ref={card} id={id} popover="auto" className="info-card" role="note" onToggle={place}>
        {children}
      </div>
    </>
  );
}

/** Where a number comes from, in words that are the same everywhere. */
export function Origin({ source }: { source: string }) {
  const words = source === 'ASSUMED' ? 'assumed' : source === 'definition' ? 'a convention' : `sourced: ${source}`;
  return (
    <span className="origin" data-kind={source === 'ASSUMED' ? 'assumed' : 'sourced'}>
      {words}
    </span>
  );
}
