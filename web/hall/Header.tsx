// Name, scenario, beats, and what concerns the page as a whole.
import { lazy, Suspense, useState } from 'react';
import { beats, openBeat, openScenario } from '../state/app-state.ts';
import { useApp, useAppState, useBase, useCommit } from '../hooks/use-app.tsx';
import { useBeat } from '../hooks/use-hall.tsx';
import { beatNames } from '../text/hall-words.ts';
import { headerWords } from '../text/header-words.ts';
import { CopyLink } from './CopyLink.tsx';

/** Comes when somebody asks. */
const Help = lazy(async () => ({ default: (await import('./Help.tsx')).Help }));

export function Header() {
  const { library } = useApp();
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const beat = useBeat();
  const [help, setHelp] = useState(false);
  const choices =
    state.own === null ? library.shipped : [state.own, ...library.shipped.filter(({ id }) => id !== state.own!.id)];
  const locked = (at: number) => state.guess === null && at > beats.indexOf('guess');
  return (
    <header className="hall-header">
      <div className="hall-name">
        <Logo />
        <label>
          <span className="spoken">{headerWords.scenario}</span>
          <select
            value={base.id}
            onChange={event => commit(openScenario(library.find({ scenario: event.target.value, own: state.own })))}
          >
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <nav aria-label={headerWords.beats}>
        <ol>
          {beats.map((name, at) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === beat ? 'step' : undefined}
                disabled={locked(at)}
                title={locked(at) ? headerWords.locked : undefined}
                onClick={() => commit(openBeat(name, base))}
              >
                {beatNames[name]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="hall-tools">
        <CopyLink />
        <ThemeButton />
        <button type="button" aria-expanded={help} onClick={() => setHelp(!help)}>
          {headerWords.help}
        </button>
        <button type="button" onClick={() => commit({ view: 'lab', tick: base.days })}>
          {headerWords.lab}
        </button>
      </div>
      {help && (
        <Suspense>
          <Help onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </header>
  );
}

function ThemeButton() {
  const { theme } = useAppState();
  const commit = useCommit();
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <button type="button" onClick={() => commit({ theme: dark ? 'light' : 'dark' })}>
      {dark ? headerWords.light : headerWords.dark}
    </button>
  );
}

function Logo() {
  return (
    <span className="hall-logo">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M2 20a10 10 0 0 1 20 0" fill="none" stroke="currentColor" strokeWidth="2" />
        <circle cx="12" cy="19" r="2" />
        <circle cx="7" cy="19" r="1.4" />
        <circle cx="17" cy="19" r="1.4" />
        <circle cx="19.5" cy="6" r="2.6" className="beyond" />
      </svg>
      {headerWords.name}
    </span>
  );
}
