import { setImmediate as turn } from 'node:timers/promises';
import type { AnchorProgress, Scenario } from '../../sim/index.ts';
import type { Context } from '../commands/command.ts';
import type { Experiment } from './choose-people.ts';
import type { Progress } from './notes.ts';
import { loadSimulator } from './simulator.ts';

/** Brings the model to the brand's own figures, once and before anything runs; an experiment without any stays as it is. */
export async function anchorExperiment(experiment: Experiment, { notes, stop }: Pick<Context, 'notes' | 'stop'>): Promise<Experiment> {
  const { scenario, population, today } = experiment;
  const { baseline } = scenario.brand;
  if (baseline === undefined) return experiment;
  const { anchorSteps } = await loadSimulator();
  const steps = anchorSteps(scenario, population, { strategy: today });
  let progress: Progress | undefined;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const { scenario: anchored, anchored: reports } = step.value;
        const { listSize } = baseline;
        return { ...experiment, scenario: anchored, own: { anchored: reports, ...(listSize !== undefined && { listSize }) } };
      }
      progress = await advance(progress, step.value, scenario, notes);
      // lets stop signals through
      await turn();
      stop.signal.throwIfAborted();
    }
  } finally {
    progress?.end();
  }
}

/** How much there is to do is known after the first replication. */
async function advance(progress: Progress | undefined, { expected }: AnchorProgress, { id }: Scenario, notes: Context['notes']): Promise<Progress> {
  const bar = progress ?? (await notes.progress(`${id}: to your own rates`, expected));
  bar.advance();
  return bar;
}
