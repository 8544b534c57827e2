import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';

export const metricsCommand = defineCommand({
  name: 'metrics',
  says: 'List every metric: meaning, unit, range, which way is better, source',
  positionals: [{ name: 'metric', doc: 'one metric only', optional: true }],
  flags: {},
  examples: [
    { line: 'creepline metrics', says: 'all of them' },
    { line: 'creepline metrics backlash', says: 'one of them' },
  ],
  run: async ({ positionals }) => {
    const { invalid, metrics, unknownName } = await loadSimulator();
    const { viewMetrics } = await import('../format/view-metrics.ts');
    const [key] = positionals;
    const chosen = key === undefined ? metrics : metrics.filter(each => each.key === key);
    const keys = metrics.map(each => each.key);
    if (chosen.length === 0) throw invalid(unknownName('metric', key ?? '', keys));
    return { view: viewMetrics(chosen) };
  },
});
