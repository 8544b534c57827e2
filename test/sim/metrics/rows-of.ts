import type { ColumnName, Rows } from '../../../sim/metrics/index.ts';
import { columns } from '../../../sim/model/world/columns.ts';

/** People written down by hand: one value a person (vectors element after element); what is not named is 0. */
export function rowsOf(
  people: number,
  given: Partial<Record<ColumnName, readonly number[]>>,
  { days = 10, topics = 8 } = {},
): Rows {
  return {
    people,
    days,
    topics,
    column: name => {
      const { size = 1 } = columns[name]!;
      const values = Float32Array.from(given[name] ?? new Array<number>(people * size).fill(0));
      if (values.length !== people * size) throw new Error(`${name} needs ${people * size} values`);
      return values;
    },
  };
}
