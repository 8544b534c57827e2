// The line in one sentence, the same on every screen.
import type { Estimate } from '../engine/report.ts';
import { isEverywhere } from './rare-events.ts';
import type { LineFinding, LineReport } from './line-report.ts';

type Question = Pick<LineReport, 'lever' | 'metric'>;
type Told = Pick<LineFinding, 'outcome' | 'best' | 'ends' | 'firstLoss' | 'steps'>;

export function sayLine({ lever, metric }: Question, { outcome, best, ends, firstLoss, steps }: Told): string {
  const label = lower(metric.label);
  const loses =
    firstLoss === null ? '' : ` From ${number(firstLoss.from)} to ${number(firstLoss.to)} it first clearly gets worse.`;
  const still = sayStill(steps);
  switch (outcome) {
    case 'within':
      return `${capital(label)} is best at ${lower(lever.label)} ${sayBest(best, lever.step)}.${loses}`;
    case 'none':
      return `None within range: ${label} is best at an end, ${sayEnds({ lever }, ends)}.${loses}${still}`;
    case 'unclear':
      return `No clear line: the best values lie around ${sayBest(best, lever.step)}, but not clearly inside the range (${sayEnds({ lever }, ends)}).${loses}`;
    case 'flat':
      return `${lever.label} changes nothing: ${label} is the same at every value.`;
    case 'tooFewPeople':
    case 'unknown':
      return `No verdict: ${best.reason ?? 'not known'}.`;
  }
}

/** In a few words, for a list of groups. */
export function sayLineBriefly(
  { lever }: Pick<Question, 'lever'>,
  { outcome, best, ends }: Pick<Told, 'outcome' | 'best' | 'ends'>,
): string {
  switch (outcome) {
    case 'within':
      return sayBest(best, lever.step);
    case 'none': {
      const shares = [
        [lever.min, ends.low],
        [lever.max, ends.high],
      ] as const;
      return [
        'none within range',
        ...shares.flatMap(([at, share]) => (share.mean === 0 ? [] : [`at ${number(at)} in ${percent(share)}`])),
      ].join(', ');
    }
    case 'unclear':
      return 'not clear';
    case 'flat':
      return 'changes nothing';
    case 'tooFewPeople':
      return 'too few people';
    case 'unknown':
      return 'not known';
  }
}

/** Many levers have an end before their range ends. */
function sayStill(steps: Told['steps']): string {
  const from = steps[steps.findLastIndex(({ difference }) => !isEverywhere(difference, 0)) + 1]?.from;
  return from === undefined ? '' : ` From ${number(from)} on nothing changes.`;
}

/** `0.62 (0.55 to 0.69)`, one decimal finer than the values that were tried. */
function sayBest({ mean, low, high }: Estimate, step: number): string {
  const told = (value: number) => finer(value, step);
  const centre = mean === null ? 'not known' : told(mean);
  return low === null || high === null ? centre : `${centre} (${told(low)} to ${told(high)})`;
}

/** One decimal finer than a step. */
export function finer(value: number, step: number): string {
  let decimals = step < 10 ? 1 : 0;
  for (let size = step; size < 1; size *= 10) decimals++;
  return number(Number(value.toFixed(decimals)));
}

/** `at 0 in none and at 1 in 95 % of the replications` */
function sayEnds({ lever }: Pick<Question, 'lever'>, { low, high }: LineFinding['ends']): string {
  return `at ${number(lever.min)} in ${percent(low)} and at ${number(lever.max)} in ${percent(high)} of the replications`;
}

const percent = ({ mean }: Estimate): string =>
  mean === null ? 'an unknown part' : mean === 0 ? 'none' : mean === 1 ? 'all' : `${Math.round(mean * 100)} %`;
export const number = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
