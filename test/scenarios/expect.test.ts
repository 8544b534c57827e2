import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../sim/expect/index.ts';
import { parseScenario } from '../../sim/io/scenario.ts';
import type { Scenario } from '../../sim/model/world/scenario.ts';
import { creepline } from '../cli/support/run-creepline.ts';
import { long } from '../support/long.ts';
import { readShipped, scenarioIds } from '../support/shipped-files.ts';

/** `npm run nightly` asks a hundred replications at once. */
const replications = long ? 100 : 20;

/** How many people a scenario is tried with: fewer where there are many days, so that each takes about as long. */
const sizeOf = (people: number) => ({ people, personDays: people * 120 });
/** So many that those whom a brand takes for pregnant without reason are more than the hundred that a verdict needs. */
const enoughForFew = sizeOf(3500);
/** Fewer are enough for most scenarios; where chance leaves a line open or a segment is small, all of them decide. */
const sizes = long ? [enoughForFew] : [sizeOf(1000), enoughForFew];
const patience = long ? 900_000 : 240_000;

interface Tried {
  scenarios: { replications: number; people: number; lines: { outcome: string; text: string }[] }[];
}

/** The lines that did not pass. */
async function missed(scenario: Scenario, size: typeof enoughForFew): Promise<string[]> {
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
  it.each(scenarioIds)(`comes out of %s in ${replications} replications`, async id => {
    const scenario = parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped });
    expect(readExpectations(scenario).length).toBeGreaterThan(0);
    let open: string[] = [];
    for (const size of sizes) {
      open = await missed(scenario, size);
      if (open.length === 0) break;
    }
    expect(open).toEqual([]);
  }, patience);
});
