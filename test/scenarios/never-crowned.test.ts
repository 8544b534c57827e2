// Misuse is never called the winner, whatever it earns: a strategy that differs from an honest one in nothing else is set apart.
import { describe, expect, it } from 'vitest';
import { newScenarioText } from '../../cli/format/view-scenario.ts';
import { isCandidate } from '../../sim/engine/set-apart.ts';
import { combineCompare, combineRun, judgePair, parseScenario, readYaml, runUnit, verdict } from '../../sim/index.ts';
import { createPopulation } from '../../sim/model/population/index.ts';
import { long } from '../support/long.ts';
import { readShipped } from '../support/shipped-files.ts';

type Levers = Readonly<Record<string, unknown>>;
interface ScenarioFile {
  population: Levers;
  topics?: Levers;
  law?: Levers;
  strategies: Readonly<Record<string, Levers>>;
}

const shipped = (id: string): string => readShipped(id, 'scenario')!;
const settings: [scenario: string, text: string, honest: string][] = [
  ['target-pregnancy', shipped('target-pregnancy'), 'plain'],
  ['by-law', shipped('by-law'), 'open'],
  ['who-is-left-out', shipped('who-is-left-out'), 'cost-optimised'],
  ['a scenario of one’s own', newScenarioText('mine'), 'careful'],
];

interface Misuse {
  says: string;
  reasons: readonly string[];
  /** what both do */
  both?: Levers;
  misused: Levers;
  around?: (file: ScenarioFile) => Partial<ScenarioFile>;
}

const mayGuess = { oversight: { suppressSensitive: false }, depth: 0.6 };
const misuses: Misuse[] = [
  {
    says: 'wrings out consent',
    reasons: ['forcesConsent'],
    both: { consent: { mode: 'optIn', rejectButton: 'firstLayer', darkPattern: 'none' } },
    misused: { consent: { darkPattern: 'aggressive' } },
  },
  {
    says: 'presses the vulnerable',
    reasons: ['pressesVulnerable'],
    misused: { pressure: { level: 0.8, atVulnerable: true } },
  },
  { says: 'hides the exit', reasons: ['hidesExit'], misused: { exit: 'hidden' } },
  {
    says: 'collects in silence where the law asks for consent',
    reasons: ['asksNobody', 'hides', 'noErasure'],
    both: { consent: { rejectButton: 'firstLayer' } },
    misused: { collection: 'silent', consent: { mode: 'none' }, disclosure: 'none', control: 0 },
    around: ({ law }) => ({ law: { ...law, regime: 'optIn' } }),
  },
  {
    says: 'acts on a guess of a pregnancy',
    reasons: ['actsOnSecrets'],
    both: { ...mayGuess, inference: ['interests'] },
    misused: { inference: ['interests', 'lifeEvents'] },
    around: ({ topics }) => ({ topics: { ...(topics ?? { home: {}, fashion: {} }), baby: { sensitivity: 0.7 } } }),
  },
];

const people = long ? 600 : 300;
const days = long ? 365 : 180;
const replications = long ? 8 : 3;

/** An honest strategy and the same with a misuse, under one seed. */
function compare(text: string, honest: string, { both = {}, misused, around }: Misuse, seed: number) {
  const file = readYaml(text, 'x.yaml').value as unknown as ScenarioFile;
  const base = merge(file.strategies[honest]!, both);
  const changed = ({
	...file,
	...around?.(file),
	population: {
		...file.population,
		size: people
	},
	strategies: {
		honest: base,
		misused: merge(base, misused)
	},
	days,
	seed,
	replications,
	expect: []
});
  const scenario = parseScenario(JSON.stringify(changed), { file: 'x.yaml', read: readShipped });
  const population = createPopulation(scenario);
  const units = Object.keys(scenario.strategies).flatMap(strategy =>
    Array.from({ length: replications }, (_, replication) => runUnit(scenario, strategy, replication, population)),
  );
  const name = { name: 'us', people };
  return { pair: combineCompare(scenario, name, units), order: combineRun(scenario, name, units) };
}

const isGroup = (value: unknown): value is Levers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(base: Levers, change: Levers): Levers {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key];
    merged[key] = isGroup(value) && isGroup(before) ? { ...before, ...value } : value;
  }
  return merged;
}

const cases = settings.flatMap(([scenario, text, honest]) =>
  misuses.map(misuse => [scenario, misuse.says, { text, honest, misuse }] as const),
);

describe('who misuses is never ahead', { timeout: 300_000 }, () => {
  it.each(cases)('in %s: %s', (_, __, { text, honest, misuse }) => {
    for (const seed of [1, 2, 3]) {
      const { pair, order } = compare(text, honest, misuse, seed);
      const apart = Object.fromEntries(pair.strategies.map(({ id, setApart }) => [id, setApart]));
      expect(isCandidate(apart['honest']!), JSON.stringify(apart['honest'])).toBe(true);
      expect([...apart['misused']!.unlawful, ...apart['misused']!.predatory]).toEqual(
        expect.arrayContaining([...misuse.reasons]),
      );

      const { winner, judgements, sentence } = judgePair(pair.pairs[0]!, pair.strategies);
      expect(winner).not.toBe('misused');
      expect(sentence).toMatch(/^misused is set apart: (unlawful|predatory), as it /);
      // what it would earn stands there, with who is worst off under it
      const value = judgements.find(({ metric }) => metric === 'valueAfterBacklash')!;
      if (value.outcome === 'better') {
        expect(sentence).toMatch(/value after backlash better \(\+[^)]*cents/);
        expect(sentence).toContain('misused would earn more, but is set apart and so not ahead.');
        expect(sentence).toMatch(/(Worst off|No segment is clearly worse off) under misused/);
      }
      for (const said of [sentence, verdict(order)]) expect(said).not.toMatch(/misused is ahead|highest is misused/);
      expect(verdict(order)).toMatch(/Set apart, misused/);
    }
  });
});
