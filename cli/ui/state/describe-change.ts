import { leavesOf, type LeafValue } from '../../../sim/index.ts';
import type { LeverChange, RunSnapshot } from '../run/run-session.ts';
import { formatLever } from './format-lever.ts';
import type { View } from './view.ts';

/** `day 37: predicted frequency.capPerWeek 2 → 5` */
export function describeChange(view: Pick<View, 'levers'>, change: LeverChange): string {
  return `day ${change.tick}: ${describeMove(view, change)}`;
}

/** `predicted frequency.capPerWeek 2 → 5`; of sets only what came and went: `predicted data without broker` */
export function describeMove(
  { levers }: Pick<View, 'levers'>,
  { strategy, path, from, to }: Omit<LeverChange, 'tick'>,
): string {
  if (Array.isArray(from) && Array.isArray(to)) return `${strategy} ${path} ${membersMoved(from, to)}`;
  const leaf = leavesOf(levers.map(({ spec }) => spec)).find(each => each.path === path)?.spec;
  const say = (value: LeafValue) => formatLever(value, leaf ?? { type: 'choice' });
  return `${strategy} ${path} ${say(from)} → ${say(to)}`;
}

function membersMoved(from: readonly string[], to: readonly string[]): string {
  const came = to.filter(member => !from.includes(member));
  const went = from.filter(member => !to.includes(member));
  return [
    ...(came.length > 0 ? [`with ${came.join(' ')}`] : []),
    ...(went.length > 0 ? [`without ${went.join(' ')}`] : []),
  ].join(', ');
}

/** The command that shows this scenario again; the lever changes are listed apart, with their days. */
export function replayCommand({ scenario }: Pick<RunSnapshot, 'scenario'>): string {
  return `creepline tui ${scenario.id} --seed ${scenario.seed} --days ${scenario.days} --consumers ${scenario.population.size}`;
}
