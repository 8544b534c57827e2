import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  advanceCalibration,
  builtInRespondents,
  calibrationSizes,
  createEnsemble,
  createSurveyAsker,
  fitTargets,
  freeParameter,
  freeParameters,
  freeSurveyParameters,
  heldOutFindings,
  invalid,
  nextBatch,
  resumeCalibration,
  sayOtherModel,
  startCalibration,
  weighable,
  type CalibrationState,
  type Ensemble,
  type Survey,
  type SurveyAsker,
} from '../../sim/index.ts';
import { shippedSurveys } from './ask-surveys.ts';
import { bareScenario } from './describe-people.ts';
import { readInputText } from './open-input.ts';
import { defaultJobs } from './count-threads.ts';
import { trySets, type Trials } from './try-sets.ts';
import { shippedKnownMisses, shippedTargets } from './validate-findings.ts';
import { checkOutput, writeWholeFile } from './write-file.ts';
import type { Host } from './notes.ts';

export interface CalibrationChoice {
  quick: boolean;
  seed: number;
  jobs: number | undefined;
}

/** Fits the model and writes the ensemble; nothing is written where no set fits. The unfinished state lies beside the file and is resumed. */
export async function calibrateModel(
  file: string,
  choice: CalibrationChoice,
  context: Host,
): Promise<{ ensemble: Ensemble | undefined; state: CalibrationState }> {
  await checkOutput(file);
  const trials = await prepareTrials();
  const unfinished = `${file}.unfinished`;
  let state = await resumeOrStart(unfinished, choice, trials, context);
  while (state.members.length > 0) {
    context.notes.say(nameOfStage(state));
    const before = state;
    const jobs = choice.jobs ?? defaultJobs;
    state = advanceCalibration(state, await trySets(nextBatch(state), trials, context, nameOfStage(state), jobs));
    if (before.stage === 'spread' && before.surveyPasses === 0)
      context.notes.say(
        `${state.accepted.members.length - before.accepted.members.length} of ${before.members.length} sets fit, ${state.accepted.members.length} so far`,
      );
    await writeWholeFile(unfinished, JSON.stringify(state));
  }
  const ensemble = createEnsemble(state, new Date().toISOString().slice(0, 10));
  if (ensemble !== undefined) await writeWholeFile(file, `${lineByLine(ensemble)}\n`);
  if (state.stage === 'done') await rm(unfinished, { force: true });
  return { ensemble, state };
}

/** A set, a parameter or a measure on a line. */
function lineByLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('],[', '],\n[').replaceAll('},{', '},\n{');
}

function nameOfStage({ stage, round, surveyPasses, size }: CalibrationState): string {
  const names = {
    noise: 'measuring noise',
    random: 'random sets',
    find: `searching, step ${round + 1} of ${size.steps}`,
    spread: `sampling, round ${round + 1} of at most ${size.rounds}`,
    leaveOneOut: `leave-one-out, step ${round + 1}`,
    ablation: `ablation, step ${round + 1}`,
    done: 'done',
  };
  return surveyPasses > 0 ? `${names[stage]}, asking surveys` : names[stage];
}

type PreparedTrials = Trials & { surveys: readonly Survey[] };

/** Instruments that people were made from say nothing about a fit. */
async function prepareTrials(): Promise<PreparedTrials> {
  const surveys = (await shippedSurveys()).filter(({ input }) => !input);
  return { targets: await shippedTargets(), surveys, askerOf: askerOfPeople(surveys) };
}

/** Askers of these surveys: the people of the last cohort are kept, since the next sets mostly are tried on the same. */
export function askerOfPeople(surveys: readonly Survey[]): Trials['askerOf'] {
  let people: { key: string; respondents: ReturnType<typeof builtInRespondents> } | undefined;
  let last: { key: string; asker: SurveyAsker } | undefined;
  return async (consumers, seed, without) => {
    const whom = `${consumers} ${seed}`;
    const key = `${whom} ${without}`;
    if (people?.key !== whom)
      people = { key: whom, respondents: builtInRespondents(bareScenario({ consumers, seed }, 'us')) };
    if (last?.key !== key)
      last = {
        key,
        asker: createSurveyAsker(surveys, people.respondents, { mechanisms: without === null ? {} : { [without]: 0 } }),
      };
    return last.asker;
  };
}

/** From the unfinished state, where there is one; it has to belong to the same seed, size and evidence. */
async function resumeOrStart(
  path: string,
  { quick, seed }: CalibrationChoice,
  { askerOf, targets, surveys }: PreparedTrials,
  { notes }: Host,
): Promise<CalibrationState> {
  const size = calibrationSizes[quick ? 'quick' : 'full'];
  const { errors } = (await askerOf(size.people, seed, null)).answer();
  const fresh = startCalibration(
    [...freeParameters.map(freeParameter), ...freeSurveyParameters(surveys)],
    fitTargets(targets, errors, await shippedKnownMisses()),
    size,
    seed,
    { findings: heldOutFindings(targets), mechanisms: weighable.map(({ key }) => key) },
  );
  if (!existsSync(path)) return fresh;
  const found = JSON.parse(await readInputText(path, 'record')) as CalibrationState;
  const kind = (state: CalibrationState) => JSON.stringify([state.seed, state.size, state.parameters, state.targets]);
  if (kind(found) !== kind(fresh))
    throw invalid(
      'belongs to a calibration with another seed, size, evidence or model; remove it or choose another file',
      { file: path },
    );
  const other = sayOtherModel(found.fingerprint, fresh.fingerprint!);
  if (found.fingerprint !== undefined && other !== undefined)
    throw invalid(`${other}; remove it or choose another file`, { file: path });
  notes.say(`resuming ${path}${other === undefined ? '' : `, ${other}`}`);
  return resumeCalibration({ ...fresh, ...found, fingerprint: fresh.fingerprint!, plan: fresh.plan });
}
