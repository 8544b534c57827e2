// The list of all metrics.
import * as z from 'zod';
import type { Metric } from '../metrics/index.ts';

/** What is told of a metric; how it is computed is told in MODEL.md. */
type ToldMetric = Pick<Metric, 'key' | 'label' | 'unit' | 'range' | 'better' | 'doc' | 'source' | 'group' | 'empty'>;

const metric = z.strictObject({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  range: z.tuple([z.number().nullable(), z.number().nullable()]),
  better: z.enum(['up', 'down']),
  doc: z.string(),
  source: z.string(),
  group: z.enum(['gain', 'backlash', 'harm', 'summary']),
  empty: z.string(),
} satisfies Record<keyof ToldMetric, z.core.SomeType>);

export const metricList = z.array(metric);
