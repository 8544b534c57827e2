import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../../sim/language/index.ts';
import { runBothWays } from './both-ways.ts';
import { randomProgram } from './random-program.ts';

const programs = 2000;

describe('interpreter and compiler', () => {
  it(`agree bit for bit on ${programs} random programs`, () => {
    const seen = { statements: 0, personDays: 0, denormals: 0, negativeZeros: 0, endless: 0 };
    for (let seed = 0; seed < programs; seed++) {
      const { program, sources } = randomProgram(seed);
      const people = 2 + (seed % 15);
      const { difference, ...outcome } = runBothWays({ program, people, days: 2, seed });
      if (difference !== undefined)
        expect.fail(`program ${seed}: ${difference}\n${sources.map(({ text }) => text).join('\n')}`);
      seen.statements += sources.reduce((lines, { text }) => lines + text.split('\n').length, 0);
      for (const key of ['personDays', 'denormals', 'negativeZeros', 'endless'] as const) seen[key] += outcome[key];
    }
    expect(seen.endless).toBe(0);
    expect(seen.denormals).toBeGreaterThan(1000);
    expect(seen.negativeZeros).toBeGreaterThan(1000);
  }, 120_000);

  it('agree on a block for most people that changes many columns of every kind, whoever of four neighbours is left out', () => {
    const column = { store: 'state', min: 0, max: 1, unit: '', says: '' } as const;
    const flag = { ...column, kind: 'flag' } as const;
    const numbers = Array.from({ length: 9 }, (_, k) => `number${k}`);
    const columns = {
      left: flag,
      kind: { ...column, kind: 'index', max: 255 },
      flags: { ...flag, size: 5 },
      ...Object.fromEntries(numbers.map(name => [name, column])),
    } as const;
    const block = (draw: string): string[] => [
      'for not left:',
      ...numbers.map((name, k) => `  ${name} = chance(${draw}${k}) * (1 - ${name})`),
    ];
    const text = [
      ...block('morning'),
      '  flags = chance(flags, 5) < always(mood, 5)',
      '  kind = 7',
      '  left = chance(leave) < 0.2 * always(own)',
      ...block('evening'),
    ].join('\n');
    const program = checkProgram([{ name: 'own', text }], { columns, parameters: {} });
    expect(runBothWays({ program, people: 300, days: 6, seed: 1 }).difference).toBeUndefined();
  });
});
