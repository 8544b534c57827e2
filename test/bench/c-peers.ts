// The same kernel in C, where a compiler is there.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { nameKey } from '../../sim/core/chance.ts';
import { decisions, type Size } from './consumer-day.ts';
import type { Contestant, Result } from './rounds.ts';

const sources = fileURLToPath(new URL('../../../test/bench/peers/', import.meta.url));

interface Build {
  name: string;
  compiler: string;
  source: string;
}

const builds: readonly Build[] = [
  { name: 'C, gcc -O3', compiler: 'gcc', source: 'scalar.c' },
  { name: 'C, clang -O3', compiler: 'clang', source: 'scalar.c' },
  { name: 'C by hand for 4 lanes, g++', compiler: 'g++', source: 'lanes.cpp' },
  { name: 'C by hand for 4 lanes, clang++', compiler: 'clang++', source: 'lanes.cpp' },
];

/** Kernels that could be built into `folder`, and a sentence for each that could not. */
export function buildPeers(folder: string, size: Size): { peers: Contestant[]; skipped: string[] } {
  const peers: Contestant[] = [];
  const skipped: string[] = [];
  for (const build of builds) {
    const program = join(folder, `kernel-${peers.length}`);
    const problem = compile(build, program);
    if (problem === undefined) peers.push({ name: build.name, run: () => runProgram(program, size) });
    else skipped.push(`${build.name}: ${problem}`);
  }
  return { peers, skipped };
}

function compile({ compiler, source }: Build, program: string): string | undefined {
  const keys = decisions.map(name => `-DKEY_${name.toUpperCase()}=${nameKey(name) >>> 0}u`);
  const flags = ['-O3', '-march=native', '-ffp-contract=off', ...keys, join(sources, source), '-lm', '-o', program];
  const { error, status, stderr } = spawnSync(compiler, flags, { encoding: 'utf8' });
  if (error !== undefined) return `there is no ${compiler} on this machine`;
  return status === 0 ? undefined : `${compiler} refused it: ${stderr.split('\n')[0]}`;
}

function runProgram(program: string, { people, days, tries }: Size): Result {
  const { stdout, status } = spawnSync(program, [people, days, tries].map(String), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  return JSON.parse(stdout) as Result;
}
