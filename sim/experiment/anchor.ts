// A brand's own figures, brought into the model: under the strategy that it follows today the model gives what the brand has.
// Nothing is changed but the values of a few intercepts, so the outcome is a scenario like any other.
import { invalid, unknownName } from '../core/errors.ts';
import type { AnchorReport } from '../engine/report.ts';
import { createPopulation } from '../model/population/index.ts';
import type { Population } from '../model/world/population.ts';
import { ownFigures, type Scenario, type Strategy } from '../model/world/scenario.ts';
import { anchors, setAnchors } from './anchor-figures.ts';
import { Intercept, type Given, type Readings } from './anchor-intercept.ts';
import { firstPeople, readFigure, takeSample, type Bench, type Sample } from './anchor-measure.ts';
import { refuseMissing, refuseUnreached, reportOf } from './anchor-report.ts';

export interface Anchoring {
  /** without its baseline, which is in its parameters now */
  scenario: Scenario;
  anchored: AnchorReport[];
}

export interface AnchorOptions {
  /** what the brand does today, where the scenario's own strategy was changed or left out since */
  strategy?: Strategy | undefined;
}

export interface AnchorProgress {
  done: number;
  /** a guess, until it is done */
  expected: number;
}

/** The people of the run itself, so that it shows the figures that were given; more than so many would add nothing. */
const mostPeople = 20_000;
/** Chance moves a count of so many by 1.6 %. */
const enoughEvents = 4000;
const fewestReplications = 4;
const mostReplications = 250;
const mostPeopleRun = 500_000;
/** Early rounds look at a part of the replications. */
const roughPart = 8;
const roughRounds = 7;
const mostRounds = 12;
/** How far off, as a share: near enough for all replications, good, and no longer good enough. */
const near = 0.1;
const good = 0.01;
const poor = 0.03;
const patience = 3;
/** Rounds over all replications that it usually takes, the early ones counted in part. */
const usualRounds = 4;

/** Anchors a scenario to its `brand.baseline`; without one it stays as it is. No population: the built-in people. */
export function anchorScenario(scenario: Scenario, population?: Population, options: AnchorOptions = {}): Anchoring {
  const steps = anchorSteps(scenario, population, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of one replication, for hosts that show progress or may be stopped. */
export function* anchorSteps(
  scenario: Scenario,
  population?: Population,
  options: AnchorOptions = {},
): Generator<AnchorProgress, Anchoring> {
  const { baseline, ...brand } = scenario.brand;
  if (baseline === undefined) return { scenario, anchored: [] };
  const plain: Scenario = { ...scenario, brand };
  const intercepts = anchors.flatMap(anchor => {
    const given = baseline[anchor.figure];
    return given === undefined ? [] : [new Intercept(anchor, given, plain)];
  });
  if (intercepts.length === 0) return { scenario: plain, anchored: [] };
  const strategy = options.strategy ?? scenario.strategies[baseline.strategy];
  if (strategy === undefined)
    throw invalid(unknownName('strategy', baseline.strategy, Object.keys(scenario.strategies)), {
      path: 'brand.baseline.strategy',
    });
  return yield* fit(plain, { strategy, people: peopleOf(plain, population) }, intercepts, baseline);
}

function peopleOf(scenario: Scenario, population: Population | undefined): Population {
  if (population !== undefined) return firstPeople(population, mostPeople);
  const { size } = scenario.population;
  return createPopulation({ ...scenario, population: { ...scenario.population, size: Math.min(size, mostPeople) } });
}

function* fit(
  scenario: Scenario,
  bench: Bench,
  intercepts: readonly Intercept[],
  given: Given,
): Generator<AnchorProgress, Anchoring> {
  const current = () => setAnchors(scenario, new Map(intercepts.map(({ anchor, value }) => [anchor, value])));
  const first = takeSample(scenario, bench, 0);
  if (first.messages === 0)
    refuseMissing(
      intercepts.filter(({ anchor }) => anchor.unit === 'per message'),
      new Map(),
      bench,
    );
  const all = replicationsFor(intercepts, first, bench.people.size);
  let done = 0;
  function* measure(replications: number): Generator<AnchorProgress, Sample[]> {
    const samples: Sample[] = [];
    for (; samples.length < replications; done++) {
      samples.push(takeSample(current(), bench, samples.length));
      yield { done: done + 1, expected: Math.max(done + 1, usualRounds * all) };
    }
    return samples;
  }
  const before = readFigures(yield* measure(all));
  refuseMissing(intercepts, before, bench);
  let readings = before;
  for (let [round, replications] = [0, all]; round < mostRounds; round++) {
    const worst = Math.max(...intercepts.map(intercept => intercept.miss(readings)));
    if (replications === all && worst <= good) break;
    if (intercepts.some(intercept => intercept.stuck >= patience && intercept.miss(readings) > near / 2)) break;
    for (const intercept of intercepts) intercept.move(readings, given, replications);
    replications = worst <= near || round >= roughRounds ? all : Math.ceil(all / roughPart);
    // a few replications may hold nothing to count a rare figure by: then the last count stands
    readings = new Map([...readings, ...readFigures(yield* measure(replications))]);
  }
  const unreached = intercepts.filter(intercept => intercept.miss(readings) > poor);
  const stuck = unreached.filter(intercept => intercept.stuck > 0);
  // the others may only have been given up with them
  refuseUnreached(stuck.length > 0 ? stuck : unreached, before, readings);
  return { scenario: current(), anchored: intercepts.map(intercept => reportOf(intercept, bench, before, readings)) };
}

/** So many that even the rarest of the given figures is counted often enough. */
function replicationsFor(intercepts: readonly Intercept[], { messages, purchases }: Sample, people: number): number {
  const events = intercepts.map(({ anchor: { unit }, given }) =>
    unit === 'cents' ? purchases : given * (unit === 'share' ? people : messages),
  );
  const most = Math.min(mostReplications, Math.ceil(mostPeopleRun / people));
  return Math.max(fewestReplications, Math.min(most, Math.ceil(enoughEvents / Math.max(1, Math.min(...events)))));
}

function readFigures(samples: readonly Sample[]): Readings {
  return new Map(
    ownFigures.flatMap(figure => {
      const reading = readFigure(samples, figure);
      return reading === null ? [] : [[figure, reading] as const];
    }),
  );
}
