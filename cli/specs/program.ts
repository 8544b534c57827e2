import { replicationFlags, scenarioFlags } from '../flags/common.ts';
import { defineSpec } from './command-spec.ts';

export const defaultPort = 8737;
const shells = ['bash', 'zsh', 'fish'] as const;

export const webSpec = defineSpec({
  name: 'web',
  says: 'Open the page: serves it to this machine only, until Ctrl-C',
  positionals: [],
  flags: {
    port: {
      type: 'whole',
      value: 'N',
      min: 0,
      max: 65_535,
      doc: `port on 127.0.0.1; default ${defaultPort}, 0 takes any free one`,
    },
    'no-open': { type: 'switch', doc: 'only say the address, start no browser' },
  },
  examples: [
    { line: 'creepline web', says: 'serve and open' },
    { line: 'creepline web --port 0 --no-open', says: 'only say where' },
  ],
});

export const doctorSpec = defineSpec({
  name: 'doctor',
  says: 'Check this installation; show every flag in force and where it comes from',
  positionals: [],
  flags: { ...scenarioFlags, ...replicationFlags },
  examples: [
    { line: 'creepline doctor', says: 'versions, terminal, flags' },
    {
      line: 'creepline doctor --seed 7 --format json',
      says: 'flag before environment (CREEPLINE_SEED) before --config file',
    },
  ],
});

/** As in the simulator, whose list is too slow to load for a completion; a test compares them. */
const schemaKinds = [
  'scenario',
  'strategy',
  'survey',
  'mapping',
  'finding',
  'record',
  'own-finding',
  'waiting-finding',
  'known-misses',
  'audience',
  'ensemble',
  'prior-hits',
  'run-log',
  'result',
  'run',
  'compare',
  'line',
  'explain',
  'validation',
  'validation-record',
  'validation-data',
  'sanity',
  'scoreboard',
  'scenario-lint',
  'scenario-expect',
  'survey-result',
  'survey-overview',
  'model-report',
  'model-comparison',
  'metrics',
] as const;

export const schemaSpec = defineSpec({
  name: 'schema',
  says: 'Print the JSON Schema of a file that is read or a result that is written',
  positionals: [{ name: 'kind', doc: 'what it describes; without one: a list', choices: schemaKinds, optional: true }],
  flags: {},
  examples: [
    { line: 'creepline schema', says: 'what there is' },
    { line: 'creepline schema result -o result.schema.json', says: 'of what run, compare and line write as JSON' },
  ],
});

export const completionSpec = defineSpec({
  name: 'completion',
  says: 'Print the completion script of a shell',
  positionals: [
    { name: 'shell', doc: 'bash, zsh or fish', choices: [...shells, 'words'] },
    // what the scripts call while somebody types: the words so far, the unfinished one last
    { name: 'word', doc: '', optional: true, many: true },
  ],
  flags: {},
  examples: [
    { line: 'creepline completion bash', says: 'source <(creepline completion bash), in .bashrc' },
    { line: 'creepline completion fish', says: 'save as ~/.config/fish/completions/creepline.fish' },
  ],
});
