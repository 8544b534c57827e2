import { exp, log, normalCdf, probit } from '../../core/exact-math.ts';

// Fines are log-normal: the median firm pays little, and a few fines make up most of the sum; the law caps them.

export interface FineSize {
  /** cents */
  medianCents: number;
  /** standard deviation of the logarithm to base 10 */
  spread: number;
  /** cents; the law’s share of a year’s revenue */
  capCents: number;
}

/** Mean of a fine, once there is one. */
export function meanFine(size: FineSize): number {
  return meanAbove(size, 0);
}

/** The fine below which a share of all fines lies. */
export function quantileOfFine({ medianCents, spread, capCents }: FineSize, share: number): number {
  const within = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return Math.min(capCents, medianCents * exp(spread * log(10) * probit(within)));
}

/** A year of losses, cents: the mean over all years, and over the worst twentieth of them. */
export interface YearOfLosses {
  meanCents: number;
  worstCents: number;
}

/** Mean over a year, and over the worst twentieth of years, for a brand that is fined at a yearly rate. */
export function yearOfFines(size: FineSize, perYear: number): YearOfLosses {
  const chance = 1 - exp(-perYear);
  const meanCents = chance * meanFine(size);
  if (chance <= worstYears) return { meanCents, worstCents: meanCents / worstYears };
  return { meanCents, worstCents: (chance * meanAbove(size, 1 - worstYears / chance)) / worstYears };
}

/** The share of years that counts as the worst. */
export const worstYears = 0.05;

/** E[min(fine, cap); the fine lies above its quantile `share`]. */
function meanAbove({ medianCents, spread, capCents }: FineSize, share: number): number {
  if (medianCents <= 0 || capCents <= 0) return 0;
  const sigma = spread * log(10);
  const cap = log(capCents / medianCents) / sigma;
  const from = share > 0 ? probit(share) : -Infinity;
  if (from >= cap) return capCents * (1 - share);
  const below = from === -Infinity ? 0 : normalCdf(from - sigma);
  return medianCents * exp((sigma * sigma) / 2) * (normalCdf(cap - sigma) - below) + capCents * (1 - normalCdf(cap));
}
