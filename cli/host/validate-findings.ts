import {
  askTarget,
  canRun,
  CreeplineError,
  judgedOn,
  judgeTarget,
  parseFinding,
  parseKnownMisses,
  parseMissedFigures,
  parseRecord,
  parseSanity,
  parseSurvey,
  readFindings,
  reportRecord,
  reportSanity,
  reportValidation,
  trialUnits,
  unknownName,
  withSpread,
  type FileOptions,
  type Finding,
  type KnownMiss,
  type RecordReport,
  type SanityReport,
  type Scenario,
  type Survey,
  type Target,
  type TrialSize,
  type TrialUnit,
  type UnitResult,
  type ValidationReport,
} from '../../sim/index.ts';
import { runAllSurveys, shippedSurveys } from './ask-surveys.ts';
import {
  createReader,
  developmentPath,
  developmentSurveyPaths,
  findingPath,
  folderOf,
  knownMissesPath,
  missedFiguresPath,
  recordPath,
  sanityPath,
  shippedDevelopmentIds,
  shippedFindingIds,
  shippedRecordIds,
  shippedSanityIds,
  shippedStrategyIds,
} from './node-files.ts';
import { defaultJobs } from './count-threads.ts';
import { runUnits } from './pool.ts';
import { plausibleWorlds, readEnsemble } from './plausible-worlds.ts';
import { nameOfInput, readInputText } from './open-input.ts';
import type { Host } from './notes.ts';

export interface ValidationChoice extends TrialSize {
  /** ids with commas between; all where nothing is said */
  only: string | undefined;
  jobs: number | undefined;
  /** how many plausible worlds, where any are wanted besides */
  ensemble?: number | undefined;
}

/** Sets of findings whose sign and size are judged apart. */
export const watchedSets = ['record', 'development'] as const;
export type WatchedSet = (typeof watchedSets)[number];

