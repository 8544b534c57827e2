// Compiles sim and cli into dist, only when something changed. Runs before `npm start`, `npm test` and `npm pack`.
// Plain JavaScript, because nothing is compiled yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const lock = join(root, 'dist-lock');
/** Holding the lock takes milliseconds: one this old was left by a process that was killed. */
const staleAfterMs = 5000;

/** Every file that can change what is compiled. */
function sources() {
  const below = ['sim', 'cli'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(tsx?|json)$/.test(entry.name))
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

function compile(into) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'cli', '--outDir', into], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
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
    if (!compile(fresh)) process.exitCode = 1;
    else {
      writeFileSync(join(fresh, 'stamp'), wanted);
      alone(() => {
        if (builtFrom() === wanted) return; // another start was faster: its dist may be in use already
        if (existsSync(dist)) renameSync(dist, old);
        renameSync(fresh, dist);
      });
    }
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}
