// The small "i" beside a number: what it means and where it comes from. Works by pointer and by keyboard.
import { lazy, Suspense, useId, useRef, useState } from 'react';
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
    const from = below ? bottom + 6 : Math.max(8, top - offsetHeight - 6);
    style.top = `${from}px`;
    // what is opened inside makes it grow: then it scrolls
    style.maxHeight = `${innerHeight - from - 8}px`;
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

const SourceText = lazy(async () => ({ default: (await import('./explained.ts')).SourceText }));

/** Where a number comes from, in words that are the same everywhere; of a source, what it is and what was found when asked. */
export function Origin({ source }: { source: string }) {
  const [open, setOpen] = useState(false);
  if (source === 'ASSUMED')
    return (
      <span className="origin" data-kind="assumed">
        assumed
      </span>
    );
  if (source === 'definition') return <span className="origin">a convention</span>;
  return (
    <>
      <button type="button" className="origin" aria-expanded={open} onClick={() => setOpen(!open)}>
        sourced: {source}
      </button>
      {open && (
        <Suspense>
          <SourceText source={source} />
        </Suspense>
      )}
    </>
  );
}
