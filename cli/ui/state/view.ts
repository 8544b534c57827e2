import type { ArmFrame, Lever, Metric, Strategy } from '../../../sim/index.ts';
import type { ChartStyle } from '../charts/chart-style.ts';
import { safeText } from '../charts/cell-width.ts';
import type { Tone } from '../charts/line.ts';
import type { LineState } from '../run/line-session.ts';
import type { RunSnapshot } from '../run/run-session.ts';
import type { Diaries } from './diaries.ts';
import type { PeopleNames } from './people-names.ts';
import type { UiState } from './ui-state.ts';

/** What people are told about a metric. */
export type MetricInfo = Pick<Metric, 'key' | 'label' | 'unit' | 'better' | 'doc' | 'source' | 'group'>;
/** What people can set of a strategy. */
export type LeverInfo = Pick<Lever, 'spec'>;

/** Everything that panels draw from. */
export interface View {
  run: RunSnapshot;
  ui: UiState;
  metrics: readonly MetricInfo[];
  levers: readonly LeverInfo[];
  names: PeopleNames;
  diaries: Diaries;
  /** the line that was asked for last */
  line: LineState | undefined;
  style: ChartStyle;
}

/** One strategy as it is shown: its letter stands for it wherever its name is too long. */
export interface Arm {
  index: number;
  letter: string;
  tone: Tone;
  id: string;
  strategy: Strategy;
  frame: ArmFrame | undefined;
}

const tones: readonly Tone[] = ['first', 'second', 'third', 'fourth'];

export function armsOf(view: View): Arm[] {
  return Object.values(view.run.scenario.strategies).map((strategy, index) => ({
    index,
    letter: String.fromCharCode('A'.charCodeAt(0) + index),
    tone: tones[index % tones.length]!,
    id: safeText(strategy.id),
    strategy,
    frame: view.run.frame?.arms[index],
  }));
}

/** The one or two strategies that are compared. */
export function comparedArms(view: View): Arm[] {
  const arms = armsOf(view);
  return [...new Set(view.ui.pair)].map(index => arms[index]!);
}

export function metricOf(view: View, key: string): MetricInfo | undefined {
  return view.metrics.find(metric => metric.key === key);
}
