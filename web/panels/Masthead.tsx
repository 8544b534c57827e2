// Name, honesty, and what concerns the page as a whole: take back, link, theme.
import { useState } from 'react';
import { themes } from '../state/app-state.ts';
import type { Theme } from '../state/app-state.ts';
import { useApp, useAppState, useCommit } from '../hooks/use-app.tsx';
import { sentenceCase } from '../text/plain-words.ts';
import { Icon } from './icons.tsx';

export function Masthead() {
  const { store } = useApp();
  const { theme, open } = useAppState();
  const commit = useCommit();
  const showEvidence = () => {
    commit({ open: [...open.filter(name => name !== 'evidence'), 'evidence'] });
    document.getElementById('evidence-title')?.scrollIntoView();
  };
  return (
    <header className="masthead">
      <button type="button" className="wordmark textlike" onClick={() => commit({ view: 'hall' })}>
        ← Creepline
      </button>
      <p className="motto">The lab: every lever, every number</p>
      <p className="honest">
        Simulated people, not a forecast.{' '}
        <button type="button" className="textlike" onClick={showEvidence}>
          Why believe it?
        </button>
      </p>
      <div className="page-tools">
        <button
          type="button"
          className="button icon plain"
          aria-label="Undo"
          disabled={!store.undoable()}
          onClick={() => history.back()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="button icon plain"
          aria-label="Redo"
          disabled={!store.redoable()}
          onClick={() => history.forward()}
        >
          <Icon name="redo" />
        </button>
        <CopyButton label="Copy link" done="Link copied" text={() => location.href} />
        <label className="theme">
          <span className="spoken">Theme</span>
          <select value={theme} onChange={event => commit({ theme: event.target.value as Theme })}>
            {themes.map(name => (
              <option key={name} value={name}>
                {name === 'system' ? 'Theme: system' : sentenceCase(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

/** Copies a text and says so. Where the browser forbids it, the text is shown to be copied by hand. */
export function CopyButton({ label, done, text }: { label: string; done: string; text: () => string }) {
  const [state, setState] = useState<'ready' | 'done' | 'refused'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('done');
      setTimeout(() => setState('ready'), 2000);
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        <Icon name="link" />
        <span aria-live="polite">{state === 'done' ? done : label}</span>
      </button>
      {state === 'refused' && (
        <input type="text" readOnly aria-label={label} value={text()} onFocus={event => event.target.select()} />
      )}
    </>
  );
}
