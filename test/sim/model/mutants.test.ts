// Whether the rows worked out by hand would notice a mistake in the model. Each is made in turn, and the rows that name
// the mechanism or import the file are run.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVitest, type Vitest } from 'vitest/node';
import { long } from '../../support/long.ts';
import { mutants, type Mutant } from './mutants.ts';

const leastKilled = 0.85;
const folders = ['living', 'perception', 'response', 'memory', 'strategy', 'market'];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const model = join(root, 'sim/model');
const tests = join(root, 'test/sim/model');
const textOf = (file: string): string => readFileSync(file, 'utf8');

const handWorked = folders
  .flatMap(folder => readdirSync(join(tests, folder)).map(name => join(tests, folder, name)))
  .filter(file => file.endsWith('.test.ts') && /work-out\.ts'|sim\/model\/market\//.test(textOf(file)));

function rowsOf({ file }: Mutant): string[] {
  const key = /key: '(\w+)'/.exec(textOf(join(model, file)))?.[1];
  return handWorked.filter(rows => {
    const text = textOf(rows);
    return text.includes(`/${basename(file)}'`) || (key !== undefined && text.includes(`'${key}'`));
  });
}

describe('mistakes in the model', () => {
  it('are eighty and more, in every part of it', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(80);
    expect(new Set(mutants.map(({ file }) => file.split('/')[0]))).toEqual(new Set(folders));
  });

  it.each(mutants)('can be made in $file: “$from” stands there once', mutant => {
    expect(textOf(join(model, mutant.file)).split(mutant.from)).toHaveLength(2);
    expect(mutant.to).not.toBe(mutant.from);
    expect(rowsOf(mutant)).not.toEqual([]);
  });
});

describe.runIf(long)('of the mistakes in the model', () => {
  let vitest: Vitest;
  let made: Mutant | undefined;

  beforeAll(async () => {
    const mistake = {
      name: 'mistake',
      enforce: 'pre' as const,
      transform: (code: string, id: string) =>
        made !== undefined && id === join(model, made.file) ? code.replace(made.from, () => made!.to) : undefined,
    };
    const settings = { config: false, root, watch: false, isolate: false, maxWorkers: 1, testTimeout: 60_000 } as const;
    vitest = await createVitest('test', { ...settings, pool: 'threads', reporters: [{}] }, { plugins: [mistake] });
  });
  afterAll(() => vitest.close());

  /** The model is read anew before and after: nothing of a mistake is left. */
  async function pass(mutant: Mutant | undefined, files: readonly string[]): Promise<boolean> {
    made = mutant;
    if (mutant !== undefined) vitest.invalidateFile(join(model, mutant.file));
    const specifications = files.map(file => vitest.getRootProject().createSpecification(file));
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    expect(testModules).toHaveLength(files.length);
    expect(testModules.every(({ children }) => children.size > 0)).toBe(true);
    if (mutant !== undefined) vitest.invalidateFile(join(model, mutant.file));
    return unhandledErrors.length === 0 && testModules.every(module => module.ok());
  }

  it('at least 85 % are noticed', { timeout: 3_600_000 }, async () => {
    expect(await pass(undefined, handWorked), 'the rows hold for the model as it is').toBe(true);
    const unnoticed: string[] = [];
    for (const mutant of mutants)
      if (await pass(mutant, rowsOf(mutant))) unnoticed.push(`${mutant.file}: “${mutant.from}” → “${mutant.to}”`);
    console.log(`${mutants.length - unnoticed.length} of ${mutants.length} are noticed; not:\n${unnoticed.join('\n')}`);
    expect(unnoticed.length / mutants.length).toBeLessThanOrEqual(1 - leastKilled);
  });
});
