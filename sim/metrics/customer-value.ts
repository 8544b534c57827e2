// Customer lifetime value: what people brought so far, and what those still there bring from now on, as they do lately.
// Source: Gupta et al. 2006, Modeling Customer Lifetime Value, Journal of Service Research 9(2): margin × retention, discounted.
import { exp, log } from '../core/exact-math.ts';
import { discountPerYear, horizonTicks, recentKeep } from '../model/world/worth.ts';
import { eachPerson, type Rows, type RowValue } from './metric.ts';

/** Profit so far and in the coming year, each of those still customers spending as in the last weeks and leaving as they leave lately. */
export const profitToCome: RowValue = rows => {
  const profit = rows.column('profitCents');
  const recent = rows.column('recentCents');
  const left = rows.column('left');
  const days = worthOfDays(leavingRate(rows)) / daysFelt(rows.days);
  return eachPerson(rows, row => profit[row]! + (left[row]! > 0 ? 0 : recent[row]! * days));
};

/** Fines and losses by breaches that happened or are to be expected, so far and as long as people stay. */
export const lossesToCome: RowValue = rows => {
  const fines = rows.column('finesCents');
  const breaches = rows.column('breachCents');
  const expectedFines = rows.column('expectedFineCents');
  const expectedBreaches = rows.column('expectedBreachCents');
  const left = rows.column('left');
  const days = rows.days > 0 ? worthOfDays(leavingRate(rows)) / rows.days : 0;
  return eachPerson(rows, row => {
    const expected = expectedFines[row]! + expectedBreaches[row]!;
    return fines[row]! + breaches[row]! + expected * (left[row]! > 0 ? 1 : 1 + days);
  });
};

/** Share of customers who leave a day, in the last weeks. */
export function leavingRate(rows: Rows): number {
  const left = rows.column('left');
  const lately = rows.column('recentlyLeft');
  let [customers, leavers] = [0, 0];
  for (let row = 0; row < rows.people; row++) {
    customers += 1 - left[row]!;
    leavers += lately[row]!;
  }
  return customers > 0 ? Math.min(1, leavers / daysFelt(rows.days) / (customers + leavers / 2)) : 0;
}

/** Over how many days a fading sum adds up, at the end of so many: a run shorter than the time constant has no earlier past. */
function daysFelt(days: number): number {
  return days > 0 ? (1 - exp(days * log(recentKeep))) / (1 - recentKeep) : 1;
}

/** What a cent a day is worth over the horizon to a brand whose customers leave at this rate. */
export function worthOfDays(leaving: number): number {
  const kept = exp(-log(1 + discountPerYear) / 365) * (1 - leaving);
  return kept >= 1 ? horizonTicks : (kept * (1 - exp(horizonTicks * log(Math.max(kept, 1e-9))))) / (1 - kept);
}
