import { describe, expect, it } from 'vitest';
import { explain } from '../../../sim/engine/explain.ts';
import { LiveRun } from '../../../sim/engine/live-run.ts';
import { mechanisms } from '../../../sim/model/story.ts';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { ledgerColumns, stateColumns } from '../../../sim/model/world/columns.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const scenario = scenarioOf(
  { covert: 'hyper-covert', fair: 'first-party-respectful' },
  { population: { base: 'mix', size: 1500 }, network: { off: false }, days: 60 },
);
const population = createPopulation(scenario);

describe('a diary', () => {
  const people = [0, 17, 401, 1499];

  it.each(people)('of person %i has terms that add bit for bit to each score', id => {
    const report = explain(scenario, population, 'covert', 2, id, { days: 30 });
    const scores = report.days.flatMap(day => day.scores);
    expect(scores.length).toBeGreaterThan(50);
    for (const { name, score, terms, mechanism, sources } of scores) {
      expect(mechanisms.find(({ key }) => key === mechanism)!.equations).toMatch(new RegExp(`\\b${name} *=`));
      expect(sources).not.toContain('ASSUMED');
      const sum = terms.map(({ value }) => value).reduce((a, b) => Math.fround(a + b));
      expect(Object.is(sum + 0, score + 0), `${name}: ${sum} is not ${score}`).toBe(true);
      for (const term of terms) expect(term.name).not.toMatch(/^(other|rest)$/);
    }
  });

  it.each(people)('of person %i ends every day in the row of the bulk run', id => {
    const report = explain(scenario, population, 'fair', 0, id);
    const simulation = new Simulation(scenario, population, [scenario.strategies['fair']!], 0);
    for (const { tick, state } of report.days) {
      simulation.step();
      const row = simulation.person(population.ids.indexOf(id), 0).state;
      for (const { name, word, size } of simulation.program.states) {
        // what neighbours told arrives after the day's equations, between people
        if (name === 'heard') continue;
        const told = state[name]!;
        expect(typeof told === 'number' ? [told] : told, `${name}, day ${tick}`).toEqual([
          ...row.subarray(word, word + size),
        ]);
      }
    }
    expect(Object.keys(report.days[0]!.state).sort()).toEqual(
      Object.keys({ ...stateColumns, ...ledgerColumns }).sort(),
    );
  });

  it('shows each draw with its threshold: it happens just when the draw is below', () => {
    const { days } = explain(scenario, population, 'covert', 0, 17);
    const plain = days
      .flatMap(day => day.decisions)
      .filter(({ name }) => ['opened', 'clicked', 'leaving', 'noticed'].includes(name));
    expect(plain.length).toBeGreaterThan(20);
    for (const { u, p, happened } of plain) expect(happened).toBe(u < p);
  });

  it('proposes changes that do turn the outcome round with the same luck', () => {
    const day = people
      .flatMap(id => explain(scenario, population, 'covert', 0, id).days.map(day => ({ id, day })))
      .find(({ day: { flips } }) => flips.some(({ key }) => !key.includes('.')));
    expect(day).toBeDefined();
    const {
      id,
      day: { tick, flips },
    } = day!;
    const { decision, key, to } = flips.find(flip => !flip.key.includes('.'))!;
    const words: Record<string, string> = { tooFar: 'felt it went too far' };
    const live = new LiveRun(scenario, 0, population);
    live.step(tick);
    live.apply({ type: 'setLever', strategy: 'covert', path: key, value: to });
    live.step();
    const events = live.explain('covert', id).days[tick]!.events;
    expect(decision in words ? events : []).not.toContain(words[decision]);
  });

  it('names the ids there are when asked for somebody else', () => {
    expect(() => explain(scenario, population, 'covert', 0, 1500)).toThrow('no consumer 1500; ids run from 0 to 1499');
  });
});
