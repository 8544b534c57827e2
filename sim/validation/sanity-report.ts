// Figures that any believable model shows, whatever it was fitted to: each with what came out and whether that is believable.
import { engineHead } from '../engine/fingerprint/fingerprint.ts';
import { schemaVersion, type ReportHead, type UnitResult } from '../engine/report.ts';
import { digestUnits } from '../engine/unit.ts';
import type { MissedFigure } from './finding-file.ts';
import type { MeasureReport, TargetReport } from './report.ts';
import type { Target } from './targets.ts';

/** Open: the interval reaches into the range, so that few people do not decide it. */
export type FigureStatus = 'met' | 'missed' | 'known-miss' | 'open';

export interface SanityFigure extends Pick<
  MeasureReport,
  'expression' | 'unit' | 'simulated' | 'low' | 'high' | 'band' | 'sign' | 'reason'
> {
  /** as `S01 row` */
  id: string;
  /** what it is about, shared by the figures of one file */
  about: string;
  says: string;
  sources: readonly string[];
  status: FigureStatus;
  /** why it is missed, where that is known */
  why?: string;
}

export interface SanityReport extends Pick<ReportHead, 'schemaVersion' | 'engine' | 'seed' | 'replications'> {
  people: number;
  digest: string;
  counts: Record<'figures' | 'met' | 'missed' | 'knownMiss' | 'open', number>;
  figures: readonly SanityFigure[];
  /** missed and not listed, or listed and met, by id */
  surprises: readonly { id: string; status: 'met' | 'missed' }[];
}

type Circumstances = Pick<SanityReport, 'people' | 'seed' | 'replications'> & { units: readonly UnitResult[] };

/** `targets` and `judged` belong together, one by one. */
export function reportSanity(
  targets: readonly Target[],
  judged: readonly TargetReport[],
  listed: readonly MissedFigure[],
  { units, people, seed, replications }: Circumstances,
): SanityReport {
  const figures = targets.flatMap((target, t) =>
    target.measures.map((measure, m) => tell(target, measure.says ?? measure.id, judged[t]!.measures[m]!, listed)),
  );
  const count = (wanted: FigureStatus) => figures.filter(({ status }) => status === wanted).length;
  return {
    schemaVersion,
    engine: engineHead(),
    people,
    seed,
    replications,
    digest: digestUnits(units.map(({ digest }) => digest)),
    counts: {
      figures: figures.length,
      met: count('met'),
      missed: count('missed'),
      knownMiss: count('known-miss'),
      open: count('open'),
    },
    figures,
    surprises: figures.flatMap(({ id, status }) => {
      const isListed = listed.some(({ row }) => row === id);
      return status === 'missed' || (status === 'met' && isListed) ? [{ id, status }] : [];
    }),
  };
}

function tell(
  { id: file, statement, sources }: Target,
  says: string,
  measure: MeasureReport,
  listed: readonly MissedFigure[],
): SanityFigure {
  const { expression, unit, simulated, low, high, band, sign, reason } = measure;
  const id = `${file} ${measure.id}`;
  const known = listed.find(({ row }) => row === id);
  const status = judge(measure);
  return {
    id,
    about: statement,
    says,
    sources,
    expression,
    unit,
    simulated,
    low,
    high,
    band,
    sign,
    status: status === 'missed' && known ? 'known-miss' : status,
    ...(known && { why: known.reason }),
    ...(reason !== undefined && { reason }),
  };
}

/** A band is for the mean; a difference has to be clear of chance. Missed is what lies outside with its whole interval. */
function judge({ simulated, low, high, band, sign }: MeasureReport): Exclude<FigureStatus, 'known-miss'> {
  if (simulated === null) return 'missed';
  const least = low ?? simulated;
  const most = high ?? simulated;
  const [from, to] = band ?? (sign === '+' || sign === '>=0' ? [0, Infinity] : [-Infinity, 0]);
  if (most < from || least > to) return 'missed';
  const met = sign === '+' ? least > 0 : sign === '-' ? most < 0 : simulated >= from && simulated <= to;
  return met ? 'met' : 'open';
}
