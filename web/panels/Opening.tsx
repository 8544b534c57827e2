// The question of the scenario, who is simulated, and the seed.
import { formatCount } from '../../sim/index.ts';
import { openScenario } from '../state/app-state.ts';
import { useApp, useAppState, useBase, useCommit, useRun } from '../hooks/use-app.tsx';
import { Icon } from './icons.tsx';
import { Info } from './Info.tsx';
import { NumberBox } from './NumberBox.tsx';

const largestSeed = 2 ** 32 - 1;
const largestReplication = 9999;

export function Opening() {
  const { library } = useApp();
  const base = useBase();
  const state = useAppState();
  const commit = useCommit();
  const own = useRun(run => run.own);
  const people = useRun(run => run.people) || base.population.size;
  const choices =
    state.own === null ? library.shipped : [state.own, ...library.shipped.filter(({ id }) => id !== state.own!.id)];
  const pick = (id: string) => {
    const scenario = library.find({ scenario: id, own: state.own });
    commit({ ...openScenario(scenario), tick: scenario.days });
  };
  return (
    <section className="opening" aria-labelledby="question">
      <div className="asked">
        <label className="scenario-picker">
          <span className="quiet small">Scenario</span>
          <select value={base.id} onChange={event => pick(event.target.value)}>
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <h1 id="question">{base.question}</h1>
        <p className="deck">
          {formatCount(people)} simulated people{own !== null && ` made from ${own.file}`} meet two strategies of one
          brand for {base.days} days: the same people, with the same luck. Whatever differs was done by the strategies.
        </p>
      </div>
      <Chance />
    </section>
  );
}

function Chance() {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const changed = state.changes.length > 0 || state.seed !== base.seed || state.replication !== 0;
  return (
    <div className="chance">
      <span className="labelled">
        Seed{' '}
        <NumberBox
          label="Seed"
          value={state.seed}
          min={0}
          max={largestSeed}
          whole
          onCommit={seed => commit({ seed })}
        />
      </span>
      <span className="labelled">
        Luck{' '}
        <NumberBox
          label="Luck"
          value={state.replication}
          min={0}
          max={largestReplication}
          whole
          onCommit={replication => commit({ replication })}
        />
        <button
          type="button"
          className="button"
          onClick={() => commit({ replication: (state.replication + 1) % (largestReplication + 1) })}
        >
          <Icon name="reroll" /> Re-roll
        </button>
      </span>
      <Info about="seed and luck">
        <p>
          <b>Seed</b> decides who the people are and what happens to them. <b>Luck</b> keeps the people and draws their
          chances anew. The same numbers give the same result on every machine; both strategies always share them.
        </p>
      </Info>
      {changed && (
        <button
          type="button"
          className="textlike small"
          onClick={() => commit({ changes: [], seed: base.seed, replication: 0 })}
        >
          Reset all to the scenario
        </button>
      )}
    </div>
  );
}
