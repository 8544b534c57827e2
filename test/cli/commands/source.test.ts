import { describe, expect, it } from 'vitest';
import { loadHandler } from '../../../cli/commands/index.ts';
import type { Context } from '../../../cli/commands/command.ts';
import type { View } from '../../../cli/format/view.ts';
import { mechanisms, metrics } from '../../../sim/index.ts';
import { look } from '../support/report-fixture.ts';

const ask = async (...positionals: string[]): Promise<View> =>
  (await (await loadHandler('source')).run({ positionals } as unknown as Context)).view!;

interface Rests {
  cite: string;
  confidence: string;
  parameters: { path: string; value: number; range: [number, number] }[];
  mechanisms: { key: string }[];
  metrics: { key: string }[];
  scenarios: { id: string }[];
  findings: { id: string; says: string }[];
  surveys: { id: string }[];
}

describe('a source', () => {
  it('is shown with everything that rests on it, wherever it lies', async () => {
    const found = (await ask('tucker-2014')).json as Rests;
    const reaction = mechanisms.find(({ key }) => key === 'reactance')!.params.find(({ key }) => key === 'reaction')!;
    expect(found.cite).toContain('Tucker 2014');
    expect(found.confidence).toBe('high');
    expect(found.parameters).toContainEqual({
      path: 'reactance.reaction',
      value: reaction.default,
      range: [reaction.min, reaction.max],
      unit: reaction.unit,
      doc: reaction.doc,
    });
    expect(found.mechanisms.map(({ key }) => key)).toEqual(expect.arrayContaining(['creepiness', 'reactance']));
    expect(found.scenarios.map(({ id }) => id)).toContain('why-this-ad');
    expect(found.findings.map(({ id }) => id)).toEqual(['C01']);
    expect(found.findings[0]!.says).toMatch(/twice as much/);
  });
  it('of a metric says which', async () => {
    const keys = metrics.filter(({ source }) => source === 'cross-2018').map(({ key }) => key);
    expect(((await ask('cross-2018')).json as Rests).metrics.map(({ key }) => key)).toEqual(keys);
  });
  it('of a survey says which', async () => {
    expect(((await ask('rsa-2018')).json as Rests).surveys.map(({ id }) => id)).toContain('rsa-2018');
  });
  it('is told to people in lines that fit, and to programs in rows', async () => {
    const { human, table } = await ask('kim-2019');
    const lines = human({ ...look, width: 80 }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'kim-2019',
        'Parameters',
        'Mechanisms',
        'Scenarios',
        'Findings that the model is tried on',
      ]),
    );
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
    expect(table.rows.every(row => row.length === table.columns.length)).toBe(true);
    expect(table.rows).toContainEqual(expect.arrayContaining(['finding', 'C05']));
  });
  it('that nothing rests on says so', async () => {
    expect((await ask('adobe-generations')).human(look)).toContain('Nothing in the model rests on it yet.');
  });
  it('is missing for many numbers, and those can be listed', async () => {
    const { parameters } = (await ask('ASSUMED')).json as Rests;
    expect(parameters.length).toBeGreaterThan(50);
  });
  it('that nobody knows is refused with the nearest one', async () => {
    await expect(ask('tuker-2014')).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ message: 'unknown source: tuker-2014 (did you mean tucker-2014?)' }],
    });
  });
  it('may be named without its year to be asked back', async () => {
    await expect(ask('hilstrom')).rejects.toMatchObject({
      problems: [{ message: 'unknown source: hilstrom (did you mean hillstrom-2008?)' }],
    });
  });
});

it('without a name all sources are listed with what is taken from each', async () => {
  const { json, table, human } = await ask();
  expect(json).toHaveLength(table.rows.length);
  expect(table.rows.length).toBeGreaterThan(60);
  expect(human({ ...look, width: 80 })).toContain('\nturow-2009\n');
});
