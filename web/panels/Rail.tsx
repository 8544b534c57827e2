// Beside the crowd: the levers of A, those of B, or one person.
import { lazy, Suspense, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { railTabs } from '../state/app-state.ts';
import type { RailTab } from '../state/app-state.ts';
import { useAppState, useCommit } from '../hooks/use-app.tsx';
import { Levers } from './Levers.tsx';

/** Comes when somebody is asked for. */
const Person = lazy(async () => ({ default: (await import('./Person.tsx')).Person }));

const names: Record<RailTab, string> = { a: 'Levers of A', b: 'Levers of B', person: 'One person' };

export function Rail() {
  const { rail } = useAppState();
  const commit = useCommit();
  const list = useRef<HTMLDivElement>(null);
  const pressKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = railTabs[(railTabs.indexOf(rail) + by + railTabs.length) % railTabs.length]!;
    commit({ rail: next });
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <section className="rail" aria-label="Levers and people">
      <div ref={list} className="tabs" role="tablist" aria-label="Beside the crowd" onKeyDown={pressKey}>
        {railTabs.map(tab => (
          <button
            key={tab}
            type="button"
            id={`tab-${tab}`}
            role="tab"
            data-side={tab === 'person' ? undefined : tab}
            aria-selected={tab === rail}
            aria-controls="rail-panel"
            tabIndex={tab === rail ? 0 : -1}
            onClick={() => commit({ rail: tab })}
          >
            {names[tab]}
          </button>
        ))}
      </div>
      <div id="rail-panel" className="rail-panel" role="tabpanel" aria-labelledby={`tab-${rail}`} tabIndex={0}>
        {rail === 'person' ? (
          <Suspense fallback={<p className="quiet">One moment …</p>}>
            <Person />
          </Suspense>
        ) : (
          <Levers key={rail} side={rail} />
        )}
      </div>
    </section>
  );
}
