// Who pays for what a strategy earns that is set apart: a verdict tells it beside the earnings.
import { formatValue } from '../core/number-words.ts';
import type { StrategyReport } from '../engine/report.ts';

type Told = Pick<StrategyReport, 'metrics' | 'worst'>;

/** Metrics that are a price to people, each with what stands after its value. What did not happen is not told. */
const prices = [
  ['predatoryShare', 'of the vulnerable were pressed'],
  ['regret', 'a person is spent and regretted'],
  ['outedShare', 'were found out at home'],
] as const;

/** Costs to expect that value after backlash already holds. */
const costs = [
  ['expectedFineCents', 'of fines'],
  ['expectedBreachCents', 'of loss by breaches'],
] as const;

/** One or two sentences; empty where nobody pays and nothing is to be expected. */
export function sayWhoPays(told: Told): string {
  const paid = [...sayHardestHit(told), ...sayEach(told, prices)];
  const expected = sayEach(told, costs);
  return [
    ...(paid.length === 0 ? [] : [`Who pays: ${paid.join('; ')}.`]),
    ...(expected.length === 0 ? [] : [`Its value holds ${expected.join(' and ')} to expect a person.`]),
  ].join(' ');
}

function sayEach({ metrics }: Told, rows: readonly (readonly [key: string, words: string])[]): string[] {
  return rows.flatMap(([key, words]) => {
    const { mean = null, unit = '' } = metrics[key] ?? {};
    return mean === null || mean <= 0 ? [] : [`${formatValue(mean, unit)} ${words}`];
  });
}

/** The group of people with the most backlash, beside everybody. */
function sayHardestHit({ metrics, worst }: Told): string[] {
  const [all, group] = [metrics['backlash'], worst['backlash']];
  if (all === undefined || all.mean === null || group === undefined || group.mean <= all.mean) return [];
  const [most, average] = [group.mean, all.mean].map(value => formatValue(value, all.unit));
  return [`backlash is highest among ${group.axis} ${group.value}, ${most} against ${average} of all`];
}
