import { CreeplineError, invalid, type Problem } from '../../sim/index.ts';
import type { FlagValues } from '../flags/flag.ts';
import { Exit, exitCodes } from '../host/exit.ts';
import { expectScenario, type ExpectReport } from '../host/expect-scenario.ts';
import { loadScenario, type LoadedScenario } from '../host/prepare-experiment.ts';
import { viewExpect } from '../format/view-expect.ts';
import { viewLint } from '../format/view-scenario.ts';
import { lintRunFlags, scenarioLintSpec } from '../specs/scenarios.ts';
import { handle, type Context, type Outcome } from './command.ts';

export const lint = handle(scenarioLintSpec, async context => {
  const loaded = await readAll(context.positionals, context.flags['allow-outside']);
  if (context.flags.run) return expectAll(loaded, context);
  refuseRunFlags(context);
  return { view: viewLint(loaded.map(({ scenario }) => scenario)) };
});

/** All of them, or the problems of all of them. */
async function readAll(names: readonly string[], allowOutside: boolean): Promise<LoadedScenario[]> {
  const problems: Problem[] = [];
  const loaded: LoadedScenario[] = [];
  for (const name of names) {
    try {
      loaded.push(await loadScenario(name, allowOutside));
    } catch (error) {
      if (!(error instanceof CreeplineError) || error.code !== 'invalid') throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return loaded;
}

function refuseRunFlags({ origins }: Pick<Context, 'origins'>): void {
  const [name] = Object.keys(lintRunFlags).filter(name => origins[name] === 'flag');
  if (name !== undefined) throw invalid('says how to run, so it needs --run', { path: `--${name}` });
}

async function expectAll(
  loaded: readonly LoadedScenario[],
  context: Context & { flags: FlagValues<typeof scenarioLintSpec.flags> },
): Promise<Outcome> {
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
