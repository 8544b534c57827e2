// The default of a calibration becomes that of the model: a file of the source, from which documents and programs are then made.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { invalid, type Ensemble } from '../../sim/index.ts';
import { packageRoot } from './package-root.ts';
import { writeWholeFile } from './write-file.ts';

const inSource = join('sim', 'model', 'world', 'fitted-values.ts');

/** Where it was written, from the root of the project. Throws where the source of the model is not at hand. */
export async function adoptDefault({ default: values }: Pick<Ensemble, 'default'>): Promise<string> {
  const path = join(packageRoot, inSource);
  if (!existsSync(path))
    throw invalid('the source of the model is not here: only in a clone of the project can a default be adopted', {
      path: '--adopt',
    });
  await writeWholeFile(path, fittedSource(values));
  return inSource;
}

/** A value a line, so that two calibrations can be compared. */
export function fittedSource(values: Readonly<Record<string, number>>): string {
  const lines = Object.entries(values).map(([key, value]) => `  '${key}': ${value},\n`);
  return [
    '// Written by `creepline calibrate FILE --adopt`: the default that was found, by path. Do not edit.\n',
    `export const fittedValues: Readonly<Record<string, number>> = {${lines.length === 0 ? '' : '\n'}${lines.join('')}};\n`,
  ].join('');
}
