import { existsSync } from 'node:fs';
import { invalid, readJsonText, scoreboardOf, type Scoreboard } from '../../sim/index.ts';
import { ensemblePath, priorHitsPath } from './node-files.ts';
import { readInputText } from './open-input.ts';
import { readCalibration } from './plausible-worlds.ts';

/** From the cross-validation in a file of `calibrate`; throws where there is none. */
export async function readScoreboard(file = ensemblePath): Promise<Scoreboard> {
  const calibration = await readCalibration(file);
  if (calibration.crossValidation === undefined)
    throw invalid('has no cross-validation: creepline calibrate FILE --cross-validate makes one', { file });
  return scoreboardOf(calibration.crossValidation, calibration, await readPriorHits());
}

/** What is read of the file of prior hit rates: sign and size of a measure stand apart. */
interface StoredHits {
  measures: readonly { finding: string; measure: string; part: 'sign' | 'size'; hits: number }[];
}

/** Share of random sets that meet each size, by FINDING MEASURE; null where that was not measured. */
async function readPriorHits(): Promise<Readonly<Record<string, number>> | null> {
  if (!existsSync(priorHitsPath)) return null;
  const { measures } = readJsonText(
    await readInputText(priorHitsPath, 'record'),
    priorHitsPath,
  ) as unknown as StoredHits;
  return Object.fromEntries(
    measures.flatMap(({ finding, measure, part, hits }) => (part === 'size' ? [[`${finding} ${measure}`, hits]] : [])),
  );
}
