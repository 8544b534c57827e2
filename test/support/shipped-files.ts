import { existsSync, readdirSync, readFileSync } from 'node:fs';

const scenarios = new URL('../../scenarios/', import.meta.url);
const strategies = new URL('strategies/', scenarios);

/** The map of concepts is data about scenarios, not one of them. */
const notScenarios = ['coverage'];
export const scenarioIds = idsIn(scenarios).filter(id => !notScenarios.includes(id));
export const strategyIds = idsIn(strategies);

/** The text of a shipped scenario or strategy, as hosts hand it to the parsers. */
export function readShipped(name: string, what: 'scenario' | 'strategy'): string | undefined {
  const file = new URL(`${name}.yaml`, what === 'scenario' ? scenarios : strategies);
  return /^[a-z-]+$/.test(name) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function idsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .map(file => file.replace('.yaml', ''))
    .toSorted();
}
