import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  advanceCalibration,
  builtInRespondents,
  calibrationSizes,
  candidateParameters,
  createEnsemble,
  createSurveyAsker,
  fitTargets,
  freeSurveyParameters,
  invalid,
  nextBatch,
  sayOtherModel,
  startCalibration,
  verdictTargets,
  type CalibrationState,
  type Ensemble,
  type Survey,
  type SurveyAsker,
} from '../../sim/index.ts';
import { shippedSurveys } from './ask-surveys.ts';
import { bareScenario } from './describe-people.ts';
import { readInputText } from './open-input.ts';
import { defaultJobs } from './count-threads.ts';
import { shippedScenarioIds } from './node-files.ts';
import { loadScenario } from './prepare-experiment.ts';
import { answersOfFitted, trySets, type Trials } from './try-sets.ts';
import { developmentSurveys, shippedEvidence, shippedFigures } from './validate-findings.ts';
import { checkOutput, writeWholeFile } from './write-file.ts';
import type { Host } from './notes.ts';

export interface CalibrationChoice {
  quick: boolean;
  /** fits that may not see one fold of the studies are made beside that of everything */
  crossValidate: boolean;
  seed: number;
  jobs: number | undefined;
  /** ids of findings; all where nothing is said */
  only: string | undefined;
}

/** Fits the model and writes what was found. The unfinished state lies beside the file and is resumed. */
export async function calibrateModel(file: string, choice: CalibrationChoice, context: Host): Promise<Ensemble> {
  await checkOutput(file);
  const trials = await prepareTrials(choice);
  const unfinished = `${file}.unfinished`;
  let state = await resumeOrStart(unfinished, choice, trials, context);
  while (state.members.length > 0) {
    const stage = nameOfStage(state);
    context.notes.say(stage);
    state = advanceCalibration(
      state,
      await trySets(nextBatch(state), trials, context, stage, choice.jobs ?? defaultJobs),
    );
    await writeWholeFile(unfinished, JSON.stringify(state));
  }
  const ensemble = createEnsemble(state, new Date().toISOString().slice(0, 10), trials.targets);
  await writeWholeFile(file, `${lineByLine(ensemble)}\n`);
  await rm(unfinished, { force: true });
  return ensemble;
}

/** A set, a parameter or a measure on a line. */
function lineByLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('],[', '],\n[').replaceAll('},{', '},\n{');
}

function nameOfStage({ stage, round, size }: CalibrationState): string {
  const of = (count: number) => `${round + 1} of ${count}`;
  return {
    noise: 'measuring noise',
    screen: `screening parameters, ${of(size.bases)}`,
    fit: `fitting, round ${of(size.rounds)}`,
    spread: `trying plausible sets, round ${of(size.corrections + 1)}`,
    judge: 'judging the fits',
    done: 'done',
  }[stage];
}

/** Instruments that people were made from say nothing about a fit. */
async function prepareTrials({ only }: Pick<CalibrationChoice, 'only'>): Promise<Trials> {
  const surveys = (await shippedSurveys()).filter(({ input }) => !input);
  // findings of the development set speak of these; they are no targets by themselves
  const asked = [...surveys, ...(await developmentSurveys())];
  const scenarios = only === undefined ? await Promise.all(shippedScenarioIds().map(id => loadScenario(id))) : [];
  return {
    targets: await shippedEvidence(only),
    figures: only === undefined ? await shippedFigures() : [],
    watched: verdictTargets(scenarios.map(({ scenario }) => scenario)),
    surveys,
    askerOf: askerOfPeople(asked),
  };
}

/** Askers of these surveys: the people of the last cohort are kept, since the next sets mostly are tried on the same. */
export function askerOfPeople(surveys: readonly Survey[]): Trials['askerOf'] {
  let last: { whom: string; asker: SurveyAsker } | undefined;
  return (consumers, seed) => {
    const whom = `${consumers} ${seed}`;
    if (last?.whom !== whom)
      last = { whom, asker: createSurveyAsker(surveys, builtInRespondents(bareScenario({ consumers, seed }, 'us'))) };
    return last.asker;
  };
}

/** From the unfinished state, where there is one; it has to belong to the same seed, size and evidence. */
async function resumeOrStart(
  path: string,
  { quick, crossValidate, seed }: CalibrationChoice,
  { askerOf, targets, figures, watched, surveys }: Trials,
  { notes }: Host,
): Promise<CalibrationState> {
  const size = calibrationSizes[quick ? 'quick' : 'full'];
  const { errors } = answersOfFitted(askerOf(size.people, seed).answer(), surveys);
  const asked = errors.map(({ survey, source, confidence, answers }) => ({
    survey,
    study: source ?? survey,
    // surveys of one's own say nothing of it
    confidence: confidence ?? 'medium',
    answers,
  }));
  const fresh = startCalibration(
    [...candidateParameters(), ...freeSurveyParameters(surveys)],
    fitTargets(targets, asked, watched, figures),
    size,
    seed,
    crossValidate,
  );
  if (!existsSync(path)) return fresh;
  const found = JSON.parse(await readInputText(path, 'record')) as CalibrationState;
  const kind = (state: CalibrationState) => JSON.stringify([state.seed, state.size, state.given]);
  if (kind(found) !== kind(fresh))
    throw invalid(
      'belongs to a calibration with another seed, size, evidence or model; remove it or choose another file',
      { file: path },
    );
  const other = sayOtherModel(found.fingerprint, fresh.fingerprint);
  if (other !== undefined) throw invalid(`${other}; remove it or choose another file`, { file: path });
  notes.say(`resuming ${path}`);
  return found;
}
