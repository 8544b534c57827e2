import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../sim/experiment/expect.ts';
import { parseScenario } from '../../sim/io/scenario.ts';
import { creepline } from '../cli/run-creepline.ts';
import { readShipped, scenarioIds } from '../support/shipped-files.ts';

const replications = 20;
/** Enough people for every segment that a line names, and more where there are few days: each scenario takes about as long. */
const fewestPeople = 2000;
const personDays = 240_000;
const patience = 120_000;

interface Tried {
  scenarios: { replications: number; people: number; lines: { outcome: string; text: string }[] }[];
}

describe('what a shipped scenario expects', () => {
  it.each(scenarioIds)('comes out of %s in 20 replications', async id => {
    const scenario = parseScenario(readShipped(id, 'scenario')!, { file: `${id}.yaml`, read: readShipped });
    expect(readExpectations(scenario).length).toBeGreaterThan(0);
    const people = Math.min(scenario.population.size, Math.max(fewestPeople, Math.floor(personDays / scenario.days)));
    const size = ['--consumers', String(people), '--replications', String(replications), '--jobs', '2'];
    const { stdout, stderr } = await creepline(['scenario', 'lint', id, '--run', '--format', 'json', ...size]);
    expect(stderr).toBe('');
    const [tried] = (JSON.parse(stdout) as Tried).scenarios;
    expect(tried).toMatchObject({ replications, people });
    expect(tried!.lines).toHaveLength(scenario.expect.length);
    expect(tried!.lines.filter(({ outcome }) => outcome !== 'pass').map(({ text }) => text)).toEqual([]);
  }, patience);
});
