import { existsSync } from 'node:fs';
import { availableParallelism, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { missingSupport } from '../../sim/index.ts';
import { chooseLook } from './look.ts';
import { inContinuousIntegration } from './live-screen.ts';
import { shippedScenarioIds, shippedStrategyIds } from './node-files.ts';
import { packageRoot, packageVersion } from './package-root.ts';

export interface Finding {
  name: string;
  value: string;
  /** absent: a fact, nothing that could be wrong */
  ok?: boolean;
}

const leastNode = [20, 19] as const;

/** What this machine, terminal and installation are like. */
export async function examine({
  color,
  'no-color': noColor,
}: {
  color: 'auto' | 'always' | 'never' | undefined;
  'no-color': boolean;
}): Promise<Finding[]> {
  const choice = { color: noColor ? ('never' as const) : (color ?? 'auto'), env: process.env };
  const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');
  const stream = (name: 'stdout' | 'stderr'): Finding => {
    const look = chooseLook(process[name], choice);
    return {
      name,
      value: `${process[name].isTTY ? `terminal, ${look.width} columns` : 'not a terminal'}, colours ${yesOrNo(look.color)}`,
    };
  };
  return [
    { name: 'creepline', value: packageVersion() },
    { name: 'node', value: process.versions.node, ok: isNewEnough(process.versions.node) },
    { name: 'WebAssembly SIMD', value: yesOrNo(missingSupport() === undefined), ok: missingSupport() === undefined },
    { name: 'system', value: `${platform()} ${release()}, ${process.arch}` },
    { name: 'cores', value: String(availableParallelism()) },
    { name: 'memory', value: `${(totalmem() / 2 ** 30).toFixed(1)} GiB` },
    { name: 'scenarios', value: String(shippedScenarioIds().length), ok: shippedScenarioIds().length > 0 },
    { name: 'strategies', value: String(shippedStrategyIds().length), ok: shippedStrategyIds().length > 0 },
    { name: 'page', value: existsSync(join(packageRoot, 'dist-web', 'index.html')) ? 'built' : 'not built' },
    { name: 'terminal', value: process.env['TERM'] ?? 'not set' },
    stream('stdout'),
    stream('stderr'),
    { name: 'unicode', value: yesOrNo(chooseLook(process.stdout, choice).unicode) },
    { name: 'NO_COLOR', value: process.env['NO_COLOR'] ?? 'not set' },
    { name: 'CI', value: yesOrNo(inContinuousIntegration(process.env)) },
  ];
}

export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
}
