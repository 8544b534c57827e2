import { formatNumber } from '../../sim/index.ts';
import type { PopulationDescription } from '../../sim/index.ts';

/** How near the shares of these people come to the published ones, in a sentence. */
export function nearness({
  axes,
  acceptances,
  survey,
}: Pick<PopulationDescription, 'axes' | 'acceptances' | 'survey'>): string {
  const shares = [...axes.flatMap(({ values }) => values), ...acceptances].flatMap(({ share, published }) =>
    published === undefined ? [] : [share - published],
  );
  const answers =
    survey?.items.flatMap(item => item.shares.map((share, answer) => share - item.published[answer]!)) ?? [];
  const gaps = [...shares, ...answers].map(Math.abs);
  if (gaps.length === 0) return '';
  const most = `${formatNumber(Math.max(...gaps) * 100, 10)} points`;
  return gaps.length === 1
    ? `The one share that was published for such people is met within ${most}.`
    : `All ${gaps.length} shares that were published for such people are met within ${most}.`;
}
