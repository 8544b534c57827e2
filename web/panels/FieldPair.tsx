// Both crowds side by side on the same scales, with one legend and one filter.
import { useEffect, useState } from 'react';
import { followedStatus } from '../../sim/index.ts';
import { ConsumerField } from '../charts/ConsumerField.tsx';
import { findArm } from '../charts/field-picture.ts';
import { StatusShape } from '../charts/Shapes.tsx';
import { sides } from '../state/app-state.ts';
import type { Side } from '../state/app-state.ts';
import { armIds, sideTitle } from '../state/run-plan.ts';
import {
  useAppState,
  useArmId,
  useBase,
  useCommit,
  useDay,
  useFrame,
  useRun,
  useSession,
  useStale,
} from '../hooks/use-app.tsx';
import { fieldSummary, statusWords } from '../text/run-words.ts';

export function FieldPair() {
  const { onlyDifferent } = useAppState();
  const commit = useCommit();
  const limit = useLimit();
  const stale = useStale();
  return (
    <section className="fields" data-stale={stale || undefined} aria-labelledby="fields-title">
      <header className="section-head">
        <h2 id="fields-title">The crowd, one mark for one person</h2>
        <label className="check">
          <input
            type="checkbox"
            checked={onlyDifferent}
            onChange={event => commit({ onlyDifferent: event.target.checked })}
          />
          Only people whose outcome differs between A and B
        </label>
      </header>
      <p id="field-keys" className="spoken">
        Arrow keys move from person to person, Enter chooses one, Escape lets go.
      </p>
      <div className="pair">
        {sides.map(side => (
          <SideField key={side} side={side} limit={limit} />
        ))}
      </div>
      <ul className="legend">
        {followedStatus.map(status => (
          <li key={status}>
            <StatusShape status={status} /> {statusWords[status].long}
          </li>
        ))}
        <li>
          <span className="shade" aria-hidden="true" /> Shading: where all people are dense
        </li>
      </ul>
    </section>
  );
}

function SideField({ side, limit }: { side: Side; limit: number | null }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const armId = useArmId(side);
  const day = useDay();
  const arm = findArm(useFrame(), armId);
  const title = sideTitle(state, base, side);
  // once a lever was moved the sentence may no longer hold
  const says = state.changes.some(change => change.side === side) ? '' : base.strategies[state.strategies[side]]!.says;
  const computed = useRun(run => (arm === undefined ? run.computed : null));
  const summary =
    arm === undefined ? `Simulating day ${Math.max(0, computed ?? 0)} of ${base.days} …` : fieldSummary(arm);
  return (
    <figure className="side" data-side={side} aria-label={`Strategy ${side.toUpperCase()}, ${title}`}>
      <figcaption>
        <label className="strategy-picker">
          <span className="letter" aria-hidden="true">
            {side.toUpperCase()}
          </span>
          <span className="spoken">Strategy {side.toUpperCase()}</span>
          <select
            value={state.strategies[side]}
            onChange={event => commit(changeStrategy(state, side, event.target.value))}
          >
            {Object.values(base.strategies).map(({ id, title: name }) => (
              <option key={id} value={id}>
                {id === state.strategies[side] ? title : name}
              </option>
            ))}
          </select>
        </label>
        {says !== '' && <p className="says">{says}</p>}
        <p className="summary">{summary}</p>
      </figcaption>
      <ConsumerField side={side} label={`The crowd under ${title} on day ${day}. ${summary}`} limit={limit} />
    </figure>
  );
}

/** Another strategy starts without the changes that were made to the one before. */
function changeStrategy(state: ReturnType<typeof useAppState>, side: Side, id: string) {
  return {
    strategies: { ...state.strategies, [side]: id },
    changes: state.changes.filter(change => change.side !== side),
  };
}

/** The creepiness at which the chosen person says "too far": a trait, so the same under both strategies. */
function useLimit(): number | null {
  const session = useSession();
  const state = useAppState();
  const [limit, setLimit] = useState<{ person: number; tolerance: number } | null>(null);
  const arm = armIds(state).a;
  const frame = useFrame();
  const ready = frame !== undefined;
  const { person } = state;
  useEffect(() => {
    if (person === null || !ready) return;
    let wanted = true;
    session.explain(arm, person, 0).then(
      ({ consumer }) => wanted && setLimit({ person, tolerance: Number(consumer.traits['tolerance']) }),
      () => wanted && setLimit(null),
    );
    return () => {
      wanted = false;
    };
  }, [session, arm, person, ready]);
  return limit !== null && limit.person === person ? limit.tolerance : null;
}
