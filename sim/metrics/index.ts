import { backlash } from './backlash.ts';
import { gain } from './gain.ts';
import { harm } from './harm.ts';
import type { Metric } from './metric.ts';
import { summary } from './summary.ts';

/** Every number the simulator reports, in the order of reports. */
export const metrics: readonly Metric[] = [...gain, ...backlash, ...harm, ...summary];

export { refusers } from './backlash.ts';
export { everybody, headCounts } from './add-up.ts';
export { ofPeople } from './metric.ts';
export { columnsOf, reduce } from './reduce.ts';
export type { ColumnName, Metric, Rows, Tallies } from './metric.ts';
