// Bundles sim and cli into dist, only when something changed. Runs before `npm start`, `npm test` and `npm pack`.
// Plain JavaScript, because nothing is compiled yet when it runs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const lock = join(root, 'dist-lock');
/** Holding the lock takes milliseconds: one this old was left by a process that was killed. */
const staleAfterMs = 5000;

/** Every file that can change what is compiled. */
function sources() {
  const below = ['sim', 'cli'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(tsx?|mjs|json)$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name)),
  );
  return [...below, join(root, 'tsconfig.json'), join(root, 'package-lock.json')].sort((a, b) => (a < b ? -1 : 1));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** The fingerprint that dist was built from, if there is a dist. */
function builtFrom() {
  const stamp = join(dist, 'stamp');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Types are stripped here and checked by `npm run check`. */
async function compile(into) {
  const { build } = await import('rolldown');
  const common = { cwd: root, platform: 'node', tsconfig: 'tsconfig.json' };
  // for the programs of others, who have its packages installed
  const simulator = join(into, 'sim', 'index.js');
  await build({
    ...common,
    input: 'sim/index.ts',
    external: /^[^./]/,
    output: { dir: dirname(simulator) },
  });
  const { modelFingerprint } = await import(pathToFileURL(simulator).href);
  await build({
    ...common,
    input: { main: 'cli/main.ts', worker: 'cli/host/worker.ts' },
    // ink asks for the first when somebody debugs it; the second asks where it lies, and for the working folder where that is no package
    external: ['react-devtools-core', 'yargs'],
    transform: { define: { 'process.env.NODE_ENV': "'production'" } },
    // files of the model only define things: a command does not load what it does not use
    treeshake: { moduleSideEffects: [{ test: /[\\/]sim[\\/]/, sideEffects: false }] },
    plugins: [fingerprintPlugin(modelFingerprint())],
    output: { dir: join(into, 'cli'), entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
  });
}

/** The model's fingerprint stands in place of what works it out, which takes a run of everything. */
function fingerprintPlugin(fingerprint) {
  const place = join(root, 'sim', 'engine', 'fingerprint', 'work-out.ts');
  return {
    name: 'creepline-fingerprint',
    load: id => (id === place ? `export const workOutFingerprint = () => '${fingerprint}';` : undefined),
  };
}

/** Runs `action` while no other start does. */
function alone(action) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > staleAfterMs) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  try {
    action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A build that was killed leaves its folder: whoever comes next takes it away. */
function clearLeftovers() {
  for (const name of readdirSync(root)) {
    const pid = /^dist-(\d+)(-old)?$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

clearLeftovers();
const wanted = fingerprint();
if (builtFrom() !== wanted) {
  const fresh = join(root, `dist-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    await compile(fresh);
    writeFileSync(join(fresh, 'stamp'), wanted);
    alone(() => {
      if (builtFrom() === wanted) return; // another start was faster: its dist may be in use already
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(fresh, dist);
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}
