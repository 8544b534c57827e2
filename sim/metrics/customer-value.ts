// Customer lifetime value: what people brought so far, and what those still there bring from now on, as they do lately.
// Source: Gupta et al. 2006, Modeling Customer Lifetime Value, Journal of Service Research 9(2): margin × retention, discounted.
import { exp, log } from '../core/exact-math.ts';
import { discountPerYear, horizonTicks, recentKeep } from '../model/world/worth.ts';
import { eachPerson, type RowValue } from './metric.ts';

/**
 * Profit so far and in the coming year: those still customers spend as in the last weeks, and go on leaving as they left lately. What
 * leavers of the last weeks spent before they left is lost once more with every day to come, so that a person's part depends on
 * nobody else. Good while less than half of the customers leave in a quarter.
 */
export const profitToCome: RowValue = rows => {
  const profit = rows.column('profitCents');
  const recent = rows.column('recentCents');
  const left = rows.column('left');
  const felt = daysFelt(rows.days);
  return eachPerson(rows, row => {
    const aDay = recent[row]! / felt;
    return profit[row]! + (left[row]! > 0 ? -(aDay / felt) * worthOfLoss : aDay * worthOfDays);
  });
};

/** Fines and losses by breaches that happened or are to be expected, so far and in the coming year of those still customers. */
export const lossesToCome: RowValue = rows => {
  const fines = rows.column('finesCents');
  const breaches = rows.column('breachCents');
  const expectedFines = rows.column('expectedFineCents');
  const expectedBreaches = rows.column('expectedBreachCents');
  const left = rows.column('left');
  const coming = rows.days > 0 ? worthOfDays / rows.days : 0;
  return eachPerson(rows, row => {
    const expected = expectedFines[row]! + expectedBreaches[row]!;
    return fines[row]! + breaches[row]! + expected * (left[row]! > 0 ? 1 : 1 + coming);
  });
};

/** Over how many days a fading sum adds up, at the end of so many: a run shorter than the time constant has no earlier past. */
function daysFelt(days: number): number {
  return days > 0 ? (1 - exp(days * log(recentKeep))) / (1 - recentKeep) : 1;
}

const daily = exp(-log(1 + discountPerYear) / 365);
const days = Array.from({ length: horizonTicks }, (_, k) => k + 1);
const discounted = (day: number): number => exp(day * log(daily));
/** What a cent a day is worth over the horizon. */
export const worthOfDays = days.reduce((sum, day) => sum + discounted(day), 0);
/** What is lost over the horizon where each day takes another cent a day. */
export const worthOfLoss = days.reduce((sum, day) => sum + day * discounted(day), 0);
