import { loadStrategy } from '../host/choose-strategies.ts';
import { shippedStrategyIds } from '../host/node-files.ts';
import { defineCommand } from './command.ts';

const listCommand = defineCommand({
  name: 'strategy list',
  says: 'List the shipped strategies',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline strategy list', says: 'ids and titles' },
    { line: 'creepline strategy list --format json', says: 'for scripts' },
  ],
  run: async () => {
    const { viewStrategies } = await import('../format/view-strategy.ts');
    return { view: viewStrategies(await Promise.all(shippedStrategyIds().map(id => loadStrategy(id)))) };
  },
});

const showCommand = defineCommand({
  name: 'strategy show',
  says: 'Show every lever of a strategy and what differs from the defaults',
  positionals: [{ name: 'strategy', doc: 'a shipped strategy, a file, or - for stdin', names: 'strategy' }],
  flags: {},
  examples: [
    { line: 'creepline strategy show hyper-covert', says: 'its levers' },
    { line: 'creepline strategy show first-party-respectful --format csv', says: 'as a table' },
  ],
  run: async ({ positionals }) => {
    const { viewStrategy } = await import('../format/view-strategy.ts');
    return { view: await viewStrategy(await loadStrategy(positionals[0] ?? '')) };
  },
});

export const strategyCommands = [listCommand, showCommand];
