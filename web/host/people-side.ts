// The worker's half of the talk about people: holds one file and answers what it says about them.
import { createPopulation, describePopulation, importAudience, parseAudience, populationFromAudience } from '../../sim/index.ts';
import { formatProblem } from '../../sim/index.ts';
import type { Audience, Population, Problem, Scenario } from '../../sim/index.ts';
import { readBytes } from './people-file.ts';
import { mostPeople } from './people-limits.ts';
import type { Answers, AnyQuestion, ImportReport, Question } from './people-messages.ts';

/** A file that was read, and how. */
interface Held {
  name: string;
  bytes: Uint8Array;
  drop: readonly string[];
}

export interface PeopleSide {
  answer(question: AnyQuestion): Promise<Answers[Question]>;
}

export function createPeopleSide(): PeopleSide {
  let held: Held | null = null;
  /** what was read last, and for which topics: those of the scenario decide what some columns mean */
  let read: { topics: string; audience: Audience } | null = null;

  const take = (topics: readonly string[]): { audience: Audience; problems: readonly Problem[] } => {
    const taken = readAs(held!, topics);
    read = { topics: JSON.stringify(topics), audience: taken.audience };
    return taken;
  };
  const make = (scenario: Scenario): Population => {
    const topics = scenario.topics.map(({ name }) => name);
    const audience = read?.topics === JSON.stringify(topics) ? read.audience : take(topics).audience;
    return populationFromAudience(part(audience), scenario);
  };

  return {
    async answer(question) {
      switch (question.type) {
        case 'read': {
          const { file, drop, topics } = question;
          held = { name: file.name, bytes: await readBytes(file), drop };
          return reportOf(take(topics));
        }
        case 'make':
          return make(question.scenario);
        case 'describe': {
          const { scenario } = question;
          return describePopulation(scenario.population.file === undefined ? createPopulation(scenario) : make(scenario), scenario);
        }
      }
    },
  };
}

function readAs({ name, bytes, drop }: Held, topics: readonly string[]): { audience: Audience; problems: readonly Problem[] } {
  if (/\.json$/i.test(name)) return { audience: parseAudience(new TextDecoder().decode(bytes), name), problems: [] };
  return importAudience(bytes, { file: name, drop, topics });
}

function reportOf({ audience: { rows, source }, problems }: { audience: Audience; problems: readonly Problem[] }): ImportReport {
  const { columns, skippedRows } = source;
  return { rows, simulated: Math.min(rows, mostPeople), skippedRows, columns, problems: problems.map(formatProblem) };
}

/** The first people of a long audience. They stand in the order of ids that say nothing about them, so they are a fair part of all. */
export function part(audience: Audience, most = mostPeople): Audience {
  const { rows, ids, facts, bought } = audience;
  if (rows <= most) return audience;
  const cut = (columns: Readonly<Record<string, readonly (number | null)[]>>) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.slice(0, most)]));
  return { ...audience, rows: most, ids: ids.slice(0, most), facts: cut({ ...facts }), bought: cut(bought) };
}
