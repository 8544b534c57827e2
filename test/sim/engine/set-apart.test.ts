import { describe, expect, it } from 'vitest';
import { isCandidate, sayApart, setApart } from '../../../sim/engine/set-apart.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

const topics = { home: { sensitivity: 0.05, marginCents: 900 }, baby: { sensitivity: 0.6, marginCents: 900 } };
const of = (levers: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>> = {}) => {
  const scenario = scenarioOf({ a: levers }, { topics, ...changes });
  return setApart(scenario, scenario.strategies.a!);
};
const covert = { extends: 'hyper-covert', inference: ['interests'] };
const guesses = { data: ['purchases'], inference: ['interests', 'lifeEvents'] };

describe('what sets a strategy apart', () => {
  it('is nothing of what most shops do, under any law', () => {
    for (const regime of ['none', 'notice', 'optOut', 'optIn'])
      expect(of({ extends: 'segment-rules' }, { law: { regime } })).toEqual({ unlawful: [], predatory: [] });
  });

  it('is what the law of any day of the scenario forbids', () => {
    expect(of(covert).unlawful).toEqual([]);
    expect(of(covert, { law: { regime: 'optIn' } }).unlawful).toEqual(['asksNobody', 'hides', 'noErasure']);
    const later = { events: [{ tick: 20, type: 'lawChange', regime: 'optIn' }] };
    expect(of(covert, later).unlawful).toEqual(['asksNobody', 'hides', 'noErasure']);
    expect(of(covert, { ...later, days: 20 }).unlawful).toEqual([]);
  });

  it('is acting on a guess of what is private, as long as a person can have it and a message can be about it', () => {
    expect(of(guesses).predatory).toEqual(['actsOnSecrets']);
    expect(of({ ...guesses, oversight: { suppressSensitive: true } }).predatory).toEqual([]);
    expect(of(guesses, { topics: { home: topics.home } }).predatory).toEqual([]);
    const nobody = { population: { base: 'us', overrides: { 'lifeEvents.pregnancy.share': 0 } } };
    expect(of(guesses, nobody).predatory).toEqual([]);
  });

  it('is an aggressive dark pattern, of a brand that asks or has to', () => {
    const wrings = { consent: { mode: 'none', darkPattern: 'aggressive' } };
    expect(of(wrings).predatory).toEqual([]);
    expect(of(wrings, { law: { regime: 'optIn' } }).predatory).toEqual(['forcesConsent']);
    expect(of({ consent: { mode: 'optIn', darkPattern: 'aggressive' } }).predatory).toEqual(['forcesConsent']);
  });

  it('is a hidden exit: predatory anywhere, unlawful where there is a law', () => {
    expect(of({ exit: 'hidden' })).toEqual({ unlawful: [], predatory: ['hidesExit'] });
    expect(of({ exit: 'hidden' }, { law: { regime: 'notice' } }).unlawful).toEqual(['noExit']);
  });

  it('is said in words', () => {
    const apart = of(
      { pressure: { level: 0.5, atVulnerable: true }, consent: { rejectButton: 'none' } },
      { law: { regime: 'optIn' } },
    );
    expect(sayApart(apart)).toBe(
      'unlawful, as it asks for consent without a way to refuse; predatory, as it aims its pressure at those who resist least',
    );
    expect(isCandidate(apart)).toBe(false);
    expect(sayApart({ unlawful: [], predatory: [] })).toBe('');
    expect(isCandidate({ unlawful: [], predatory: [] })).toBe(true);
  });
});
