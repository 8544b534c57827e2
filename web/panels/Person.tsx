// One consumer: who it is, what happened under each strategy, and why.
import { useEffect, useState } from 'react';
import { followedStatus, persona } from '../../sim/index.ts';
import type { ExplainReport, Persona } from '../../sim/index.ts';
import { findArm } from '../charts/field-picture.ts';
import { StatusShape } from '../charts/Shapes.tsx';
import { sides } from '../state/app-state.ts';
import type { Side } from '../state/app-state.ts';
import { armIds, sideTitle } from '../state/run-plan.ts';
import { useAppState, useArmId, useBase, useCommit, useFrame, useRun, useSession } from '../hooks/use-app.tsx';
import { segmentAxisWords, segmentWords } from '../text/segment-words.ts';
import { statusWords } from '../text/run-words.ts';
import { Diary } from './Diary.tsx';
import { NumberBox } from './NumberBox.tsx';
import { Suggestions } from './Suggestions.tsx';

const largestId = 2 ** 32 - 1;

export function Person() {
  const { person } = useAppState();
  const commit = useCommit();
  const pick = (id: number | null) => commit({ person: id, diary: { side: 'b', day: null }, rail: 'person' });
  return (
    <div className="person">
      <div className="person-pick">
        <span className="labelled">
          Person <NumberBox label="Person's number" value={person ?? 0} min={0} max={largestId} whole onCommit={pick} />
        </span>
        {person !== null && (
          <button type="button" className="textlike small" onClick={() => pick(null)}>
            Let go
          </button>
        )}
      </div>
      <Suggestions onPick={pick} />
      {person === null ? (
        <p className="quiet small">Choose a mark in the crowd, or one of these, to ask one person why.</p>
      ) : (
        <Chosen id={person} />
      )}
    </div>
  );
}

function Chosen({ id }: { id: number }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const { side } = state.diary;
  const { report, problem } = useExplanation(id, side);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (report === null) return <p className="quiet">Asking …</p>;
  return (
    <>
      <Identity report={report} />
      <div className="segments whose" role="radiogroup" aria-label="Under which strategy">
        {sides.map(each => (
          <label key={each} data-side={each}>
            <input
              type="radio"
              name="whose"
              checked={each === side}
              onChange={() => commit({ diary: { side: each, day: null } })}
            />
            <span>
              {each.toUpperCase()} <Outcome id={id} side={each} />
            </span>
          </label>
        ))}
      </div>
      <h3>Diary under {sideTitle(state, base, side)}</h3>
      <Diary report={report} side={side} />
    </>
  );
}

function Outcome({ id, side }: { id: number; side: Side }) {
  const arm = findArm(useFrame(), useArmId(side));
  const index = arm?.followed.ids.indexOf(id) ?? -1;
  if (arm === undefined || index < 0) return null;
  const status = followedStatus[arm.followed.status[index]!]!;
  return (
    <>
      <StatusShape status={status} /> {statusWords[status].short}
    </>
  );
}

function Identity({ report: { consumer } }: { report: ExplainReport }) {
  const who = usePersona(consumer);
  return (
    <div className="identity">
      <p className="name">
        {who?.name ?? `Person ${consumer.id}`}
        <small className="quiet">
          {who === null ? ' ' : `${who.occupation}, ${who.town}. Name and place are generated: nobody real.`}
        </small>
      </p>
      <ul className="chips" aria-label="Groups this person belongs to">
        {Object.entries(consumer.segments).map(([axis, value]) => (
          <li key={axis} title={segmentAxisWords(axis)}>
            {segmentWords(axis, value)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Segments = ExplainReport['consumer']['segments'];

/** The lists of names are loaded when the first person is shown. */
function usePersona({ id, segments }: { id: number; segments: Segments }): Persona | null {
  const [made, setMade] = useState<Persona | null>(null);
  const { country, gender } = segments as {
    country: Parameters<typeof persona>[1];
    gender: Parameters<typeof persona>[2];
  };
  useEffect(() => {
    let wanted = true;
    const make = async () => {
      const next = await persona(id, country, gender);
      if (wanted) setMade(next);
    };
    void make();
    return () => {
      wanted = false;
    };
  }, [id, country, gender]);
  return made?.id === id ? made : null;
}

/** Asks the simulator about the days up to the committed one; waits until those are computed. */
function useExplanation(id: number, side: Side): { report: ExplainReport | null; problem: string | null } {
  const session = useSession();
  const state = useAppState();
  const arm = armIds(state)[side];
  const done = useRun(run => run.digest);
  const [answer, setAnswer] = useState<{ report: ExplainReport | null; problem: string | null }>({
    report: null,
    problem: null,
  });
  useEffect(() => {
    if (done === null) return;
    let wanted = true;
    session.explain(arm, id, state.tick).then(
      report => wanted && setAnswer({ report, problem: null }),
      (error: Error) => wanted && setAnswer({ report: null, problem: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [session, arm, id, state.tick, done]);
  const current = answer.report === null || (answer.report.consumer.id === id && answer.report.strategy === arm);
  return current ? answer : { report: null, problem: null };
}
