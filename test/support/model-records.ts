// What lies in files beside the code and belongs into the pages about the model.
import { readdirSync, readFileSync } from 'node:fs';
import type { EnsembleRecord } from '../../sim/docs/calibration-text.ts';
import type { ModelRecords } from '../../sim/docs/model-text.ts';
import { parseFinding } from '../../sim/index.ts';
import { readShipped } from './shipped-files.ts';

const folder = new URL('../../scenarios/evidence/', import.meta.url);

export function modelRecords(): ModelRecords {
  const ids = readdirSync(folder)
    .filter(file => /^C\d\d\.yaml$/.test(file))
    .toSorted();
  const findings = ids.map(file =>
    parseFinding(readFileSync(new URL(file, folder), 'utf8'), { file, read: readShipped }),
  );
  return { findings, ensemble: JSON.parse(readFileSync(new URL('ensemble.json', folder), 'utf8')) as EnsembleRecord };
}
