import { formatValue } from '../../sim/index.ts';
import type { Estimate } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';
import { intervalWords } from '../text/hurt-words.ts';

interface CellProps {
  side: Side;
  estimate: Estimate;
  unit: string;
  /** the worst of all groups? */
  worst?: boolean;
}

/** A number with its interval; the reason where there is none. */
export function EstimateCell({ side, estimate, unit, worst = false }: CellProps) {
  return (
    <td data-side={side} data-worst={worst || undefined}>
      {worst && <span className="worst-mark">worst</span>} {formatValue(estimate.mean, unit)}
      <small className={estimate.mean === null ? 'quiet reason' : 'quiet'}>
        {estimate.mean === null ? estimate.reason : intervalWords(estimate, unit)}
      </small>
    </td>
  );
}
