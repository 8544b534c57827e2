// `expect:` and gates: lines that say what must come out. Read here, judged in expect-judge.ts.
import { CreeplineError } from '../core/errors.ts';
import type { Place, Problem } from '../core/errors.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { parseLine } from './parse-line.ts';
import { resolveLine, type Expectation } from './resolve.ts';
import { LineFault } from './tokens.ts';

/** Where a letter of a line stands; letters count from 0. */
export type LinePlace = (line: string, at: number) => Place;

const inTheLine: LinePlace = (line, at) => ({ path: `expect: "${line}" at letter ${at + 1}` });

/** Every line of a scenario, understood. Throws with the problems of all lines at once, before anything is run. */
export function readExpectations(
  { expect, strategies }: Pick<Scenario, 'expect' | 'strategies'>,
  placeOf: LinePlace = inTheLine,
): Expectation[] {
  const ids = Object.keys(strategies);
  const problems: Problem[] = [];
  const expectations = expect.flatMap(line => {
    const { expectation, faults } = readLine(line, ids);
    problems.push(...faults.map(({ at, message }) => ({ ...placeOf(line, at), message })));
    return expectation ?? [];
  });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return expectations;
}

function readLine(line: string, strategies: readonly string[]): ReturnType<typeof resolveLine> {
  try {
    return resolveLine(line, parseLine(line), strategies);
  } catch (error) {
    if (!(error instanceof LineFault)) throw error;
    return { expectation: undefined, faults: [error] };
  }
}
