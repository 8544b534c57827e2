import { formatDifference, formatValue, isCandidate, sayApart, setApart } from '../../../sim/index.ts';
import { comparedArms, metricOf, type Arm, type MetricInfo, type View } from './view.ts';

/** What the run says so far, in one sentence; one run is one possible world, so it says "so far", never "is". */
export function verdictSoFar(view: View): string {
  const [a, b] = comparedArms(view);
  if (a?.frame === undefined || view.run.position === 0) return 'no verdict yet: no day has passed';
  return b === undefined ? verdictOfOne(view, a) : verdictOfTwo(view, a, b);
}

function verdictOfOne(view: View, arm: Arm): string {
  const say = (key: string) => formatOf(view, key, metric => formatValue(arm.frame!.metrics[key], metric.unit));
  return `${when(view)} ${arm.letter} gains engagement ${say('engagement')} and pays backlash ${say('backlash')}`;
}

function verdictOfTwo(view: View, a: Arm, b: Arm): string {
  const say = (key: string) => formatOf(view, key, metric => formatDifference(difference(a, b, key), metric.unit));
  const apart = [a, b].map(arm => sayArmApart(view, arm)).join('');
  return `${when(view)} ${leader(view)}; ${b.letter} against ${a.letter}: engagement ${say('engagement')}, backlash ${say('backlash')}${apart}`;
}

function sayArmApart({ run }: View, { letter, strategy }: Arm): string {
  const said = sayApart(setApart(run.scenario, strategy));
  return said === '' ? '' : `; ${letter} is set apart: ${said}`;
}

/** The strategy with more value after backlash, as a word for narrow lines. What is unlawful or predatory is never ahead. */
export function leader(view: View): string {
  const [a, b] = comparedArms(view);
  const money = a === undefined || b === undefined ? null : difference(a, b, 'valueAfterBacklash');
  if (money === null || money === 0) return 'neither is ahead';
  const { letter, strategy } = money > 0 ? b! : a!;
  return isCandidate(setApart(view.run.scenario, strategy)) ? `${letter} is ahead` : `${letter} earns more, set apart`;
}

function when({ run }: View): string {
  return run.position >= run.days ? 'in the end' : 'so far';
}

function difference(a: Arm, b: Arm, key: string): number | null {
  const from = a.frame?.metrics[key] ?? null;
  const to = b.frame?.metrics[key] ?? null;
  return from === null || to === null ? null : to - from;
}

function formatOf(view: View, key: string, format: (metric: MetricInfo) => string): string {
  const metric = metricOf(view, key);
  return metric === undefined ? '–' : format(metric);
}
