import { replicationFlags, scenarioFlags } from '../flags/common.ts';
import type { Flags } from '../flags/flag.ts';
import { defineSpec, scenarioSlot } from './command-spec.ts';

const { set, consumers, seed, 'allow-outside': allowOutside } = scenarioFlags;
const readFlags = { 'allow-outside': allowOutside } as const satisfies Flags;

/** How a linted scenario is run: they need `--run`. */
export const lintRunFlags = { set, consumers, seed, ...replicationFlags } as const satisfies Flags;

export const scenarioListSpec = defineSpec({
  name: 'scenario list',
  says: 'List the shipped scenarios',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline scenario list', says: 'ids, titles and questions' },
    { line: 'creepline scenario list --format csv', says: 'as a table' },
  ],
});

export const scenarioShowSpec = defineSpec({
  name: 'scenario show',
  says: 'Show a scenario as written; as JSON: with every default filled in',
  positionals: [scenarioSlot],
  flags: readFlags,
  examples: [
    { line: 'creepline scenario show target-pregnancy', says: 'the file' },
    { line: 'creepline scenario show target-pregnancy --format json', says: 'complete' },
  ],
});

export const scenarioNewSpec = defineSpec({
  name: 'scenario new',
  says: 'Write a small scenario to start from',
  positionals: [{ name: 'id', doc: 'id of the new scenario, words joined by hyphens' }],
  flags: {},
  examples: [
    { line: 'creepline scenario new my-shop', says: 'show it' },
    { line: 'creepline scenario new my-shop -o my-shop.yaml', says: 'make the file; an existing one is left alone' },
  ],
});

export const scenarioLintSpec = defineSpec({
  name: 'scenario lint',
  says: 'Check scenario files; every problem at once, with line and column',
  positionals: [{ ...scenarioSlot, many: true }],
  flags: {
    run: { type: 'switch', doc: 'run them, and judge every line of "expect:"' },
    ...lintRunFlags,
    ...readFlags,
  },
  examples: [
    { line: 'creepline scenario lint my-shop.yaml', says: 'your own; exit 2 when something is wrong' },
    {
      line: 'creepline scenario lint gartner-panel --run --reps 5 --consumers 2000',
      says: 'try what it expects; exit 3 when a line fails',
    },
  ],
});

export const scenarioSchemaSpec = defineSpec({
  name: 'scenario schema',
  says: 'Print the JSON Schema of scenario files, for editors',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline scenario schema', says: 'print it' },
    { line: 'creepline scenario schema -o scenario.schema.json', says: 'keep it beside your scenarios' },
  ],
});

export const strategyListSpec = defineSpec({
  name: 'strategy list',
  says: 'List the shipped strategies',
  positionals: [],
  flags: {},
  examples: [
    { line: 'creepline strategy list', says: 'ids and titles' },
    { line: 'creepline strategy list --format json', says: 'for scripts' },
  ],
});

export const strategyShowSpec = defineSpec({
  name: 'strategy show',
  says: 'Show every lever of a strategy and what differs from the defaults',
  positionals: [{ name: 'strategy', doc: 'a shipped strategy, a file, or - for stdin', names: 'strategy' }],
  flags: readFlags,
  examples: [
    { line: 'creepline strategy show hyper-covert', says: 'its levers' },
    { line: 'creepline strategy show first-party-respectful --format csv', says: 'as a table' },
  ],
});
