import { checkProgram, compile, type Compiled, type Program, type Source } from '../language/index.ts';
import type { Scenario } from '../model/world/scenario.ts';
import type { Expectation } from './expectation.ts';
import { dictionary } from './specs.ts';
import { mechanisms } from '../model/story.ts';

/** What is kept of people beside their state. */
export interface Booking {
  /** what is added up besides, by its chances */
  expectation?: Expectation | undefined;
  /** ledger columns that somebody is going to read; default all */
  ledger?: readonly string[] | undefined;
}

export interface CompiledStory {
  program: Program;
  compiled: Compiled;
}

const compiledStories = new Map<string, CompiledStory>();

/** The story's equations, with those a scenario replaces. */
export function sourcesOf(scenario: Pick<Scenario, 'equations'>): Source[] {
  return mechanisms.map(({ key, equations }) => ({ name: key, text: scenario.equations[key] ?? equations }));
}

/** The checked and compiled story; compiled once per set of replaced equations and of what is booked beside them. */
export function compileStory(scenario: Pick<Scenario, 'equations'>, booking: Booking = {}): CompiledStory {
  const key = JSON.stringify([
    Object.entries(scenario.equations).sort(([a], [b]) => (a < b ? -1 : 1)),
    booking.expectation?.equations,
    booking.ledger?.toSorted(),
  ]);
  let story = compiledStories.get(key);
  if (story === undefined) {
    const program = checkStory(scenario, booking);
    story = { program, compiled: compile(program) };
    compiledStories.set(key, story);
  }
  return story;
}

function checkStory(scenario: Pick<Scenario, 'equations'>, { expectation, ledger }: Booking): Program {
  const options = { ledger: ledger && new Set(ledger) };
  const sources = sourcesOf(scenario);
  if (expectation === undefined) return checkProgram(sources, dictionary, options);
  const columns = { ...dictionary.columns, ...expectation.columns };
  return checkProgram(
    [...sources, { name: 'expectation', text: expectation.equations }],
    { ...dictionary, columns },
    options,
  );
}
