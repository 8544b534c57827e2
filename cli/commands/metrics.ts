import { invalid, metrics, unknownName } from '../../sim/index.ts';
import { viewMetrics } from '../format/view-metrics.ts';
import { metricsSpec } from '../specs/model.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(metricsSpec, async ({ positionals }) => {
    const [key] = positionals;
    const chosen = key === undefined ? metrics : metrics.filter(each => each.key === key);
    const keys = metrics.map(each => each.key);
    if (chosen.length === 0) throw invalid(unknownName('metric', key ?? '', keys));
    return { view: viewMetrics(chosen) };
  }),
];
