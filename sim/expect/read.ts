// Lines and measures as text → understood, before anything runs. Judged in judge.ts, worked out in observe.ts.
import { CreeplineError, type Place, type Problem } from '../core/errors.ts';
import { Flaw } from '../language/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import { parseLine, parseMeasure } from './parse.ts';
import type { Expectation, Measure } from './quantity.ts';
import { Resolver, type Days, type KnownAnswers } from './resolve.ts';

/** Where a letter of a line stands; letters count from 0. */
export type LinePlace = (line: string, at: number) => Place;

/** A slip in a line or measure; `at` counts its letters from 0. */
export interface Fault {
  at: number;
  message: string;
}

const inTheLine: LinePlace = (line, at) => ({ path: `expect: "${line}" at letter ${at + 1}` });

/** Every line of a scenario, understood. Throws with the problems of all lines at once, before anything is run. */
export function readExpectations(
  { expect, strategies, days }: Pick<Scenario, 'expect' | 'strategies'> & Partial<Pick<Scenario, 'days'>>,
  placeOf: LinePlace = inTheLine,
): Expectation[] {
  const ids = Object.keys(strategies);
  const problems: Problem[] = [];
  const expectations = expect.flatMap(line => {
    const { meaning, faults } = attempt(new Resolver(ids, {}, () => days ?? Infinity), resolver =>
      resolver.expectation(line, parseLine(line)),
    );
    problems.push(...faults.map(({ at, message }) => ({ ...placeOf(line, at), message })));
    return meaning ?? [];
  });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return expectations;
}

/** A measure over these strategies and surveys, understood; else every fault of its text, in order. */
export function readMeasure(
  text: string,
  strategies: readonly string[],
  surveys: KnownAnswers = {},
  days?: Days,
): { measure?: Measure; faults: readonly Fault[] } {
  const { meaning, faults } = attempt(new Resolver(strategies, surveys, days), resolver =>
    resolver.measure(parseMeasure(text)),
  );
  return meaning === undefined ? { faults } : { measure: meaning, faults };
}

function attempt<T>(
  resolver: Resolver,
  resolve: (resolver: Resolver) => T | undefined,
): { meaning: T | undefined; faults: Fault[] } {
  try {
    const meaning = resolve(resolver);
    return { meaning, faults: resolver.faults.map(faultOf) };
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    return { meaning: undefined, faults: [faultOf(error)] };
  }
}

function faultOf({ at, message }: Flaw): Fault {
  return { at: at.column - 1, message };
}
