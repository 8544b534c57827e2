// Reads and checks the shipped scenarios when the page is built, so that neither YAML nor its reader are sent along.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseScenario } from '../../sim/index.ts';
import type { Scenario } from '../../sim/index.ts';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const flagshipModule = 'virtual:scenarios';
const othersModule = 'virtual:scenarios/others';

/** Lists that are shipped beside the scenarios and are none. */
const others = ['coverage.yaml'];

/** Shown first: the story that explains the question best. */
const flagship = 'target-pregnancy';

export function scenariosPlugin(): Plugin {
  return {
    name: 'creepline-scenarios',
    resolveId: name => (name === flagshipModule || name === othersModule ? `\0${name}` : undefined),
    load(name) {
      if (name !== `\0${flagshipModule}` && name !== `\0${othersModule}`) return undefined;
      this.addWatchFile(folder);
      const [first, ...others] = readScenarios();
      return name.endsWith(othersModule)
        ? `export const scenarios = ${JSON.stringify(others)};`
        : `export const flagship = ${JSON.stringify(first)};`;
    },
  };
}

/** A wrong file stops the build with all its problems. */
export function readScenarios(): Scenario[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.yaml') && !others.includes(name));
  const scenarios = files.map(name =>
    parseScenario(readFileSync(folder + name, 'utf8'), { file: `scenarios/${name}`, read: readShipped }),
  );
  const rank = ({ id }: Scenario) => (id === flagship ? 0 : 1);
  return scenarios.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));
}

function readShipped(name: string): string | undefined {
  const path = name.startsWith('.') ? name : `strategies/${name}.yaml`;
  try {
    return readFileSync(folder + path, 'utf8');
  } catch {
    return undefined;
  }
}
