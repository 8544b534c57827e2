// Whose people are simulated: the built-in ones, or those of a file of one's own. The file is read here and never leaves the machine.
import { formatCount } from '../../sim/index.ts';
import { useRef } from 'react';
import { wantPeople } from '../state/app-state.ts';
import { useApp, useAppState, useCommit, usePeople, useReadPeople } from '../hooks/use-app.tsx';
import { Info } from './Info.tsx';

export function PeopleChoice() {
  const state = useAppState();
  const commit = useCommit();
  const { people: library } = useApp();
  const { reading } = usePeople();
  const missing = state.people !== null && !library.holds(state.people) && reading === null;
  const builtIn = () => commit(wantPeople(state, null));
  return (
    <section className="people-choice" aria-label="People of this page">
      <p role="status">
        <Whose />
      </p>
      {!missing && <ChooseFile label={state.people === null ? 'Use your own people' : 'Another file'} />}
      {!missing && state.people !== null && (
        <button type="button" className="button" onClick={builtIn}>
          Back to built-in people
        </button>
      )}
      <Info about="your own people">
        <p>
          Drop a table of customers anywhere on the page: CSV, plain or gzip, or a .audience.json of the command line.
          It is read on this machine; nothing is sent or stored. Columns with names, e-mail addresses and the like are
          refused.
        </p>
        <p>
          What the table does not tell is drawn as for the built-in people. A link holds the name of the file, never the
          people.
        </p>
      </Info>
      {missing && (
        <div className="problems" role="alert">
          <p>
            <b>This page was made with people of {state.people}.</b> A link never holds people: drop the file here
            again, or choose it. Until then these are the built-in people, and the numbers differ.
          </p>
          <p className="choices">
            <ChooseFile label="Choose the file" />
            <button type="button" className="button" onClick={builtIn}>
              Stay with built-in people
            </button>
          </p>
        </div>
      )}
      <Refused />
    </section>
  );
}

function Whose() {
  const { people: file } = useAppState();
  const { people } = useApp();
  const { reading, held } = usePeople();
  if (reading !== null) return <>Reading {reading} …</>;
  if (held === null || !people.holds(file)) return <span className="quiet">Built-in people</span>;
  const { rows, simulated } = held.report;
  return (
    <>
      People of <b>{held.file}</b>{' '}
      <span className="quiet">
        {simulated < rows ? `${formatCount(simulated)} of its ${formatCount(rows)}` : formatCount(rows)}
      </span>
    </>
  );
}

function ChooseFile({ label }: { label: string }) {
  const read = useReadPeople();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current!.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.tsv,.txt,.gz,.json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) read(file);
          // the same file may be chosen again after it was changed
          target.value = '';
        }}
      />
    </>
  );
}

/** Why a file could not be used; where only some columns are in the way, a way on without them. */
function Refused() {
  const { people } = useApp();
  const { refused } = usePeople();
  const read = useReadPeople();
  if (refused === null) return null;
  const { file, problems, personal } = refused;
  return (
    <div className="problems" role="alert">
      <p>
        <b>{file.name} was not taken in.</b>{' '}
        {personal.length > 0 && 'Data that name or reach a person have no place here.'}
      </p>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p className="choices">
        {personal.length > 0 && (
          <button type="button" className="button primary" onClick={() => read(file, personal)}>
            Read it without {personal.length === 1 ? personal[0] : `these ${personal.length} columns`}
          </button>
        )}
        <button type="button" className="button" onClick={people.dismiss}>
          All right
        </button>
      </p>
    </div>
  );
}
