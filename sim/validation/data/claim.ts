// What real data say: shares of people with intervals, and claims about them that hold or do not.
import type { Estimate } from '../../engine/report.ts';
import { estimateContrast, type CountedShare } from '../../experiment/shares.ts';

export interface Claim {
  id: string;
  says: string;
  /** a difference, in the unit of its shares */
  estimate: Estimate;
  holds: boolean;
}

/** A table of a check: a name for each row, then numbers. */
export interface DataTable {
  title: string;
  columns: readonly string[];
  rows: readonly { name: string; values: readonly (number | null)[] }[];
}

export interface DataCheck {
  id: string;
  title: string;
  source: string;
  /** rows of the file */
  rows: number;
  claims: readonly Claim[];
  tables: readonly DataTable[];
}

/** More of the first than of the second, by its whole interval. */
export function claimMore(id: string, says: string, more: CountedShare, less: CountedShare): Claim {
  const estimate = estimateContrast([
    { ...more, weight: 1 },
    { ...less, weight: -1 },
  ]);
  return { id, says, estimate, holds: isAbove(estimate) };
}

/** Not shown to be more: the interval holds 0 or lies below. */
export function claimNotMore(id: string, says: string, more: CountedShare, less: CountedShare): Claim {
  const claim = claimMore(id, says, more, less);
  return { ...claim, holds: !claim.holds };
}

export function isAbove({ low }: Estimate): boolean {
  return low !== null && low > 0;
}

/** Share, interval and number of people of each group. */
export function tableOfShares(title: string, groups: readonly (CountedShare & { name: string })[]): DataTable {
  const rows = groups.map(({ name, count, of }) => {
    const { mean, low, high } = estimateContrast([{ count, of, weight: 1 }]);
    return { name, values: [mean, low, high, of] };
  });
  return { title, columns: ['share', 'low', 'high', 'people'], rows };
}
