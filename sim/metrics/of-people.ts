// Metrics speak of all people together; here each person has their own value, and what is asked is how those are spread.
import {
  eachPerson,
  percentile,
  ratio,
  type Metric,
  type PercentileMetric,
  type RatioMetric,
  type Rows,
} from './metric.ts';

const shares = { p50: 0.5, p95: 0.95 } as const;

/** How a metric is spread over people: a percentile of their own values, or the share of people who have any. */
export function ofPeople(metric: RatioMetric, summary: 'p50' | 'p95' | 'share'): Metric {
  const { total: _total, per: _per, empty, kind: _kind, grain: _grain, perGrain: _perGrain, ...about } = metric;
  if (summary !== 'share')
    return percentile({ ...about, share: shares[summary], of: rows => ownValues(metric, rows), empty });
  const total: RatioMetric['total'] = rows => ownValues(metric, rows).map(value => (value > 0 ? 1 : 0));
  return ratio({ ...about, unit: 'share', range: [0, 1], total, per: 'people', empty: 'no people' });
}

/** NaN for a person for whom there is nothing to divide by, such as no message at all. */
const ownValues = ({ total, per }: RatioMetric, rows: Rows): ReturnType<PercentileMetric['of']> => {
  const totals = total(rows);
  const pers = per === 'people' ? undefined : per(rows);
  return eachPerson(rows, row =>
    pers === undefined ? totals[row]! : pers[row]! > 0 ? totals[row]! / pers[row]! : Number.NaN,
  );
};
