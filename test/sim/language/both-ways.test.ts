import { describe, expect, it } from 'vitest';
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
      if (difference !== undefined) expect.fail(`program ${seed}: ${difference}\n${sources.map(({ text }) => text).join('\n')}`);
      seen.statements += sources.reduce((lines, { text }) => lines + text.split('\n').length, 0);
      for (const key of ['personDays', 'denormals', 'negativeZeros', 'endless'] as const) seen[key] += outcome[key];
    }
    expect(seen.endless).toBe(0);
    expect(seen.denormals).toBeGreaterThan(1000);
    expect(seen.negativeZeros).toBeGreaterThan(1000);
  }, 120_000);
});
