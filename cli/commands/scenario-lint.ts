import type { Problem } from '../../sim/index.ts';
import { replicationFlags, scenarioFlags } from '../flags/common.ts';
import type { Flags, FlagValues } from '../flags/flag.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { expectScenario, type ExpectReport } from '../host/expect-scenario.ts';
import { loadScenario, type LoadedScenario } from '../host/prepare-experiment.ts';
import { nameOfInput } from '../host/read-input.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand, type Context, type Outcome } from './command.ts';
import { scenarioSlot } from './slots.ts';

const { set, consumers, seed } = scenarioFlags;
/** They say how to run, so they need --run. */
const runFlags = { set, consumers, seed, ...replicationFlags } as const satisfies Flags;
const flags = {
  run: { type: 'switch', doc: 'run them, and judge every line of "expect:"' },
  ...runFlags,
} as const satisfies Flags;

export const lintCommand = defineCommand({
  name: 'scenario lint',
  says: 'Check scenario files; every problem at once, with line and column',
  positionals: [{ ...scenarioSlot, many: true }],
  flags,
  examples: [
    { line: 'creepline scenario lint my-shop.yaml', says: 'your own; exit 2 when something is wrong' },
    {
      line: 'creepline scenario lint gartner-panel --run --reps 5 --consumers 2000',
      says: 'try what it expects; exit 3 when a line fails',
    },
  ],
  run: async context => {
    const loaded = await readAll(context.positionals);
    if (context.flags.run) return expectAll(loaded, context);
    await refuseRunFlags(context);
    const { viewLint } = await import('../format/view-scenario.ts');
    return { view: viewLint(loaded.map(({ scenario }) => scenario)) };
  },
});

/** All of them, or the problems of all of them. */
async function readAll(names: readonly string[]): Promise<LoadedScenario[]> {
  const { CreeplineError, placesOfExpect, readExpectations } = await loadSimulator();
  const problems: Problem[] = [];
  const loaded: LoadedScenario[] = [];
  for (const name of names) {
    try {
      const one = await loadScenario(name);
      readExpectations(one.scenario, placesOfExpect(one.text, nameOfInput(name)));
      loaded.push(one);
    } catch (error) {
      if (!(error instanceof CreeplineError) || error.code !== 'invalid') throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return loaded;
}

async function refuseRunFlags({ origins }: Pick<Context, 'origins'>): Promise<void> {
  const [name] = Object.keys(runFlags).filter(name => origins[name] === 'flag');
  if (name !== undefined)
    throw (await loadSimulator()).invalid('says how to run, so it needs --run', { path: `--${name}` });
}

async function expectAll(
  loaded: readonly LoadedScenario[],
  context: Context & { flags: FlagValues<typeof flags> },
): Promise<Outcome> {
  const { viewExpect } = await import('../format/view-expect.ts');
  const choice = { ...context.flags, strategy: [], population: undefined, days: undefined };
  const reports: ExpectReport[] = [];
  for (const one of loaded) reports.push(await expectScenario(one, choice, context, context.flags.jobs));
  const exit = exitOf(reports);
  return { view: viewExpect(reports), ...(exit && { exit }) };
}

function exitOf(reports: readonly ExpectReport[]): Exit | undefined {
  const lines = reports.flatMap(({ scenario, lines }) => lines.map(line => ({ scenario, ...line })));
  const failed = lines.filter(({ outcome }) => outcome === 'fail');
  const open = lines.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'no data');
  const first = failed[0] ?? open[0];
  if (first === undefined) return undefined;
  const [code, what, count] =
    failed.length > 0
      ? [exitCodes.failed, 'failed', failed.length]
      : [exitCodes.undecided, 'without a verdict', open.length];
  return new Exit(
    code,
    `${count} of ${lines.length} expected lines ${what}, ${count > 1 ? 'first ' : ''}${first.scenario}: ${first.line}`,
  );
}
