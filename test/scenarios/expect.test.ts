import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../sim/expect/index.ts';
import { parseScenario } from '../../sim/io/scenario.ts';
import type { Scenario } from '../../sim/model/world/scenario.ts';
import { creepline } from '../cli/support/run-creepline.ts';
import { readShipped, scenarioIds } from '../support/shipped-files.ts';

const replications = 20;
/** Enough people for every segment that a line names, and more where there are few days: each scenario takes about as long. */
const enough = { people: 2000, personDays: 240_000 };
/** Half of them are enough for most scenarios; where chance leaves a line open, all of them decide. */
const half = { people: 1000, personDays: 120_000 };
const patience = 120_000;

interface Tried {
  scenarios: { replications: number; people: number; lines: { outcome: string; text: string }[] }[];
}

/** The lines that did not pass. */
async function missed(scenario: Scenario, size: typeof enough): Promise<string[]> {
  const people = Math.min(scenario.population.size, Math.max(size.people, Math.floor(size.personDays / scenario.days)));
  const flags = ['--consumers', String(people), '--replications', String(replications), '--jobs', '2'];
  const { stdout, stderr } = await creepline(['scenario', 'lint', scenario.id, '--run', '--format', 'json', ...flags]);
  const [tried] = (JSON.parse(stdout) as Tried).scenarios;
  expect(tried).toMatchObject({ replications, people });
  expect(tried!.lines).toHaveLength(scenario.expect.length);
  const lines = tried!.lines.filter(({ outcome }) => outcome !== 'pass').map(({ text }) => text);
  expect(stderr === '', stderr).toBe(lines.length === 0);
  return lines;
}

describe('what a shipped scenario expects', () => {
  it.each(scenarioIds)('comes out of %s in 20 replications', async id => {
    const scenario = parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped });
    expect(readExpectations(scenario).length).toBeGreaterThan(0);
    const open = await missed(scenario, half);
    expect(open.length === 0 ? [] : await missed(scenario, enough)).toEqual([]);
  }, patience);
});
