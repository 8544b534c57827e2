// The worker's half of the talk about people: holds one file and answers what it says about them.
import {
  createPopulation,
  describePopulation,
  formatProblem,
  populationFromAudience,
  readAudience,
} from '../../sim/index.ts';
import type { Audience, Scenario } from '../../sim/index.ts';
import { readBytes } from './people-file.ts';
import { mostPeople } from './people-messages.ts';
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

  const take = async (topics: readonly string[]): Promise<Audience> => {
    const audience = await readAs(held!, topics);
    read = { topics: JSON.stringify(topics), audience };
    return audience;
  };
  const peopleFor = async (scenario: Scenario): Promise<Audience> => {
    const topics = scenario.topics.map(({ name }) => name);
    return part(read?.topics === JSON.stringify(topics) ? read.audience : await take(topics));
  };

  return {
    async answer(question) {
      switch (question.type) {
        case 'read': {
          const { file, drop, topics } = question;
          held = { name: file.name, bytes: await readBytes(file), drop };
          return reportOf(await take(topics));
        }
        case 'make':
          return populationFromAudience(await peopleFor(question.scenario), question.scenario);
        case 'describe': {
          const { scenario } = question;
          if (scenario.population.file === undefined) return describePopulation(createPopulation(scenario), scenario);
          const audience = await peopleFor(scenario);
          return describePopulation(populationFromAudience(audience, scenario), scenario, audience);
        }
      }
    },
  };
}

/** A page has nobody to ask: rows that cannot be read are left out, and said to be. */
function readAs({ name, bytes, drop }: Held, topics: readonly string[]): Promise<Audience> {
  return readAudience(bytes, { file: name, drop, topics, skipBadRows: true });
}

function reportOf({ rows, source }: Audience): ImportReport {
  const problems = [...source.refused, ...source.notes].map(formatProblem);
  return {
    rows,
    simulated: Math.min(rows, mostPeople),
    skippedRows: source.rows.refused,
    columns: source.columns,
    problems,
  };
}

/** The first people of a long audience. They stand in the order of ids that say nothing about them, so they are a fair part of all. */
export function part(audience: Audience, most = mostPeople): Audience {
  const { rows, ids, facts, bought } = audience;
  if (rows <= most) return audience;
  const cut = (columns: Readonly<Record<string, Float64Array>>) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.slice(0, most)]));
  return { ...audience, rows: most, ids: ids.slice(0, most), facts: cut(facts), bought: cut(bought) };
}
