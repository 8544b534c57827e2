// All that one strategy decides, as controls; what was changed is listed on top and can be taken back one by one.
import { levers } from '../../sim/index.ts';
import type { Lever, LeafSpec, LeafValue } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';
import { leafByPath } from '../state/lever-leaves.ts';
import { readLever } from '../state/lever-values.ts';
import { addChange, differences, sideTitle, strategyOn } from '../state/run-plan.ts';
import { useAppState, useBase, useCommit, useDay } from '../hooks/use-app.tsx';
import { formatLeaf } from '../text/lever-words.ts';
import { Info } from './Info.tsx';
import { Icon } from './icons.tsx';
import { LeverControl } from './LeverControl.tsx';

/** Levers by what they are about, in the words of the page. Levers of no heading go under the last. */
const headings: readonly { title: string; keys: readonly string[] }[] = [
  { title: 'How personal', keys: ['depth', 'visibility', 'breadth', 'cues'] },
  { title: 'What it knows', keys: ['data', 'inference', 'unification', 'collection'] },
  { title: 'When and where', keys: ['frequency', 'channels', 'timing', 'triggers', 'placement'] },
  { title: 'How it chooses', keys: ['learning', 'exploration', 'offer', 'capability'] },
  { title: 'What it gives back', keys: ['value'] },
  { title: 'Openness and consent', keys: ['consent', 'disclosure', 'control'] },
  {
    title: 'Limits and care',
    keys: ['minimization', 'security', 'privacyTechnology', 'fairness', 'oversight', 'pilot', 'pressure'],
  },
];

export function Levers({ side }: { side: Side }) {
  const state = useAppState();
  const base = useBase();
  const named = new Set(headings.flatMap(({ keys }) => keys));
  const sections = headings.map(({ title, keys }, i) => ({
    title,
    levers: levers.filter(({ spec: { key } }) => keys.includes(key) || (i === headings.length - 1 && !named.has(key))),
  }));
  const changed = new Set(state.changes.filter(change => change.side === side).map(({ path }) => path.split('.')[0]!));
  return (
    <div className="levers" data-side={side}>
      <h3>{sideTitle(state, base, side)}</h3>
      <ApplyFrom />
      <Differences side={side} />
      {sections
        .filter(section => section.levers.length > 0)
        .map(({ title, levers: some }, i) => (
          <details key={title} open={i === 0 || undefined}>
            <summary>
              {title}
              {some.some(({ spec }) => changed.has(spec.key)) && <span className="changed">changed</span>}
            </summary>
            {some.map(lever => (
              <LeverGroup key={lever.spec.key} side={side} lever={lever} />
            ))}
          </details>
        ))}
    </div>
  );
}

/** New changes hold from the first day, or only from the day on show. */
function ApplyFrom() {
  const { applyFrom } = useAppState();
  const { days } = useBase();
  const day = useDay();
  const commit = useCommit();
  if (day === 0 || day === days)
    return <p className="quiet small apply-from">Changes hold from day 0 and run the whole time anew.</p>;
  return (
    <fieldset className="apply-from">
      <legend className="spoken">New changes hold</legend>
      <div className="segments">
        <label>
          <input
            type="radio"
            name="apply-from"
            checked={applyFrom === 'start'}
            onChange={() => commit({ applyFrom: 'start' })}
          />
          <span>from day 0</span>
        </label>
        <label>
          <input
            type="radio"
            name="apply-from"
            checked={applyFrom === 'today'}
            onChange={() => commit({ applyFrom: 'today' })}
          />
          <span>from day {day} on</span>
        </label>
      </div>
      <Info about="when changes hold">
        <p>
          From day 0: the whole time runs anew. From day {day} on: the days before stay as they are, and the charts mark
          the day.
        </p>
      </Info>
    </fieldset>
  );
}

function Differences({ side }: { side: Side }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const list = differences(state, base, side);
  if (list.length === 0) return null;
  const drop = (gone: (typeof list)[number]) =>
    commit({
      changes: state.changes.filter(
        ({ side: where, path, tick }) => !(where === side && path === gone.path && tick === gone.tick),
      ),
    });
  return (
    <div className="differences">
      <h4>What was changed</h4>
      <ul>
        {list.map(change => {
          const { spec, group } = leafByPath.get(change.path)!;
          return (
            <li key={`${change.path} ${change.tick}`}>
              <span>
                {group !== undefined && `${group}: `}
                {spec.label} <del>{formatLeaf(spec, change.from)}</del> → <ins>{formatLeaf(spec, change.value)}</ins>
                {change.tick > 0 && <small className="quiet"> from day {change.tick}</small>}
              </span>
              <button
                type="button"
                className="button icon plain"
                aria-label={`Reset ${spec.label}`}
                onClick={() => drop(change)}
              >
                <Icon name="undo" />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function LeverGroup({ side, lever: { spec } }: { side: Side; lever: Lever }) {
  if (spec.type !== 'group') return <LeverRow side={side} path={spec.key} spec={spec} />;
  return (
    <fieldset className="lever-group">
      <legend>
        {spec.label}{' '}
        <Info about={spec.label}>
          <p>{spec.doc}</p>
        </Info>
      </legend>
      {spec.fields.map(field => (
        <LeverRow key={field.key} side={side} path={`${spec.key}.${field.key}`} spec={field} />
      ))}
    </fieldset>
  );
}

function LeverRow({ side, path, spec }: { side: Side; path: string; spec: LeafSpec }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const day = useDay();
  const { levers: values } = strategyOn(state, base, side, day);
  const tick = state.applyFrom === 'today' && day > 0 && day < base.days ? day : 0;
  const set = (value: LeafValue) => commit({ changes: addChange(state, base, { side, path, value, tick }), tick: day });
  return (
    <LeverControl
      spec={spec}
      value={readLever(values, path)}
      changed={state.changes.some(change => change.side === side && change.path === path)}
      onCommit={set}
    />
  );
}
