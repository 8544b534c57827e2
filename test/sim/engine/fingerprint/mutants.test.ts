import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { fingerprintParts, modelFingerprint } from '../../../../sim/engine/fingerprint/fingerprint.ts';
import type * as fingerprints from '../../../../sim/engine/fingerprint/work-out.ts';
import { mutants, type Mutant } from './mutants.ts';

const sim = fileURLToPath(new URL('../../../../sim/', import.meta.url));
const entry = join(sim, 'engine/fingerprint/work-out.ts');

/** The model as it is, or with one change, loaded afresh: nothing that another mutant has worked out is in it. */
async function load(mutant?: Mutant): Promise<typeof fingerprints> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: mutant === undefined ? [] : [mutation(mutant)],
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['es'] } },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  const code = Buffer.from(output[0]!.code).toString('base64');
  return (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as typeof fingerprints;
}

function mutation({ text, instead, ...mutant }: Mutant): Plugin {
  const file = fileWith({ text, ...mutant });
  return {
    name: 'mutant',
    enforce: 'pre',
    transform: (code, id) => (id === file ? code.replace(text, () => instead) : undefined),
  };
}

/** A change that no longer applies proves nothing: its text must be in one file, once. */
function fileWith({ folder, text }: Pick<Mutant, 'folder' | 'text'>): string {
  const files = readdirSync(join(sim, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(sim, folder, name))
    .filter(path => readFileSync(path, 'utf8').includes(text));
  expect(files, `files of sim/${folder} with: ${text}`).toHaveLength(1);
  expect(readFileSync(files[0]!, 'utf8').split(text), `times in ${files[0]}: ${text}`).toHaveLength(2);
  return files[0]!;
}

describe('the fingerprint of the model', () => {
  it('is asked about thirty changes and more, of every part', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(30);
    expect(new Set(mutants.flatMap(({ parts }) => parts))).toEqual(new Set(fingerprintParts));
  });

  it('is the same when the same model is loaded again', async () => {
    expect((await load()).workOutFingerprint()).toBe(modelFingerprint());
  });

  it.each(mutants)('differs in $parts when in $folder “$text” becomes “$instead”', async mutant => {
    const { digestOfPart } = await load(mutant);
    // the run as a whole changes with every part: it takes longest, and is asked only where nothing else may change
    const asked = mutant.parts.includes('run') ? fingerprintParts : fingerprintParts.filter(part => part !== 'run');
    const before = modelFingerprint().split('-');
    const differing = asked.filter(part => digestOfPart(part) !== before[fingerprintParts.indexOf(part)]);
    expect(differing).toEqual(mutant.parts);
  });
});
