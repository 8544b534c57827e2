import {
  askTarget,
  CreeplineError,
  judgeTarget,
  parseFinding,
  parseKnownMisses,
  parseRecord,
  readFindings,
  reportRecord,
  reportValidation,
  trialUnits,
  unknownName,
  withSpread,
  type FileOptions,
  type Finding,
  type KnownMiss,
  type RecordReport,
  type Target,
  type TrialSize,
  type TrialUnit,
  type UnitResult,
  type ValidationReport,
} from '../../sim/index.ts';
import { runAllSurveys, shippedSurveys } from './ask-surveys.ts';
import {
  createReader,
  findingPath,
  folderOf,
  knownMissesPath,
  recordPath,
  shippedFindingIds,
  shippedRecordIds,
  shippedStrategyIds,
} from './node-files.ts';
import { defaultJobs } from './count-threads.ts';
import { runUnits } from './pool.ts';
import { readEnsemble } from './plausible-worlds.ts';
import { nameOfInput, readInputText } from './open-input.ts';
import type { Host } from './notes.ts';

export interface ValidationChoice extends TrialSize {
  /** ids with commas between; all where nothing is said */
  only: string | undefined;
  jobs: number | undefined;
}

/** Tries the shipped findings, all arms of all of them in one go. */
export async function validateFindings(choice: ValidationChoice, context: Host): Promise<ValidationReport> {
  const knownMisses = await shippedKnownMisses();
  const { judged, tried } = await tryFindings(
    { ids: shippedFindingIds(), path: findingPath, parse: parseFinding },
    choice,
    context,
  );
  const report = reportValidation(judged, knownMisses, tried);
  // what people say is tried with all findings, not beside single ones
  return besideEnsemble(choice.only === undefined ? { ...report, surveys: await runAllSurveys(choice) } : report);
}

/** Beside chance, what is not known: as it was stored when the model was fitted. */
async function besideEnsemble(report: ValidationReport): Promise<ValidationReport> {
  const ensemble = await readEnsemble();
  return ensemble === undefined ? report : withSpread(report, ensemble);
}

/** Findings that the model is known to miss. */
export async function shippedKnownMisses(): Promise<readonly KnownMiss[]> {
  return parseKnownMisses(await readInputText(knownMissesPath), nameOfInput(knownMissesPath));
}

/** All findings that the model is fitted to. */
export async function shippedTargets(): Promise<Target[]> {
  return readTargets({ path: findingPath, parse: parseFinding }, shippedFindingIds());
}

/** The same for the wider record, which nothing is fitted to. */
export async function validateRecord(choice: ValidationChoice, context: Host): Promise<RecordReport> {
  const { judged, tried } = await tryFindings(
    { ids: shippedRecordIds(), path: recordPath, parse: parseRecord },
    choice,
    context,
  );
  return reportRecord(judged, tried);
}

/** Files of one folder and how they are read. */
interface Shelf {
  ids: readonly string[];
  path: (id: string) => string;
  parse: (text: string, options: FileOptions) => Finding;
}

async function tryFindings(shelf: Shelf, choice: ValidationChoice, context: Host) {
  const targets = await readTargets(shelf, await chooseFindings(shelf, choice.only));
  const units = targets.flatMap(target => trialUnits(target, choice));
  const results = await runTrials(units, context, choice.jobs);
  const judged = targets.map(target =>
    judgeTarget(
      target,
      results.filter((_, i) => units[i]!.target === target.id),
      askTarget(target, choice),
    ),
  );
  return { judged, tried: { ...sizeOf(targets[0]!, choice), units: results } };
}

async function chooseFindings({ ids: shipped }: Shelf, only: string | undefined): Promise<string[]> {
  const wanted = only === undefined ? shipped : [...new Set(only.split(',').map(id => id.trim().toUpperCase()))];
  const unknown = wanted.filter(id => !shipped.includes(id));
  if (unknown.length > 0)
    throw new CreeplineError(
      'invalid',
      unknown.map(id => ({ path: '--only', message: unknownName('finding', id, shipped) })),
    );
  return shipped.filter(id => wanted.includes(id));
}

async function readTargets({ path, parse }: Pick<Shelf, 'path' | 'parse'>, ids: readonly string[]): Promise<Target[]> {
  const texts = await Promise.all(ids.map(async id => ({ id, text: await readInputText(path(id)) })));
  return readFindings(
    texts.map(({ id, text }) =>
      parse(text, {
        file: `${id}.yaml`,
        read: createReader({ folder: folderOf(path(id)), allowOutside: false }),
        names: shippedStrategyIds(),
      }),
    ),
    await shippedSurveys(),
  );
}

async function runTrials(
  units: readonly TrialUnit[],
  { notes, stop }: Host,
  jobs = defaultJobs,
): Promise<UnitResult[]> {
  const progress = await notes.progress('findings', units.length);
  const finished = ({ strategy, replication, digest }: UnitResult) => {
    progress.advance();
    notes.detail(`${strategy}, replication ${replication}: digest ${digest}`);
  };
  try {
    return await runUnits(units, {
      jobs,
      signal: stop.signal,
      say: notes.say,
      finished,
      keep: result => ({ ...result, series: {}, lost: [] }),
    });
  } finally {
    progress.end();
  }
}

/** The same for all findings: they are judged on equal numbers. */
function sizeOf(
  { scenarios }: Target,
  { consumers, replications, seed }: TrialSize,
): { people: number; seed: number; replications: number } {
  const written = scenarios[0]!;
  return {
    people: consumers ?? written.population.size,
    seed: seed ?? written.seed,
    replications: replications ?? written.replications,
  };
}
