import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../sim/engine/simulation.ts';
import { createPopulation } from '../../../sim/model/population/index.ts';
import { stateColumns } from '../../../sim/model/world/columns.ts';
import { segmentAxes, type SegmentAxis } from '../../../sim/model/world/segments.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

// People meet in the market alone. With nobody talking, no press, no regulator, no breach, no mailbox provider who counts spam marks,
// and nothing learned from others, whom a brand leaves out is nobody else's business.
const brand = { extends: 'hyper-covert', learning: { model: 'none' } };
const scenario = scenarioOf(
  { all: brand },
  {
    population: { base: 'mix', size: 1500 },
    days: 45,
    mechanisms: { publicity: 0, regulator: 0, breach: 0, deliverability: 0 },
  },
);
const population = createPopulation(scenario);
const days = (exclude: string[]): Simulation => {
  const { all } = scenarioOf({ all: { ...brand, fairness: { exclude } } }).strategies;
  const simulation = new Simulation(scenario, population, [all!], 0);
  for (let day = 0; day < scenario.days; day++) simulation.step();
  return simulation;
};
const whole = days([]);

describe('leaving a segment out', () => {
  it.each(['age=18-29', 'gender=female', 'concern=very', 'protected=yes', 'familiarity=regular'])(
    '%s changes no bit of anybody else',
    segment => {
      const [axis, value] = segment.split('=') as [SegmentAxis, string];
      const code = (segmentAxes[axis] as readonly string[]).indexOf(value);
      const without = days([segment]);
      const differing = { inside: 0, outside: 0 };
      for (let row = 0; row < population.size; row++) {
        const [before, after] = [whole, without].map(simulation => stateOf(simulation, row));
        if (before !== after) differing[population.segments[axis][row] === code ? 'inside' : 'outside']++;
      }
      expect(differing.outside).toBe(0);
      expect(differing.inside).toBeGreaterThan(population.segments[axis].filter(each => each === code).length / 2);
      const messages = without.rows(0).column('messages');
      expect(messages.some((count, row) => count > 0 && population.segments[axis][row] === code)).toBe(false);
    },
  );
});

/** Everything about a person that changes, bit for bit; that they are left out is no news. */
function stateOf(simulation: Simulation, row: number): string {
  const { state } = simulation.person(row, 0);
  const words = simulation.program.states.filter(({ name }) => name in stateColumns && name !== 'excluded');
  return words.map(({ word, size }) => new Int32Array(state.slice(word, word + size).buffer).join()).join(' ');
}
