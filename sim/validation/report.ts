// What comes out of trying the findings, as in `--format json`. Additive within a major schemaVersion.
import { engineHead } from '../engine/fingerprint/fingerprint.ts';
import { schemaVersion, type ReportHead, type UnitResult } from '../engine/report.ts';
import { digestUnits } from '../engine/unit.ts';
import type { Band, KnownMiss } from './finding-file.ts';
import type { FindingKind, Sign } from './finding-schema.ts';
import type { Confidence } from '../survey/schema.ts';
import type { Spread } from '../survey/errors.ts';
import type { SurveyOverview } from '../survey/overview.ts';

export type Status = 'hit' | 'miss';

export interface MeasureReport {
  id: string;
  expression: string;
  unit: string;
  /** from the means over replications, with its interval; null with a reason where there is nothing to divide by */
  simulated: number | null;
  low: number | null;
  high: number | null;
  /** the size that the study published, if any */
  published: number | null;
  /** one of the two is what was asked for */
  band: Band | null;
  sign: Sign | null;
  /** share of replications that meet it one by one */
  held: number;
  /** outside the band, in halves of its width; 0 inside; null for a sign */
  distance: number | null;
  status: Status;
  /** in the wider record: what counts as the published size, beside the sign */
  sizeBand?: Band;
  reason?: string;
  /** of the parameter sets that fit: what is not known, beside what is left to chance; null where they do not tell of it */
  ensemble?: Spread | null;
}

export interface TargetReport {
  id: string;
  statement: string;
  kind: FindingKind;
  status: Status;
  measures: MeasureReport[];
  source: string;
  sources: readonly string[];
  confidence: Confidence;
  /** what must not move */
  placebo: MeasureReport | null;
}

/** What is listed as a known miss, and missed, is no news. */
export type TargetStatus = Status | 'known-miss';

/** A finding as it is reported: its first measure is repeated in front, so that one line sums it up. */
export interface ValidatedTarget
  extends Omit<TargetReport, 'status'>, Pick<MeasureReport, 'simulated' | 'low' | 'high' | 'unit' | 'band' | 'sign'> {
  status: TargetStatus;
}

/** A finding that did not come out as the list of known misses has it. */
export interface Surprise {
  id: string;
  status: Status;
}

export interface ValidationReport extends Pick<ReportHead, 'schemaVersion' | 'engine' | 'seed' | 'replications'> {
  people: number;
  /** fingerprint of everything that was run */
  digest: string;
  counts: { targets: number; hit: number; miss: number; knownMiss: number; measures: number; measuresHit: number };
  targets: readonly ValidatedTarget[];
  knownMisses: readonly KnownMiss[];
  /** missed and not listed, or listed and hit */
  surprises: Surprise[];
  /** the surveys, where all was tried */
  surveys?: SurveyOverview;
  /** the stored ensemble whose spread is reported beside intervals, if any */
  ensemble?: StoredEnsemble;
}

/** Where a stored ensemble came from. */
export interface StoredEnsemble {
  date: string;
  seed: number;
  sets: number;
}

type Circumstances = Pick<ValidationReport, 'people' | 'seed' | 'replications'> & { units: readonly UnitResult[] };

/** Only what was tried can surprise: a listed miss that was left out does not. */
export function reportValidation(
  judged: readonly TargetReport[],
  knownMisses: readonly KnownMiss[],
  { units, people, seed, replications }: Circumstances,
): ValidationReport {
  const isListed = ({ id }: TargetReport) => knownMisses.some(miss => miss.id === id);
  const targets = judged.map(target => tell(target, isListed(target)));
  const all = judged.flatMap(({ measures, placebo }) => [...measures, ...(placebo === null ? [] : [placebo])]);
  const count = (wanted: TargetStatus) => targets.filter(({ status }) => status === wanted).length;
  return {
    schemaVersion,
    engine: engineHead(),
    people,
    seed,
    replications,
    digest: digestUnits(units.map(({ digest }) => digest)),
    counts: {
      targets: targets.length,
      hit: count('hit'),
      miss: count('miss'),
      knownMiss: count('known-miss'),
      measures: all.length,
      measuresHit: all.filter(({ status }) => status === 'hit').length,
    },
    targets,
    knownMisses,
    surprises: judged
      .filter(target => (target.status === 'miss') !== isListed(target))
      .map(({ id, status }) => ({ id, status })),
  };
}

function tell({ id, statement, kind, status, measures, ...rest }: TargetReport, listed: boolean): ValidatedTarget {
  const { simulated, low, high, unit, band, sign } = measures[0]!;
  return {
    id,
    statement,
    kind,
    status: status === 'miss' && listed ? 'known-miss' : status,
    simulated,
    low,
    high,
    unit,
    band,
    sign,
    measures,
    ...rest,
  };
}
