import { describe, expect, it } from 'vitest';
import { CreeplineError, formatProblem } from '../../../sim/core/errors.ts';
import { checkProgram } from '../../../sim/language/index.ts';
import type { Program, Source } from '../../../sim/language/index.ts';
import { runBothWays } from './both-ways.ts';
import { Random } from './random.ts';
import { sampleDictionary, sampleSources } from './sample.ts';

/** The sample shop with one to three words repeated, dropped, moved, swapped or misspelt. */
function damaged(random: Random): Source[] {
  const at = random.below(sampleSources.length);
  const words = sampleSources[at]!.text.match(/\w+|\n *|[^\w\s]| +/g)!;
  for (let k = 1 + random.below(3); k > 0; k--) {
    const here = random.below(words.length);
    const there = random.below(words.length);
    const way = random.next();
    if (way < 0.3) words[here] = words[there]!;
    else if (way < 0.5) words.splice(here, 1);
    else if (way < 0.7) words.splice(here, 0, words[there]!);
    else if (way < 0.8) [words[here], words[there]] = [words[there]!, words[here]!];
    else words[here] = words[here]!.slice(0, -1) + String.fromCharCode(33 + random.below(90));
  }
  return sampleSources.map((source, k) => (k === at ? { ...source, text: words.join('') } : source));
}

describe('damaged texts', () => {
  it('are refused with places and sentences, or run alike both ways', () => {
    const random = new Random(5);
    const seen = { refused: 0, accepted: 0 };
    for (let k = 0; k < 1000; k++) {
      let program: Program;
      try {
        program = checkProgram(damaged(random), sampleDictionary);
      } catch (error) {
        if (!(error instanceof CreeplineError)) throw error;
        for (const problem of error.problems)
          expect(formatProblem(problem)).toMatch(/^(contact|creepiness|response):\d+:\d+ \S/);
        seen.refused++;
        continue;
      }
      seen.accepted++;
      expect(runBothWays({ program, people: 9, days: 2, seed: k }).difference).toBeUndefined();
    }
    expect(seen.refused).toBeGreaterThan(500);
    expect(seen.accepted).toBeGreaterThan(50);
  }, 60_000);
});