/** Tries the shipped findings, all arms of all of them in one go. */
export async function validateFindings(choice: ValidationChoice, context: Host): Promise<ValidationReport> {
  const knownMisses = await shippedKnownMisses();
  const findings = await readFiles(fitted, chooseFindings(fitted, choice.only));
  const { judged, tried } = await tryFindings(findings, await shippedSurveys(), choice, context);
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
async function shippedKnownMisses(): Promise<readonly KnownMiss[]> {
  return parseKnownMisses(await readInputText(knownMissesPath), nameOfInput(knownMissesPath));
}

/** All findings that a calibration is fitted to, or some of them: those that can be run of the first fits, the wider record and the development set. */
export async function shippedEvidence(only: string | undefined): Promise<Target[]> {
  const all = [fitted, shelves.record, shelves.development];
  const wanted = chooseFindings({ ids: () => all.flatMap(({ ids }) => ids()) }, only);
  const read = all.map(shelf =>
    readFiles(
      shelf,
      shelf.ids().filter(id => wanted.includes(id)),
    ),
  );
  return readFindings((await Promise.all(read)).flat(), await surveysFor('development'));
}

/** The same for findings whose sign and size are judged apart. */
export async function validateWatched(set: WatchedSet, choice: ValidationChoice, context: Host): Promise<RecordReport> {
  const findings = await readFiles(shelves[set], chooseFindings(shelves[set], choice.only));
  const { judged, tried } = await tryFindings(findings, await surveysFor(set), choice, context);
  return reportRecord(judged, tried);
}

/** The figures that any believable model shows. */
export async function shippedFigures(): Promise<Target[]> {
  return readFindings(await readFiles(sanity));
}

/** Tries the figures that any believable model shows. */
export async function validateSanity(choice: ValidationChoice, context: Host): Promise<SanityReport> {
  const missed = parseMissedFigures(await readInputText(missedFiguresPath), nameOfInput(missedFiguresPath));
  const figures = await readFiles(sanity, chooseFindings(sanity, choice.only));
  const { judged, tried } = await tryFindings(figures, [], choice, context);
  return reportSanity(readFindings(figures), judged, missed, tried);
}

/** Files of one folder and how they are read. */
interface Shelf {
  ids: () => readonly string[];
  path: (id: string) => string;
  parse: (text: string, options: FileOptions) => Finding;
}

const fitted: Shelf = { ids: shippedFindingIds, path: findingPath, parse: parseFinding };
const sanity: Shelf = { ids: shippedSanityIds, path: sanityPath, parse: parseSanity };
const shelves: Readonly<Record<WatchedSet, Shelf>> = {
  record: { ids: shippedRecordIds, path: recordPath, parse: parseRecord },
  development: { ids: shippedDevelopmentIds, path: developmentPath, parse: parseRecord },
};

async function surveysFor(set: WatchedSet): Promise<Survey[]> {
  return [...(await shippedSurveys()), ...(set === 'development' ? await developmentSurveys() : [])];
}

/** Surveys that only findings of the development set speak of. */
export async function developmentSurveys(): Promise<Survey[]> {
  return Promise.all(
    developmentSurveyPaths().map(async path => parseSurvey(await readInputText(path), nameOfInput(path))),
  );
}

/** All arms of all findings that can be run, here and in plausible worlds where they are asked for. */
export async function tryFindings(
  findings: readonly Finding[],
  surveys: readonly Survey[],
  choice: ValidationChoice,
  context: Host,
) {
  const targets = readFindings(findings, surveys);
  const waiting = findings.filter(finding => !canRun(finding));
  const worlds = choice.ensemble === undefined ? [] : await inWorlds(targets, choice.ensemble);
  const few = { ...choice, replications: Math.min(choice.replications ?? replicationsOfWorlds, replicationsOfWorlds) };
  const rounds = [{ targets, size: choice }, ...worlds.map(world => ({ targets: world, size: few }))].map(
    ({ targets: those, size }) => ({ targets: those, size, units: those.flatMap(target => trialUnits(target, size)) }),
  );
  const results = await runTrials(
    rounds.flatMap(({ units }) => units),
    context,
    choice.jobs,
  );
  let done = 0;
  const [judged, ...others] = rounds.map(({ targets: those, size, units }) => {
    const own = results.slice(done, (done += units.length));
    return those.map(target =>
      judgeTarget(
        target,
        own.filter((_, i) => units[i]!.target === target.id),
        askTarget(target, size),
      ),
    );
  });
  const units = results.slice(0, rounds[0]!.units.length);
  const tried = { ...sizeOf(choice), units, waiting, ...(worlds.length > 0 && { worlds: others }) };
  return { judged: judged!, tried };
}

/** They share their luck with the usual model, so few are enough. */
const replicationsOfWorlds = 2;

/** By world. */
async function inWorlds(targets: readonly Target[], count: number): Promise<Target[][]> {
  const scenarios = new Map<Scenario, readonly Scenario[]>();
  for (const scenario of targets.flatMap(target => target.scenarios))
    scenarios.set(scenario, (await plausibleWorlds(scenario, count)).scenarios);
  return Array.from({ length: count }, (_, world) =>
    targets.map(target => ({ ...target, scenarios: target.scenarios.map(each => scenarios.get(each)![world]!) })),
  );
}

function chooseFindings({ ids }: Pick<Shelf, 'ids'>, only: string | undefined): readonly string[] {
  const shipped = ids();
  const wanted = only === undefined ? shipped : [...new Set(only.split(',').map(id => id.trim().toUpperCase()))];
  const unknown = wanted.filter(id => !shipped.includes(id));
  if (unknown.length > 0)
    throw new CreeplineError(
      'invalid',
      unknown.map(id => ({ path: '--only', message: unknownName('finding', id, shipped) })),
    );
  return shipped.filter(id => wanted.includes(id));
}

async function readFiles({ ids, path, parse }: Shelf, chosen: readonly string[] = ids()): Promise<Finding[]> {
  const texts = await Promise.all(chosen.map(async id => ({ id, text: await readInputText(path(id)) })));
  return texts.map(({ id, text }) =>
    parse(text, {
      file: `${id}.yaml`,
      read: createReader({ folder: folderOf(path(id)), allowOutside: false }),
      names: shippedStrategyIds(),
    }),
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
function sizeOf({ consumers, replications, seed }: TrialSize): { people: number; seed: number; replications: number } {
  return {
    people: consumers ?? judgedOn.size,
    seed: seed ?? judgedOn.seed,
    replications: replications ?? judgedOn.replications,
  };
}
