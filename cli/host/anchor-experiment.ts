import { setImmediate as turn } from 'node:timers/promises';
import {
  anchorSteps,
  CreeplineError,
  invalid,
  type Anchoring,
  type AnchorProgress,
  type Scenario,
} from '../../sim/index.ts';
import type { Experiment, PlausibleWorlds } from './choose-people.ts';
import type { Host, Notes, Progress } from './notes.ts';

/** Brings the model to the brand's own figures, once and before anything runs; an experiment without any stays as it is. */
export async function anchorExperiment(experiment: Experiment, context: Host): Promise<Experiment> {
  const { scenario, worlds } = experiment;
  const { baseline } = scenario.brand;
  if (baseline === undefined) return experiment;
  const { scenario: anchored, anchored: reports } = await anchorUsual(experiment, context);
  const { listSize } = baseline;
  const own = { anchored: reports, ...(listSize !== undefined && { listSize }) };
  return {
    ...experiment,
    scenario: anchored,
    own,
    ...(worlds && { worlds: await anchorWorlds(experiment, worlds, context) }),
  };
}

async function anchorUsual(experiment: Experiment, { notes, stop }: Host): Promise<Anchoring> {
  let progress: Progress | undefined;
  try {
    return await anchor(experiment, stop, async step => {
      progress = await advance(progress, step, experiment.scenario, notes);
    });
  } finally {
    progress?.end();
  }
}

/** A world that cannot give what the brand has measured is not plausible for this brand. */
async function anchorWorlds(
  experiment: Experiment,
  { scenarios, origin }: PlausibleWorlds,
  { notes, stop }: Host,
): Promise<PlausibleWorlds> {
  const progress = await notes.progress(
    `${experiment.scenario.id}: plausible worlds to your own rates`,
    scenarios.length,
  );
  const anchored: Scenario[] = [];
  try {
    for (const scenario of scenarios) {
      try {
        anchored.push((await anchor({ ...experiment, scenario }, stop)).scenario);
      } catch (error) {
        if (!(error instanceof CreeplineError)) throw error;
      }
      progress.advance();
    }
  } finally {
    progress.end();
  }
  if (anchored.length < 2)
    throw invalid(
      `${anchored.length} of ${scenarios.length} plausible worlds can give your own rates; 2 are needed to tell how far they differ`,
      { path: '--ensemble' },
    );
  const leftOut = scenarios.length - anchored.length;
  return { scenarios: anchored, origin: { ...origin, ...(leftOut > 0 && { leftOut }) } };
}

async function anchor(
  { scenario, population, today }: Experiment,
  stop: Host['stop'],
  tell?: (step: AnchorProgress) => Promise<void>,
): Promise<Anchoring> {
  const steps = anchorSteps(scenario, population, { strategy: today });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await tell?.(step.value);
    // lets stop signals through
    await turn();
    stop.signal.throwIfAborted();
  }
}

/** How much there is to do is known after the first replication. */
async function advance(
  progress: Progress | undefined,
  { expected }: AnchorProgress,
  { id }: Scenario,
  notes: Notes,
): Promise<Progress> {
  const bar = progress ?? (await notes.progress(`${id}: to your own rates`, expected));
  bar.advance();
  return bar;
}
