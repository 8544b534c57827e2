import type { Scenario } from '../model/world/scenario.ts';
import { compileStory } from './program.ts';

/** What a thread takes before anybody is simulated: the engine of the host, the model, compiled code. */
const threadBytes = 80 * 2 ** 20;
/** Columns of people besides traits: ids, segments, what is known on the first morning. */
const otherWords = 12;

/**
 * About how many bytes running so many strategies (`arms`) side by side on so many people takes: the people, the machine
 * with its columns, and the columns read out for metrics. For deciding how many threads fit, not for counting bytes.
 */
export function memoryNeed(scenario: Pick<Scenario, 'equations'>, people: number, arms = 1): number {
  const { program, compiled } = compileStory(scenario);
  const tiles = Math.ceil(people / 1024);
  const machine = tiles * (compiled.traits.bytes + arms * compiled.state.bytes);
  const columns = 4 * people * (program.traitWords + program.stateWords + otherWords);
  return threadBytes + machine + columns;
}

/** More than any equations need of a person under one strategy: they share the same columns. */
const mostBytesPerPerson = 2048;

/** A bound that no `memoryNeed` under one strategy exceeds. It compiles nothing, which takes longer than many a small run. */
export function memoryAtMost(people: number): number {
  return threadBytes + Math.ceil(people / 1024) * 1024 * mostBytesPerPerson;
}
