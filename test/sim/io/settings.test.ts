import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../../sim/model/story.ts';
import { applySettings } from '../../../sim/io/settings.ts';
import { parseScenario } from '../../../sim/io/scenario.ts';
import { readShipped } from '../../support/shipped-files.ts';

const scenario = parseScenario(readShipped('target-pregnancy', 'scenario')!, {
  file: 'target-pregnancy.yaml',
  read: readShipped,
});

/** `depth=.8` pairs as on a command line. */
function set(...texts: string[]) {
  return applySettings(
    scenario,
    texts.map(text => ({ path: text.slice(0, text.indexOf('=')), value: text.slice(text.indexOf('=') + 1) })),
  );
}

describe('a setting', () => {
  it('changes one thing and nothing else', () => {
    expect(set('days=10')).toEqual({ ...scenario, days: 10 });
    expect(set('brand.trust=.5')).toEqual({ ...scenario, brand: { ...scenario.brand, trust: 0.5 } });
    expect(set()).toEqual(scenario);
  });

  it('reaches a lever of one strategy, or of all', () => {
    const depths = (changed: typeof scenario) =>
      Object.values(changed.strategies).map(strategy => strategy.levers['depth']);
    expect(depths(set('strategies.plain.depth=.8'))).toEqual([0.8, 0.6, 0.6, 0.6]);
    expect(depths(set('*.depth=.8'))).toEqual([0.8, 0.8, 0.8, 0.8]);
    expect(depths(set('*.depth=.8', 'strategies.plain.depth=.1'))).toEqual([0.1, 0.8, 0.8, 0.8]);
  });

  it('reaches fields of groups, sets and single channels', () => {
    const levers = (text: string) => set(text).strategies['predicted']!.levers;
    expect(levers('strategies.predicted.frequency.capPerWeek=3')['frequency']).toEqual({
      capPerWeek: 3,
      adaptive: false,
      holdout: 0,
    });
    expect(levers('strategies.predicted.cues=[firstName]')['cues']).toEqual(['firstName']);
    expect(levers('strategies.predicted.data={add: [social]}')['data']).toEqual([
      'zeroParty',
      'purchases',
      'browsing',
      'social',
    ]);
    expect(levers('strategies.predicted.channels.sms=.3')['channels']).toEqual({ email: 1, sms: 0.3 });
    expect(levers('strategies.predicted.channels={sms: 1}')['channels']).toEqual({ sms: 1 });
    expect(levers('*.consent.mode=optIn')['consent']).toMatchObject({ mode: 'optIn', form: 'banner' });
  });

  it('reaches the brand’s own figures', () => {
    const { brand, observed } = set(
      'brand.baseline.strategy=plain',
      'brand.baseline.openRate=.2',
      'observed.plain.clickRate=.03',
    );
    expect([brand.baseline, observed]).toEqual([{ strategy: 'plain', openRate: 0.2 }, { plain: { clickRate: 0.03 } }]);
    expect(() => set('brand.baseline.openRate=.2')).toThrow(
      '--set brand.baseline.openRate: missing: the strategy that you follow today, one of plain, predicted',
    );
    expect(() => set('observed.plian.clickRate=.03')).toThrow(
      '--set observed.plian.clickRate: unknown strategy: plian (did you mean plain?)',
    );
  });

  it('reaches topics, mechanisms, equations and keys that hold dots', () => {
    expect(set('topics.baby.sensitivity=.9').topics.at(-1)).toEqual({
      name: 'baby',
      sensitivity: 0.9,
      marginCents: 1200,
    });
    expect(set('mechanisms.trust=0').mechanisms).toEqual({ trust: 0 });
    expect(set('parameters.creepiness.violation=3').parameters).toEqual({ 'creepiness.violation': 3 });
    expect(set('population.overrides.lifeEvents.pregnancy.share=.1').population.overrides).toEqual({
      ...scenario.population.overrides,
      'lifeEvents.pregnancy.share': 0.1,
    });
    const own = mechanisms.find(mechanism => mechanism.key === 'trust')!.equations;
    expect(set(`equations.trust=${JSON.stringify(own)}`).equations).toEqual({ trust: own });
  });

  it('gives a frozen scenario and leaves the first one alone', () => {
    const before = JSON.stringify(scenario);
    expect(Object.isFrozen(set('*.control=1').strategies['plain']!.levers)).toBe(true);
    expect(JSON.stringify(scenario)).toBe(before);
  });
});

describe('a wrong setting', () => {
  it.each([
    ['depth=1', '--set depth: depth belongs to a strategy: write strategies.ID.depth or *.depth'],
    ['strategies.plan.depth=1', '--set strategies.plan.depth: unknown strategy: plan (did you mean plain?)'],
    ['*.dpth=1', '--set *.dpth: unknown lever: dpth (did you mean depth?)'],
    ['*.depth=1.4', '--set *.depth: 1.4 is outside 0..1'],
    ['*.depth=high', '--set *.depth: "high" is not a number in 0..1'],
    ['*.depth="0.5"', '--set *.depth: "0.5" is not a number in 0..1'],
    ['seed=', '--set seed: nothing is not a number in 0..4294967295'],
    ['seed=.nan', '--set seed: NaN is not a finite number'],
    ['seed=-.inf', '--set seed: -Infinity is not a finite number'],
    ['days=1.5', '--set days: 1.5 is not a whole number'],
    ['days=0', '--set days: 0 is outside 1..3650'],
    ['*.data=[purchases, locatoin]', '"locatoin" is not one of'],
    ['*.security=2', '--set *.security: 2 is outside 0..1'],
    ['*.learning.model=bandt', '(did you mean bandit?)'],
    ['law.regime=optinn', '--set law.regime: "optinn" is not one of none, notice, optOut, optIn (did you mean optIn?)'],
    ['strategies.plain=hyper-covert', '--set strategies.plain: name a lever: strategies.ID.LEVER'],
    ['strategies.plain.extends=hyper-covert', '--set strategies.plain.extends: extends is for files'],
    ['topics.bby.sensitivity=1', '--set topics.bby.sensitivity: unknown topic: bby (did you mean baby?)'],
    ['mechanisms.trst=0', '--set mechanisms.trst: unknown mechanism: trst (did you mean trust?)'],
    ['equations.trust=trust = trsut', '--set equations.trust: line 1:1: '],
    [
      'parameters.creepiness.violatoin=3',
      'unknown parameter: creepiness.violatoin (did you mean creepiness.violation?)',
    ],
    ['lookAt=[creepines]', '--set lookAt: unknown metric: creepines (did you mean creepiness?)'],
    ['__proto__.polluted=1', '--set __proto__.polluted: __proto__ cannot be a key'],
    ['brand..trust=1', '--set brand..trust: has an empty part'],
    ['=1', '--set : has an empty part'],
    ['title=[', '--set title: not valid YAML'],
    ['days=!!int 3', '--set days: tags such as'],
  ])('%s is refused by its flag', (text, message) => {
    expect(() => set(text)).toThrow(message);
  });

  it('does not hide the others: all are reported', () => {
    expect(() => set('days=0', '*.depth=2', 'seed=7')).toThrow(
      '--set days: 0 is outside 1..3650\n--set *.depth: 2 is outside 0..1',
    );
  });

  it('may not be repeated, not even with the same value', () => {
    expect(() => set('days=3', 'days=3')).toThrow('--set days: given twice');
  });
});
