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
      // file by file: the development server takes a folder for a module that it cannot find
      const [first, ...others] = readScenarios(file => this.addWatchFile(file));
      return name.endsWith(othersModule)
        ? `export const scenarios = ${JSON.stringify(others)};`
        : `export const flagship = ${JSON.stringify(first)};`;
    },
  };
}

/** A wrong file stops the build with all its problems. `onRead` hears of every file that a scenario is made of. */
export function readScenarios(onRead: (file: string) => void = () => {}): Scenario[] {
  const read = (path: string) => {
    const text = readFileSync(folder + path, 'utf8');
    onRead(folder + path);
    return text;
  };
  const files = readdirSync(folder).filter(name => name.endsWith('.yaml') && !others.includes(name));
  const scenarios = files.map(name =>
    parseScenario(read(name), { file: `scenarios/${name}`, read: (name, what) => readShipped(name, what, read) }),
  );
  const rank = ({ id }: Scenario) => (id === flagship ? 0 : 1);
  return scenarios.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));
}

function readShipped(name: string, what: 'scenario' | 'strategy', read: (path: string) => string): string | undefined {
  try {
    return read(name.startsWith('.') ? name : `${what === 'scenario' ? '' : 'strategies/'}${name}.yaml`);
  } catch {
    return undefined;
  }
}
