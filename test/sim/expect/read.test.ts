import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../sim/core/errors.ts';
import { extraMeasures, readExpectations, strategiesOf } from '../../../sim/expect/index.ts';
import { createScenario } from '../experiment/units.ts';

const { strategies } = createScenario(['plain', 'bold', 'no-email'], 20);
const read = (...lines: string[]) => readExpectations({ expect: lines, strategies });

describe('an expected line', () => {
  it.each([
    'mean(backlash, bold) < .3',
    'mean(backlash{concern=very}, bold) <= 0.3',
    'p95(creepiness{age=18-29, gender=female}, bold) > 1e-3',
    'p50(trust, no-email) >= -.5',
    'share(clickRate, plain) >= .05',
    'backlash(bold) < .3',
    'mean(openRate, plain) in [.18, .26]',
    'delta(backlash, bold - plain) > 0',
    'delta(backlash{vulnerable=yes}, bold - no-email) <= .01',
    'delta(valueAfterBacklash, bold − plain) > −20',
    'ratio(openRate, bold / plain) in [1.1, 1.4]',
    'ratio(openRate, no-email / plain) < 1',
    'shareOfReplications(p95(creepiness, bold) < .7) >= .9',
    'shareOfReplications(backlash(bold) > backlash(plain)) in [.4, 1]',
    'creepiness(plain) < creepiness(bold)',
    'leftCreepyShare{concern=very}(bold) > leftIrrelevantShare(bold)',
    '  delta( backlash ,bold-plain ) >0'.replace('bold-plain', 'bold - plain'),
  ])('such as %s is understood', line => {
    expect(read(line)).toMatchObject([{ line }]);
  });

  it('that compares two levels is a difference', () => {
    const [short, long] = read('backlash(bold) < backlash(plain)', 'delta(backlash, bold - plain) < 0');
    expect(short!.quantity).toEqual(long!.quantity);
    expect(short!.bound).toMatchObject({ operator: '<', limit: 0 });
  });

  it('needs no strategy where there is one only', () => {
    const { strategies } = createScenario(['plain'], 20);
    expect(readExpectations({ expect: ['mean(trust) > -1'], strategies })[0]!.quantity).toMatchObject({
      level: { strategy: 'plain' },
    });
    expect(() => read('mean(trust) > -1')).toThrow('of which strategy? Add one of plain, bold, no-email');
  });

  it('says which strategies must be run, and what must be measured besides the report', () => {
    const lines = read(
      'p95(creepiness, bold) < .7',
      'p95(creepiness, no-email) < .7',
      'mean(backlash{age=18-29}, bold) < 1',
      'mean(backlash{age=18-29, protected=yes}, bold) < 1',
    );
    expect(strategiesOf(lines)).toEqual(['bold', 'no-email']);
    expect(extraMeasures(lines).map(({ key }) => key)).toEqual([
      'p95(creepiness)',
      'mean(backlash{age=18-29, protected=yes})',
    ]);
  });
});

