// The people: who they are, how they are known from a table, whom they know, and what they answer.
import type { Audience } from '../../model/population/audience.ts';
import { describeClasses } from '../../model/population/classes.ts';
import { createPopulation } from '../../model/population/create-population.ts';
import { populationFromAudience } from '../../model/population/from-audience.ts';
import { itemNames } from '../../model/population/marginals.ts';
import { createNetwork } from '../../model/population/network.ts';
import { createRespondents, factNamesOfRespondents } from '../../model/population/respondents.ts';
import { askSurvey } from '../../model/population/survey.ts';
import { createPeople, populationParams } from '../../model/population/index.ts';
import type { BasePopulation, Scenario } from '../../model/world/scenario.ts';
import { canonicalScenario } from './canonical-scenario.ts';
import { spread, spreadWhole, type Digestible } from './canonical-values.ts';

const bases: readonly BasePopulation[] = ['us', 'gb', 'de', 'mix'];
const perBase = 100;
/** How far a setting is moved, as a share of the way to the farther end of its range. */
const changedBy = 0.1;

export function peoplePart(): Digestible {
  return [bases.map(builtIn), changedSettings(), fromTable(), ties()];
}

function scenarioOf(base: BasePopulation, overrides: Scenario['population']['overrides'] = {}): Scenario {
  return { ...canonicalScenario, population: { base, size: perBase, overrides } };
}

function builtIn(base: BasePopulation): Digestible {
  const scenario = scenarioOf(base);
  const { population, margin, fact } = createRespondents(scenario);
  const answers = askSurvey(createPeople(scenario, population.ids));
  return {
    ...population,
    margins: itemNames.map(item => margin(item)),
    facts: factNamesOfRespondents.map(name => fact(name)),
    answers,
    classes: describeClasses(answers, population.segments),
  };
}

/** Everything that a scenario may change about people, changed. */
function changedSettings(): Digestible {
  const overrides = Object.fromEntries(
    populationParams.map(({ key, min, max, default: usual }) => [
      key,
      usual + changedBy * ((usual > (min + max) / 2 ? min : max) - usual),
    ]),
  );
  const { traits, initial, segments } = createPopulation(scenarioOf('mix', overrides));
  return {
    traits,
    initial,
    segments,
    specs: populationParams.map(({ key, min, max, default: usual }) => [key, min, max, usual]),
  };
}

/** People of a table with every fact that one can tell, known of some and unknown of others. */
function fromTable(): Digestible {
  return populationFromAudience(canonicalAudience(), scenarioOf('gb'));
}

function canonicalAudience(): Audience {
  const some = (name: string, value: (i: number) => number) =>
    Float64Array.from({ length: perBase }, (_, i) => (spread(`${name} known`, i) < 0.7 ? value(i) : NaN));
  const age = some('age', i => 18 + spreadWhole('age', i, 47));
  return {
    format: 'creepline-audience',
    version: 1,
    name: 'table',
    rows: perBase,
    source: {
      file: 'table.csv',
      format: 'csv',
      rows: { read: perBase, people: perBase, refused: 0 },
      columns: [],
      notes: [],
      refused: [],
    },
    ids: Uint32Array.from({ length: perBase }, (_, i) => 3 * i + 1),
    facts: {
      age,
      ageTo: age.map((from, i) => from + spreadWhole('ageTo', i, 2) * 9),
      gender: some('gender', i => spreadWhole('gender', i, 2)),
      country: some('country', i => spreadWhole('country', i, 3)),
      education: some('education', i => spreadWhole('education', i, 3)),
      sinceVisit: some('sinceVisit', i => spreadWhole('sinceVisit', i, 300)),
      spend: some('spend', i => 500 * spread('spend', i)),
      orders: some('orders', i => spreadWhole('orders', i, 12)),
      newCustomer: some('newCustomer', i => spreadWhole('newCustomer', i, 2)),
      online: some('online', i => spread('online', i)),
    },
    bought: { health: some('bought', i => spreadWhole('bought', i, 2)) },
  };
}

/** Who knows whom: of people in order, and of people in another order than that of their ids. */
function ties(): Digestible {
  const { network, seed } = canonicalScenario;
  const ids = Uint32Array.from({ length: 60 }, (_, i) => 7 * i);
  return [ids, ids.toReversed()].map(each => ({ ...createNetwork(each, network, seed) }));
}
