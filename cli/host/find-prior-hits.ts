// Prior hit rates of all measures of all findings: work of hours, stored batch by batch beside the result and resumed.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  advancePriorHits,
  candidateParameters,
  freeSurveyParameters,
  invalid,
  nextPriorBatch,
  priorHits,
  startPriorHits,
  type PriorHits,
  type PriorState,
} from '../../sim/index.ts';
import { shippedSurveys } from './ask-surveys.ts';
import { askerOfPeople, type CalibrationChoice } from './calibrate-model.ts';
import { defaultJobs } from './count-threads.ts';
import type { Host } from './notes.ts';
import { readInputText } from './open-input.ts';
import { trySets } from './try-sets.ts';
import { developmentSurveys, shippedEvidence } from './validate-findings.ts';
import { checkOutput, writeWholeFile } from './write-file.ts';

export async function findPriorHits(
  file: string,
  { seed, jobs = defaultJobs }: Pick<CalibrationChoice, 'seed' | 'jobs'>,
  context: Host,
): Promise<PriorHits> {
  await checkOutput(file);
  const surveys = (await shippedSurveys()).filter(({ input }) => !input);
  const targets = await shippedEvidence(undefined);
  const parameters = [...candidateParameters(), ...freeSurveyParameters(surveys)];
  const unfinished = `${file}.unfinished`;
  let state = await resume(unfinished, startPriorHits(parameters, targets, seed), context);
  const askerOf = askerOfPeople([...surveys, ...(await developmentSurveys())]);
  for (let batch = nextPriorBatch(state); batch !== undefined; batch = nextPriorBatch(state)) {
    const label = `prior draws, ${state.drawn.length} of ${state.draws}`;
    context.notes.say(label);
    state = advancePriorHits(
      state,
      await trySets(batch, { targets, figures: [], watched: [], surveys, askerOf }, context, label, jobs),
    );
    await writeWholeFile(unfinished, JSON.stringify(state));
  }
  const found = priorHits(state);
  await writeWholeFile(file, `${JSON.stringify(found).replaceAll('},{', '},\n{')}\n`);
  await rm(unfinished, { force: true });
  return found;
}

async function resume(path: string, fresh: PriorState, { notes }: Host): Promise<PriorState> {
  if (!existsSync(path)) return fresh;
  const found = JSON.parse(await readInputText(path, 'record')) as PriorState;
  const kind = ({ model, seed, parameters, goals, draws }: PriorState) =>
    JSON.stringify([model, seed, parameters, goals, draws]);
  if (kind(found) !== kind(fresh))
    throw invalid('belongs to another seed, model or evidence; remove it or choose another file', { file: path });
  notes.say(`resuming ${path}`);
  return found;
}
