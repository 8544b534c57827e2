import type { Target, TrialSize, TrialUnit, UnitResult, ValidationReport } from '../../sim/index.ts';
import type { Context } from '../commands/command.ts';
import { createReader, findingPath, folderOf, knownMissesPath, shippedFindingIds, shippedStrategyIds } from './node-files.ts';
import { defaultJobs, runUnits } from './pool.ts';
import { nameOfInput, readInputText } from './read-input.ts';
import { loadSimulator } from './simulator.ts';

export interface ValidationChoice extends TrialSize {
  /** ids with commas between; all where nothing is said */
  only: string | undefined;
  jobs: number | undefined;
}

/** Tries the shipped findings, all arms of all of them in one go. */
export async function validateFindings(choice: ValidationChoice, context: Pick<Context, 'notes' | 'stop'>): Promise<ValidationReport> {
  const { judgeTarget, parseKnownMisses, reportValidation, trialUnits } = await loadSimulator();
  const targets = await readTargets(await chooseFindings(choice.only));
  const knownMisses = parseKnownMisses(await readInputText(knownMissesPath), nameOfInput(knownMissesPath));
  const units = targets.flatMap(target => trialUnits(target, choice));
  const results = await runTrials(units, context, choice.jobs);
  const judged = targets.map(target => judgeTarget(target, results.filter((_, i) => units[i]!.target === target.id)));
  return reportValidation(judged, knownMisses, { ...sizeOf(units), units: results });
}

async function chooseFindings(only: string | undefined): Promise<string[]> {
  const shipped = shippedFindingIds();
  const { CreeplineError, unknownName } = await loadSimulator();
  const wanted = only === undefined ? shipped : [...new Set(only.split(',').map(id => id.trim().toUpperCase()))];
  const unknown = wanted.filter(id => !shipped.includes(id));
  if (unknown.length > 0) throw new CreeplineError('invalid', unknown.map(id => ({ path: '--only', message: unknownName('finding', id, shipped) })));
  return shipped.filter(id => wanted.includes(id));
}

async function readTargets(ids: readonly string[]): Promise<Target[]> {
  const { parseFinding, readFindings } = await loadSimulator();
  const texts = await Promise.all(ids.map(async id => ({ id, text: await readInputText(findingPath(id)) })));
  return readFindings(
    texts.map(({ id, text }) => parseFinding(text, { file: `${id}.yaml`, read: createReader(folderOf(findingPath(id))), names: shippedStrategyIds() })),
  );
}

async function runTrials(units: readonly TrialUnit[], { notes, stop }: Pick<Context, 'notes' | 'stop'>, jobs = defaultJobs): Promise<UnitResult[]> {
  const progress = await notes.progress('findings', units.length);
  const finished = ({ strategy, replication, digest }: UnitResult) => {
    progress.advance();
    notes.detail(`${strategy}, replication ${replication}: digest ${digest}`);
  };
  try {
    return await runUnits(units, { jobs, signal: stop.signal, finished, keep: result => ({ ...result, series: {}, lost: [] }) });
  } finally {
    progress.end();
  }
}

/** The same for all findings: they are judged on equal numbers. */
function sizeOf(units: readonly TrialUnit[]): { people: number; seed: number; replications: number } {
  const [first] = units;
  const replications = Math.max(...units.map(({ replication }) => replication + 1));
  return { people: first!.scenario.population.size, seed: first!.scenario.seed, replications };
}
