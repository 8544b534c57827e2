import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePeople } from '../../cli/host/describe-people.ts';
import { prepareExperiment, type ScenarioChoice } from '../../cli/host/prepare-experiment.ts';
import { creepline, temporaryFolder } from './run-creepline.ts';

const table = `age,gender,newbie,spend\n${Array.from({ length: 40 }, (_, i) => `${20 + i},${i % 2 ? 'f' : 'm'},${i % 3 ? 0 : 1},${10 * i}`).join('\n')}\n`;
const nothing: ScenarioChoice = { strategy: [], set: [], population: undefined, consumers: undefined, days: undefined, seed: undefined };

/** A folder with a table of customers. */
function customers(): { folder: string; file: string } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'customers.csv'), table);
  return { folder, file: join(folder, 'customers.csv') };
}

describe('an audience of one’s own', () => {
  it('is imported into a file; what was made of each column is said beside it', async () => {
    const { folder } = customers();
    const { code, stdout, stderr } = await creepline(['population', 'import', 'customers.csv', '-o', 'my.audience.json'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^[+?] age /m);
    const audience = JSON.parse(readFileSync(join(folder, 'my.audience.json'), 'utf8')) as { rows: number; format: string };
    expect(audience).toMatchObject({ format: 'creepline-audience', rows: 40 });
  });
  it('with names in it is refused', async () => {
    const { code, lastLine } = await creepline(['population', 'import', '-'], { input: 'email,age\na@example.org,30\nb@example.org,40\n' });
    expect(code).toBe(2);
    expect(lastLine).toContain('email');
  });
  it('gives a run its people, as a table or imported, with the same digest', async () => {
    const { folder } = customers();
    await creepline(['population', 'import', 'customers.csv', '-o', 'my.audience.json'], { cwd: folder });
    const ends = await Promise.all(['customers.csv', 'my.audience.json'].map(file => creepline(['run', 'target-pregnancy', '--population', file, '--days', '5', '--reps', '1'], { cwd: folder })));
    const [one, other] = ends.map(({ stdout }) => stdout.split('\n').filter(line => /^(people|digest)\t/.test(line)));
    expect(one?.[0]).toBe('people\t40\tcustomers');
    expect(one).toEqual(other);
  });
  it('brings its own number of people', async () => {
    const { file } = customers();
    await expect(prepareExperiment('target-pregnancy', { ...nothing, population: file, consumers: 10 })).rejects.toThrow('--consumers: the audience customers brings its own 40 people');
  });
  it('named in a scenario is found beside it', async () => {
    const { folder } = customers();
    const scenario = join(folder, 'shop.yaml');
    writeFileSync(scenario, 'id: shop\ntitle: Shop\npopulation: {file: customers.csv}\nstrategies: {plain: {}}\n');
    const { scenario: prepared, population } = await prepareExperiment(scenario, nothing);
    expect(population?.size).toBe(40);
    expect(prepared.population).toMatchObject({ file: 'customers.csv', size: 40 });
    const builtIn = await prepareExperiment(scenario, { ...nothing, population: 'de' });
    expect(builtIn.population).toBeUndefined();
    expect(builtIn.scenario.population).toMatchObject({ base: 'de' });
    expect(builtIn.scenario.population.file).toBeUndefined();
  });
});

describe('people are described', () => {
  it('as many as asked for, of the country asked for', async () => {
    const { people, axes } = await describePeople('de', { consumers: 300 });
    expect(people).toBe(300);
    expect(axes.find(({ axis }) => axis === 'country')?.values.filter(({ people: count }) => count > 0)).toMatchObject([{ value: 'DE', people: 300 }]);
  });
  it('from an audience file too', async () => {
    expect(await describePeople(customers().file, {})).toMatchObject({ name: 'customers', people: 40 });
  });
});
