// The wider record: findings that nothing was fitted to, each with whether the model has its sign and its size. Misses stay.
import { engineHead } from '../engine/fingerprint/fingerprint.ts';
import { schemaVersion, type ReportHead, type UnitResult } from '../engine/report.ts';
import { mechanisms } from '../model/story.ts';
import { digestUnits } from '../engine/unit.ts';
import type { SurveyReport } from '../survey/report.ts';
import type { Band, Finding } from './finding-file.ts';
import type { MeasureReport, TargetReport } from './report.ts';

/** A sign is right or wrong where the interval says so, and open where it holds 0. */
export type SignVerdict = 'right' | 'wrong' | 'open';
export type SizeVerdict = 'right' | 'wrong';

export interface RecordMeasure extends Pick<
  MeasureReport,
  'id' | 'expression' | 'unit' | 'simulated' | 'low' | 'high' | 'published' | 'held' | 'reason'
> {
  /** what the study found; null where it is about the size alone */
  sign: '+' | '-' | null;
  signVerdict: SignVerdict | null;
  /** what counts as the published size; null where only the sign is known */
  band: Band | null;
  sizeVerdict: SizeVerdict | null;
  /** where plausible worlds were asked for; null where none of them has a value */
  worlds?: InWorlds | null;
}

/** What the measure is in plausible worlds, one value each. */
export interface InWorlds {
  /** worlds that have a value */
  of: number;
  /** the middle nine tenths of them */
  low: number;
  high: number;
  /** share of worlds on the side that the study found; null where it found no sign */
  signRight: number | null;
  /** share of worlds within the band; null where only the sign is known */
  sizeRight: number | null;
}

/** A finding that cannot be run yet. */
export type WaitingFinding = Pick<Finding, 'id' | 'statement' | 'source' | 'needs'>;

export interface RecordEntry extends Pick<TargetReport, 'id' | 'statement' | 'source' | 'sources' | 'confidence'> {
  /** right when all its signs are, wrong when one is; null where the study has none */
  sign: SignVerdict | null;
  size: SizeVerdict | null;
  /** parameters that name this study as their source: the model was made knowing of it, though not fitted to it */
  knownTo: readonly string[];
  measures: readonly RecordMeasure[];
  /** what must not move, and whether it stays */
  placebo: MeasureReport | null;
}

/** Of how many findings, or measures, it is right. */
export interface Tally {
  of: number;
  right: number;
}

export interface RecordReport extends Pick<ReportHead, 'schemaVersion' | 'engine' | 'seed' | 'replications'> {
  people: number;
  digest: string;
  counts: { findings: number; signs: Tally; sizes: Tally; measureSigns: Tally; measureSizes: Tally };
  entries: readonly RecordEntry[];
  /** what the model has to learn before these can be run */
  waiting: readonly WaitingFinding[];
  /** surveys of one's own that were put to people beside the findings */
  surveys?: readonly SurveyReport[];
}

interface Circumstances extends Pick<RecordReport, 'people' | 'seed' | 'replications'> {
  units: readonly UnitResult[];
  waiting?: readonly Finding[];
  /** the same findings in each of several plausible worlds */
  worlds?: readonly (readonly TargetReport[])[] | undefined;
}

export function reportRecord(
  targets: readonly TargetReport[],
  { units, waiting = [], worlds, ...size }: Circumstances,
): RecordReport {
  const entries = targets.map((target, t) =>
    readEntry(
      target,
      worlds?.map(world => world[t]!),
    ),
  );
  const measures = entries.flatMap(entry => entry.measures);
  return {
    schemaVersion,
    engine: engineHead(),
    ...size,
    digest: digestUnits(units.map(({ digest }) => digest)),
    counts: {
      findings: entries.length,
      signs: countRight(entries.map(({ sign }) => sign)),
      sizes: countRight(entries.map(({ size }) => size)),
      measureSigns: countRight(measures.map(({ signVerdict }) => signVerdict)),
      measureSizes: countRight(measures.map(({ sizeVerdict }) => sizeVerdict)),
    },
    entries,
    waiting: waiting.map(({ id, statement, source, needs }) => ({ id, statement, source, needs })),
  };
}

function countRight(verdicts: readonly (SignVerdict | SizeVerdict | null)[]): Tally {
  return {
    of: verdicts.filter(verdict => verdict !== null).length,
    right: verdicts.filter(verdict => verdict === 'right').length,
  };
}

function readEntry(
  { id, statement, source, sources, confidence, measures: judged, placebo }: TargetReport,
  worlds?: readonly TargetReport[],
): RecordEntry {
  const measures = judged.map((measure, m) => {
    const read = readMeasure(measure);
    return worlds === undefined
      ? read
      : {
          ...read,
          worlds: inWorlds(
            read,
            worlds.map(world => world.measures[m]!.simulated),
          ),
        };
  });
  const signs = measures.flatMap(({ signVerdict }) => signVerdict ?? []);
  const sizes = measures.flatMap(({ sizeVerdict }) => sizeVerdict ?? []);
  return {
    id,
    statement,
    source,
    sources,
    confidence,
    sign: worst(signs, ['wrong', 'open', 'right']),
    size: worst(sizes, ['wrong', 'right']),
    knownTo: citing(source),
    measures,
    placebo,
  };
}

function worst<V extends string>(verdicts: readonly V[], order: readonly V[]): V | null {
  return order.find(verdict => verdicts.includes(verdict)) ?? null;
}

function readMeasure(measure: MeasureReport): RecordMeasure {
  const { id, expression, unit, simulated, low, high, published, held, reason } = measure;
  // of a finding that the model is fitted to, what it has to hit is its size
  const { sizeBand: band = measure.band } = measure;
  const sign = measure.sign === '+' || measure.sign === '-' ? measure.sign : null;
  return {
    id,
    expression,
    unit,
    simulated,
    low,
    high,
    published,
    held,
    sign,
    signVerdict: sign && judgeSign(sign, measure),
    band,
    sizeVerdict: band && (simulated !== null && simulated >= band[0] && simulated <= band[1] ? 'right' : 'wrong'),
    ...(reason !== undefined && { reason }),
  };
}

function inWorlds({ sign, band }: RecordMeasure, simulated: readonly (number | null)[]): InWorlds | null {
  const values = simulated.filter(value => value !== null).toSorted((a, b) => a - b);
  if (values.length === 0) return null;
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  const shareOf = (holds: (value: number) => boolean) => values.filter(holds).length / values.length;
  return {
    of: values.length,
    low: at(0.05),
    high: at(0.95),
    signRight: sign && shareOf(value => (sign === '+' ? value > 0 : value < 0)),
    sizeRight: band && shareOf(value => value >= band[0] && value <= band[1]),
  };
}

function judgeSign(sign: '+' | '-', { simulated, low, high }: MeasureReport): SignVerdict {
  if (simulated === null || low === null || high === null) return 'open';
  const side = low > 0 ? '+' : high < 0 ? '-' : null;
  if (side === null) return 'open';
  return side === sign ? 'right' : 'wrong';
}

function citing(study: string): string[] {
  return mechanisms.flatMap(({ key, params, tables = [] }) =>
    [...params, ...tables].filter(({ source }) => source === study).map(spec => `${key}.${spec.key}`),
  );
}