describe('a wrong line', () => {
  /** Each with the letter, counted from 1, at which it goes wrong. */
  it.each([
    ['', 1, 'expected delta, ratio, mean, p50, p95, share or a metric but found the end of the line'],
    ['mean', 5, 'expected "(" but found the end of the line'],
    ['mean(backlash, bold)', 21, 'expected one of < <= > >= or in [low, high] but found the end of the line'],
    ['mean(backlash, bold) = .3', 22, 'expected one of < <= > >= or in [low, high] but found "="'],
    ['mean(backlash, bold) < ', 24, 'expected a number but found the end of the line'],
    ['mean(backlash, bold) < many', 28, 'expected "(" but found the end of the line'],
    ['p95(creepiness, bold) <= 1e9994', 26, 'this number is too large'],
    ['delta(backlash, bold - plain) > -1e999', 34, 'this number is too large'],
    ['mean(constructor, bold) < .3', 6, 'unknown metric: constructor'],
    ['mean(backlash, toString) < .3', 16, 'unknown strategy: toString'],
    ['mean(backlash{valueOf=very}, bold) < .3', 15, 'unknown axis: valueOf'],
    ['mean(backlash{concern=constructor}, bold) < .3', 23, 'unknown value of concern: constructor'],
    ['constructor(backlash(bold) < .3) >= .9', 21, 'expected ")" but found "("'],
    ['mean(__proto__, bold) < .3', 6, '"_" is not part of the language'],
    ['mean(backlash, bold) < .3 %', 27, '"%" is not part of the language'],
    ['mean(backlash, bold) < .3 .4', 27, 'did not expect ".4" here'],
    ['mean(backlsh, bold) < .3', 6, 'unknown metric: backlsh (did you mean backlash?)'],
    ['mean(backlash, bald) < .3', 16, 'unknown strategy: bald (did you mean bold?)'],
    ['mean(backlash{concren=very}, bold) < .3', 15, 'unknown axis: concren (did you mean concern?)'],
    [
      'mean(backlash{concern=vry}, bold) < .3',
      23,
      'unknown value of concern: vry (did you mean very?); there are none, notVery, somewhat, very',
    ],
    ['mean(backlash{age=18-29, age=30-44}, bold) < .3', 26, 'age is given twice'],
    ['mean(backlash{age=18-29, gender=male, concern=very}, bold) < .3', 39, 'a segment has at most 2 axes'],
    ['mean(backlash{}, bold) < .3', 15, 'expected an axis such as age but found "}"'],
    ['mean(backlash, bold) < 30', 22, 'backlash is always in 0..1, so 30 decides nothing'],
    [
      'delta(backlash, bold - plain) > -1.5',
      31,
      'a difference of backlash is always in -1..1, so -1.5 decides nothing',
    ],
    ['delta(backlash, bold-plain) > 0', 17, 'bold-plain is read as one strategy: put blanks around -'],
    ['delta(backlash, bold + plain) > 0', 22, 'expected "-" but found "+"'],
    ['delta(baklash, bold - plain) > 0', 7, 'unknown metric: baklash (did you mean backlash?)'],
    ['ratio(openRate, bold - plain) in [1, 2]', 22, 'expected "/" but found "-"'],
    ['ratio(openRate, bold / plain) in [2, 1]', 31, 'nothing lies between 2 and 1: write the lower one first'],
    ['ratio(openRate, bold / plain) in [-1, 1]', 31, 'a ratio is never below 0, so -1 decides nothing'],
    [
      'p95(creepinessP95, bold) < 1',
      5,
      'creepinessP95 is told of all people together, not of each of them: write mean(creepinessP95, …)',
    ],
    ['share(trust, bold) > 0', 7, 'trust can be below 0, so the share of people who have any of it means nothing'],
    ['clickRate(bold) < purchases(bold)', 1, 'clickRate (per message) and purchases (per person) cannot be compared'],
    ['shareOfReplications(backlash(bold) < .3) >= 95', 42, 'a share is always in 0..1, so 95 decides nothing'],
    ['shareOfReplications(backlash(bold)) >= .9', 35, 'expected one of < <= > >= or in [low, high] but found ")"'],
    ['shareOfReplications(shareOfReplications(backlash(bold) < .3) > .5) >= .9', 21, 'a share of shares says nothing'],
    [
      'shareOfWorlds(backlash(bold) < .3) >= .9',
      1,
      'not available yet in a line that is expected: in how many plausible worlds',
    ],
  ])('%s: is told where and why', (line, letter, message) => {
    expect(() => read(line)).toThrow(`expect: "${line}" at letter ${letter}: ${message}`);
    expect(() => read(line)).toThrow(CreeplineError);
  });

  it('does not hide the others, nor its own further faults', () => {
    expect(() => read('mean(backlsh, bald) < .3', 'backlash(bold) <', 'backlash(bold) < .3')).toThrow(
      /unknown metric: backlsh .*\n.*unknown strategy: bald .*\n.*expected a number but found the end of the line$/,
    );
  });
});
