import { describe, expect, it } from 'vitest';
import {
  compareFingerprints,
  engineHead,
  fingerprintOf,
  fingerprintParts,
  modelFingerprint,
  sayOtherModel,
} from '../../../../sim/engine/fingerprint/fingerprint.ts';
import { canonicalRun } from '../../../../sim/engine/fingerprint/run-part.ts';
import { canonicalScenario } from '../../../../sim/engine/fingerprint/canonical-scenario.ts';
import { eventTypes } from '../../../../sim/model/world/scenario.ts';
import { version } from '../../../../sim/engine/version.ts';
import { mechanisms } from '../../../../sim/model/story.ts';

const unchanged = { equations: {}, parameters: {}, mechanisms: {} };
const here = modelFingerprint();

function withPart(part: (typeof fingerprintParts)[number], digest = '000000'): string {
  return here.split('-').with(fingerprintParts.indexOf(part), digest).join('-');
}

describe('the canonical run', () => {
  const { simulation, days } = canonicalRun();
  it('has every type of event', () => {
    expect(new Set(canonicalScenario.events.map(({ type }) => type))).toEqual(new Set(eventTypes));
  });

  it('brings about everything that a day can count', () => {
    const totals = new Map<string, number>();
    for (const [, tallies] of days as [unknown, Record<string, number>[]][])
      for (const arm of tallies)
        for (const [name, total] of Object.entries(arm)) totals.set(name, (totals.get(name) ?? 0) + Math.abs(total));
    const never = [...totals].filter(([, total]) => total === 0).map(([name]) => name);
    expect(never).toEqual([]);
    expect(totals.size).toBeGreaterThan(30);
    expect(simulation.tick).toBe(canonicalScenario.days);
  });
});

describe('the fingerprint of a scenario', () => {
  it('is that of the model where the scenario changes nothing in it', () => {
    expect(fingerprintOf(unchanged)).toBe(here);
    expect(engineHead()).toEqual({ version, fingerprint: here });
  });

  it('says so where the scenario changes equations, parameters or weights', () => {
    const fatigue = mechanisms.find(({ key }) => key === 'fatigue')!;
    const changed = [
      { ...unchanged, equations: { fatigue: fatigue.equations.replace('loadKeep', '0.5') } },
      { ...unchanged, parameters: { 'trust.messageTake': 0.05 } },
      { ...unchanged, mechanisms: { trust: 0 } },
    ].map(fingerprintOf);
    expect(new Set([here, ...changed]).size).toBe(4);
    for (const fingerprint of changed) {
      expect(fingerprint.startsWith(`${here}+`)).toBe(true);
      expect(compareFingerprints(fingerprint, here)).toEqual({ is: 'other', parts: ['scenario'] });
    }
  });

  it('does not depend on the order in which the scenario lists its changes', () => {
    const [a, b] = [{ 'trust.messageTake': 0.05 }, { 'trust.trustGain': 0.02 }];
    expect(fingerprintOf({ ...unchanged, parameters: { ...a, ...b } })).toBe(
      fingerprintOf({ ...unchanged, parameters: { ...b, ...a } }),
    );
  });
});

describe('two fingerprints', () => {
  it('that are equal are of the same model, and nothing is said', () => {
    expect(compareFingerprints(here, here)).toEqual({ is: 'same' });
    expect(sayOtherModel(here, here)).toBeUndefined();
  });

  it.each(fingerprintParts)('that differ in %s name it', part => {
    expect(compareFingerprints(withPart(part), here)).toEqual({ is: 'other', parts: [part] });
  });

  it('name all parts that differ, the run as a whole only where nothing else says why', () => {
    const made = withPart('market').split('-').with(0, '111111').with(5, '222222').join('-');
    expect(sayOtherModel(made, here)).toBe('made with another model: what differs is the people and the market');
    expect(sayOtherModel(`${made}+333333`, here)).toBe(
      'made with another model: what differs is the people, the market and what the scenario changes in the model',
    );
  });

  it('cannot be compared where one is missing or is none', () => {
    expect(sayOtherModel(undefined, here)).toBe(
      'made before models had fingerprints: whether this model is the same is not known',
    );
    for (const made of ['', 'df0201818e7f0f10', `${here}-abcdef`, here.slice(1), 7, null, {}])
      expect(sayOtherModel(made, here)).toBe('made with a model whose fingerprint this version cannot read');
  });
});
