import { describe, expect, it } from 'vitest';
import { yearOfRisk } from '../../../sim/engine/risk.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const parameters = {
  'breach.breachRate': 0.05,
  'breach.leastStruck': 0.5,
  'breach.breachCostCents': 400,
  'breach.theftRate': 0.1,
  'breach.theftCostCents': 2000,
};
const of = (levers: Readonly<Record<string, unknown>>, practice: object, changes: object = {}) => {
  const scenario = scenarioOf({ a: levers }, { parameters, ...changes });
  const usual = { complaintsPerDay: 0.0001, revenueCentsPerYear: 1000, dataHeld: 0.5 };
  return yearOfRisk(scenario, scenario.strategies.a!, { ...usual, ...practice });
};

describe('breaches in a year', () => {
  it('seldom: the worst twentieth of years holds them all', () => {
    // .05 × .5 a year, .6 as grave as can be, (.5 + .5) × .5 × 600 cents
    const { breaches } = of({ security: 0 }, {});
    expect(breaches.meanCents).toBeCloseTo((1 - Math.exp(-0.025)) * 0.6 * 300, 6);
    expect(breaches.worstCents).toBeCloseTo(20 * breaches.meanCents, 6);
  });

  it('often: the worst twentieth holds the largest of them', () => {
    const often = { parameters: { ...parameters, 'breach.breachRate': 0.3 } };
    const chance = 1 - Math.exp(-0.15);
    const { breaches } = of({ security: 0 }, {}, often);
    expect(breaches.meanCents).toBeCloseTo(chance * 0.6 * 300, 6);
    expect(breaches.worstCents).toBeCloseTo((1 - 0.4 * (0.05 / chance)) * 300, 6);
  });

  it('none where nothing is held', () => {
    expect(of({}, { dataHeld: 0 }).breaches).toEqual({ meanCents: 0, worstCents: 0 });
  });
});

describe('fines in a year', () => {
  const covert = { extends: 'hyper-covert' };
  const law = { law: { regime: 'optIn', auditsPer100kComplaints: 2 } };

  it('nothing for who keeps the law and little', () => {
    const { fines } = of({ minimization: { purposes: ['service', 'personalize'] } }, {}, law);
    expect(fines).toEqual({ meanCents: 0, worstCents: 0 });
  });

  it('little in expectation and much in the worst years for who breaks it', () => {
    const { fines } = of(covert, {}, law);
    expect(fines.meanCents).toBeGreaterThan(0);
    expect(fines.worstCents).toBeGreaterThan(5 * fines.meanCents);
    expect(fines.worstCents).toBeLessThanOrEqual(0.02 * 1000);
  });
});
