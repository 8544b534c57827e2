// A part of the page that is told in two sentences and comes as a whole when somebody asks for it.
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { PanelName } from '../state/app-state.ts';
import { useAppState, useCommit } from '../hooks/use-app.tsx';

interface FoldedProps {
  /** in the list of what is open, and so in the link */
  name: PanelName;
  className: string;
  title: string;
  deck: ReactNode;
  ask: string;
  close?: string;
  /** asking for it takes work: the button says so */
  primary?: boolean;
  children: ReactNode;
}

export function Folded({ name, className, title, deck, ask, close = 'Close', primary = false, children }: FoldedProps) {
  const { open } = useAppState();
  const commit = useCommit();
  const on = open.includes(name);
  const toggle = () => commit({ open: on ? open.filter(other => other !== name) : [...open, name] });
  return (
    <section className={className} aria-labelledby={`${name}-title`}>
      <header className="section-head">
        <h2 id={`${name}-title`}>{title}</h2>
        <button
          type="button"
          className={primary && !on ? 'button primary' : 'button'}
          aria-expanded={on}
          onClick={toggle}
        >
          {on ? close : ask}
        </button>
      </header>
      <p className="deck">{deck}</p>
      {on && <Suspense fallback={<p className="quiet">One moment …</p>}>{children}</Suspense>}
    </section>
  );
}
