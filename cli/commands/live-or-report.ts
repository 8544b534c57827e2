import { anchorExperiment } from '../host/anchor-experiment.ts';
import { Exit, type ExitCode } from '../host/exit.ts';
import { canShowLiveScreen } from '../host/live-screen.ts';
import { prepareExperiment } from '../host/prepare-experiment.ts';
import { chooseLook } from '../host/look.ts';
import { startSpec, tuiSpec, type screenFlags } from '../specs/experiments.ts';
import { handle, type Context, type Outcome } from './command.ts';
import { reportRun } from './run.ts';

const flagship = 'target-pregnancy';

export const handlers = [
  handle(startSpec, context => showLiveOrReport(context, flagship)),
  handle(tuiSpec, context => showLiveOrReport(context, context.positionals[0] ?? '')),
];

/** A first look should take seconds: fewer people and repetitions than a scenario asks for, unless the user says how many. */
const quick = { people: 5000, replications: 5 };

/** The scenario live where somebody watches; elsewhere its report, so that pipes and CI get a result too. */
async function showLiveOrReport(context: Context<typeof screenFlags>, scenario: string): Promise<Outcome> {
  const { flags } = context;
  const wantsText = flags['no-input'] || flags.format !== undefined || flags.output !== undefined;
  const { stdin, stdout, env } = process;
  if (canShowLiveScreen({ stdin, stdout, env, wantsText, linear: isLinear(flags) })) return showLive(context, scenario);
  return reportRun(context, scenario, quick);
}

async function showLive(context: Context<typeof screenFlags>, name: string): Promise<Outcome> {
  const { flags, stop } = context;
  const { scenario, population } = await anchorExperiment(await prepareExperiment(name, flags), context);
  const { startTui } = await import('../ui/start-tui.ts');
  // the screen gives the terminal back on signals itself
  stop.release();
  const code = await startTui({
    scenario,
    ...(population && { population }),
    ...(flags.charts && { charts: flags.charts }),
    screenReader: isLinear(flags),
    color: chooseLook(process.stdout, {
      color: flags['no-color'] ? 'never' : (flags.color ?? 'auto'),
      env: process.env,
    }).color,
  });
  return code === 0 ? {} : { exit: new Exit(code as ExitCode, 'the live screen was stopped') };
}

function isLinear(flags: Context<typeof screenFlags>['flags']): boolean {
  return flags['screen-reader'] || process.env['INK_SCREEN_READER'] === 'true';
}
