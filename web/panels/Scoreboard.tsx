// Key numbers of both strategies on the day on show, their difference, and who fares worst.
import { useEffect, useState } from 'react';
import { metrics, formatDifference, formatValue } from '../../sim/index.ts';
import type { ArmFrame, Metric, Scenario, Strategy } from '../../sim/index.ts';
import { findArm } from '../charts/field-picture.ts';
import { scoreRow } from '../charts/score-rows.ts';
import type { ScoreRow, WorstSegment } from '../charts/score-rows.ts';
import { useAppState, useArmId, useBase, useCommit, useDay, useFrame, useStale } from '../hooks/use-app.tsx';
import { sides } from '../state/app-state.ts';
import type { Side } from '../state/app-state.ts';
import { strategyOn } from '../state/run-plan.ts';
import { sentenceCase, unitWords } from '../text/plain-words.ts';
import { apartWords, outcomeWords } from '../text/score-words.ts';
import { segmentWords } from '../text/segment-words.ts';
import { MetricInfo } from './MetricInfo.tsx';

/** Shown without asking; the scenario adds those it wants looked at. */
const keyMetrics = [
  'engagement',
  'purchases',
  'trust',
  'creepiness',
  'tooFarShare',
  'unsubscribedShare',
  'leftShare',
  'backlash',
  'valueAfterBacklash',
];

const groups: Record<Metric['group'], string> = {
  gain: 'What the brand gains',
  backlash: 'What it pays',
  harm: 'What people pay',
  summary: 'On balance',
};

export function Scoreboard() {
  const state = useAppState();
  const base = useBase();
  const { open } = state;
  const { lookAt } = base;
  const commit = useCommit();
  const day = useDay();
  const frame = useFrame();
  const a = findArm(frame, useArmId('a'));
  const b = findArm(frame, useArmId('b'));
  const stale = useStale();
  const all = open.includes('allMetrics');
  const sayWhy = useSayWhyApart();
  const [apartA, apartB] = sides.map(side => sayWhy(base, strategyOn(state, base, side, day)));
  const apart = { a: apartA!, b: apartB! };
  const shown = metrics.filter(({ key }) => all || keyMetrics.includes(key) || lookAt.includes(key));
  return (
    <section className="scoreboard" data-stale={stale || undefined} aria-labelledby="score-title">
      <header className="section-head">
        <h2 id="score-title">The score after day {day}</h2>
        <button
          type="button"
          className="button"
          aria-expanded={all}
          onClick={() => commit({ open: all ? open.filter(name => name !== 'allMetrics') : [...open, 'allMetrics'] })}
        >
          {all ? 'Show key numbers only' : `Show all ${metrics.length} numbers`}
        </button>
      </header>
      {a === undefined || b === undefined ? (
        <p className="quiet">Simulating …</p>
      ) : (
        <ScoreTable shown={shown} a={a} b={b} apart={apart} />
      )}
      {sides
        .filter(side => apart[side] !== '')
        .map(side => (
          <p key={side}>{apartWords(side, apart[side])}</p>
        ))}
      <p className="quiet small">
        B against A: the same people with the same luck. One simulated run; “More certain” below tells how far luck
        alone could move these numbers. Groups under 100 people are left out of “worst group”.
      </p>
    </section>
  );
}

type SayWhy = (scenario: Scenario, strategy: Strategy) => string;

/** Says nothing until its words are there. */
function useSayWhyApart(): SayWhy {
  const [say, setSay] = useState<SayWhy>(() => () => '');
  useEffect(() => {
    void import('../text/say-apart.ts').then(({ sayWhyApart }) => setSay(() => sayWhyApart));
  }, []);
  return say;
}

interface ScoreTableProps {
  shown: readonly Metric[];
  a: ArmFrame;
  b: ArmFrame;
  apart: Apart;
}

/** Why a side is never ahead, whatever it earns; empty where nothing speaks against it. */
type Apart = Record<Side, string>;

function ScoreTable({ shown, a, b, apart }: ScoreTableProps) {
  return (
    <table className="score">
      <thead>
        <tr>
          <th scope="col">Simulated metric</th>
          <th scope="col" data-side="a">
            A
          </th>
          <th scope="col" data-side="b">
            B
          </th>
          <th scope="col">B against A</th>
          <th scope="col">Worst group under A</th>
          <th scope="col">Worst group under B</th>
        </tr>
      </thead>
      {(Object.keys(groups) as Metric['group'][]).map(group => {
        const rows = shown.filter(metric => metric.group === group);
        return rows.length === 0 ? null : (
          <tbody key={group}>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={6}>
                {groups[group]}
              </th>
            </tr>
            {rows.map(metric => (
              <Row key={metric.key} row={scoreRow(metric, a, b)} apart={apart} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ row, apart }: { row: ScoreRow; apart: Apart }) {
  const { metric, a, b, difference, winner, reach } = row;
  const scale = Math.max(Math.abs(a.at ?? 0), Math.abs(b.at ?? 0));
  return (
    <tr>
      <th scope="row">
        {sentenceCase(metric.label)} <MetricInfo metric={metric} />
        <span className="direction quiet">
          {unitWords(metric.unit)}, {metric.better === 'up' ? 'more is better' : 'less is better'}
        </span>
      </th>
      <td data-side="a" data-label="A">
        {formatValue(a.at, metric.unit, scale)}
      </td>
      <td data-side="b" data-label="B">
        {formatValue(b.at, metric.unit, scale)}
      </td>
      <td data-label="B against A" className="difference">
        <span className="diverging" aria-hidden="true">
          <i
            data-side={winner === 'none' ? undefined : winner}
            style={{ left: `${50 + Math.min(0, reach) * 50}%`, width: `${Math.abs(reach) * 50}%` }}
          />
        </span>
        <span className="amount">
          {formatDifference(difference, metric.unit, scale)}
          <small>{outcomeWords(row, apart)}</small>
        </span>
      </td>
      <Worst side="a" label="Worst group under A" worst={a.worst} unit={metric.unit} />
      <Worst side="b" label="Worst group under B" worst={b.worst} unit={metric.unit} />
    </tr>
  );
}

function Worst({
  side,
  label,
  worst,
  unit,
}: {
  side: 'a' | 'b';
  label: string;
  worst: WorstSegment | null;
  unit: string;
}) {
  return (
    <td className="worst" data-side={side} data-label={label}>
      {worst === null ? (
        '–'
      ) : (
        <>
          {formatValue(worst.at, unit)} <small>{segmentWords(worst.axis, worst.value)}</small>
        </>
      )}
    </td>
  );
}
