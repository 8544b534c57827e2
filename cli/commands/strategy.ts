import { loadStrategy } from '../host/choose-strategies.ts';
import { shippedStrategyIds } from '../host/node-files.ts';
import { viewStrategies, viewStrategy } from '../format/view-strategy.ts';
import { strategyListSpec, strategyShowSpec } from '../specs/scenarios.ts';
import { handle } from './command.ts';

const list = handle(strategyListSpec, async () => {
  return { view: viewStrategies(await Promise.all(shippedStrategyIds().map(id => loadStrategy(id, false)))) };
});

const show = handle(strategyShowSpec, async ({ positionals, flags }) => {
  return { view: viewStrategy(await loadStrategy(positionals[0] ?? '', flags['allow-outside'])) };
});

export const handlers = [list, show];
