import { sides } from '../state/app-state.ts';
import type { Side } from '../state/app-state.ts';
import { leverLeaves } from '../state/lever-leaves.ts';
import { readLever, sameValue } from '../state/lever-values.ts';
import type { Leaf } from '../../sim/index.ts';
import { sideTitle, strategyOn } from '../state/run-plan.ts';
import { useAppState, useBase, useDay } from '../hooks/use-app.tsx';
import { formatLeaf } from '../text/lever-words.ts';
import { Info, Origin } from './Info.tsx';

/** What each says of itself, the levers in which they differ, and those that they share. */
export function BesideEachOther() {
  const state = useAppState();
  const base = useBase();
  const day = useDay();
  const values = { a: strategyOn(state, base, 'a', day).levers, b: strategyOn(state, base, 'b', day).levers };
  const rows = leverLeaves.map(leaf => ({
    leaf,
    a: readLever(values.a, leaf.path),
    b: readLever(values.b, leaf.path),
  }));
  const differing = rows.filter(({ a, b }) => !sameValue(a, b));
  const shared = rows.filter(({ a, b }) => sameValue(a, b));
  return (
    <>
      <div className="pair">
        {sides.map(side => (
          <About key={side} side={side} />
        ))}
      </div>
      <p className="summary">
        {differing.length === 0
          ? `A and B share all ${rows.length} levers.`
          : `On day ${day} A and B differ in ${differing.length} of ${rows.length} levers.`}
      </p>
      {differing.length > 0 && (
        <div className="table-scroll tall" tabIndex={0} role="region" aria-label="Levers in which A and B differ">
          <table className="numbers levers-table">
            <thead>
              <tr>
                <th scope="col">Lever</th>
                <th scope="col" data-side="a">
                  A
                </th>
                <th scope="col" data-side="b">
                  B
                </th>
              </tr>
            </thead>
            <tbody>
              {differing.map(({ leaf, a, b }) => (
                <tr key={leaf.path}>
                  <LeverName leaf={leaf} />
                  <td data-side="a">{formatLeaf(leaf.spec, a)}</td>
                  <td data-side="b">{formatLeaf(leaf.spec, b)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details className="as-table">
        <summary>The {shared.length} levers that they share</summary>
        <table className="numbers levers-table">
          <thead>
            <tr>
              <th scope="col">Lever</th>
              <th scope="col">A and B</th>
            </tr>
          </thead>
          <tbody>
            {shared.map(({ leaf, a }) => (
              <tr key={leaf.path}>
                <LeverName leaf={leaf} />
                <td>{formatLeaf(leaf.spec, a)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function About({ side }: { side: Side }) {
  const state = useAppState();
  const base = useBase();
  const moved = state.changes.some(change => change.side === side);
  const { says } = base.strategies[state.strategies[side]]!;
  return (
    <div data-side={side}>
      <h3>
        <span className="letter" aria-hidden="true">
          {side.toUpperCase()}
        </span>{' '}
        {sideTitle(state, base, side)}
      </h3>
      <p className="says">
        {says === ''
          ? 'Nobody has written what it does: its levers say it.'
          : `${says}${moved ? ' That was before levers were moved.' : ''}`}
      </p>
    </div>
  );
}

function LeverName({ leaf: { spec, group } }: { leaf: Leaf }) {
  return (
    <th scope="row">
      {group !== undefined && <span className="quiet">{group}: </span>}
      {spec.label}{' '}
      <Info about={spec.label}>
        <p>{spec.doc}</p>
        <p className="quiet">
          Where the default comes from: <Origin source={spec.source} />
        </p>
      </Info>
    </th>
  );
}
