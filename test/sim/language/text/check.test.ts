import { describe, expect, it } from 'vitest';
import { CreeplineError } from '../../../../sim/core/errors.ts';
import { checkProgram } from '../../../../sim/language/index.ts';
import { sampleProgram } from '../sample.ts';
import { problemsOf } from '../support.ts';
import { dictionary, problems } from './mistakes.ts';

describe('every mistake is told in one sentence with its place', () => {
  it.each([
    ['trust = clamp(trsut - 0.1)', '2:17 unknown name: trsut (did you mean trust?)'],
    ['trust = logistc(trust)', '2:11 unknown function: logistc (did you mean logistic?)'],
    ['trust = clamp(trust - anger)\nanger = logistic(depth)', '2:25 "anger" is used before it is set in line 3'],
    ['anger = depth\nanger = trust\nsum a = anger', '3:3 "anger" is set twice, first in line 2'],
    ['trust = clamp(trust + 0.1)\ntrust = clamp(trust)', '3:3 "trust" is set twice in this block, first in line 2'],
    ['interest[0] = 1\ninterest[0] = 0', '3:3 "interest[0]" is set twice in this block, first in line 2'],
    ['anger = depth * privacy', '2:3 "anger" is set but never used'],
    ['count a = customer and trust', '2:26 "and" takes flags, but "trust" is a number; compare it with something'],
    ['customer = trust * 2', '2:20 "customer" is a flag, but the value is a number'],
    ['count a = customer < 1', '2:13 "<" takes numbers, but "customer" is a flag'],
    ['count a = customer == 1', '2:22 cannot compare a flag with a number'],
    [
      'sum a = lastTopic + 1',
      '2:11 "lastTopic" is an index: it can be compared with "==" or stand in [ ], not be calculated with',
    ],
    ['sum a = interest[lastTopic]', '2:20 index 0..8 is outside 0..7'],
    ['sum a = interest[8]', '2:20 index 8 is outside 0..7'],
    ['interest[lastTopic] = 1', '2:12 index 0..8 is outside 0..7'],
    [
      'sum a = interest[depth]',
      '2:20 "depth" is a number; in [ ] stands an index (from argmax, pick or an index column) or a whole number',
    ],
    ['sum a = trust[0]', '2:11 "trust" is a single number, not a vector'],
    ['trust[0] = 1', '2:9 "trust" is a single number, not a vector'],
    ['trust = interest', '2:11 sizes differ: "trust" has 1, the value has 8'],
    ['lastTopic = 2.5', '2:15 "lastTopic" is an index, but the value is a number'],
    ['lastTopic = 9', '2:15 "lastTopic" can leave its range 0..8: the value can be 9..9; wrap it in clamp(…, 0, 8)'],
    [
      'sum a = trust / (fatigue + privacy)',
      '2:28 division by this expression, which can be 0 (its range is 0..2); write max(…, a small number)',
    ],
    [
      'trust = trust - 0.08 * depth',
      '2:17 "trust" can leave its range 0..1: the value can be -0.08..1; wrap it in clamp(…, 0, 1)',
    ],
    ['sum a = log(trust)', '2:15 "log" of "trust", which can be 0 or less (its range is 0..1)'],
    ['sum a = sqrt(trust - 1)', '2:22 "sqrt" of this expression, which can be below 0 (its range is -1..0)'],
    ['sum a = exp(100 * trust)', '2:19 "exp" of this expression is too large (its range is 0..100); the limit is 88'],
    ['a = exp(80)\nsum b = a * a', '3:13 this can grow beyond what a number holds (3.07e+69..3.07e+69)'],
    ['sum a = 1e39', '2:11 this number is too large'],
    ['sum a = sum(interest * wide)', '2:24 sizes differ: 8 and 5'],
    ['sum a = dot(interest, wide)', '2:11 "dot" takes two vectors of one size, not 8 and 5 values'],
    ['sum a = sum(trust)', '2:15 "sum" takes a vector, but "trust" is a single number'],
    ['sum a = sum([trust])', '2:15 a vector has 2 to 8 values, not 1'],
    ['sum a = sum([trust, interest])', '2:23 "interest" is a vector and cannot stand inside one'],
    ['lastTopic = pick(interest - 1, trust)', '2:29 "pick" takes weights that cannot be below 0 (the range is -1..0)'],
    ['lastTopic = pick(interest, interest)', '2:15 "pick" takes a vector of weights and one chance'],
    ['sum a = select(trust, 1, 0)', '2:18 "select" begins with a flag, but "trust" is a number'],
    [
      'sum a = select(customer, lastTopic, trust)',
      '2:11 "select" chooses between an index and a number; both must be the same kind',
    ],
    ['for trust:\n  count a = customer', '1:5 a block is for those with a flag, but "trust" is a number'],
    ['for consent:\n  count a = customer', '1:5 a block is for those with a flag, but "consent" is a vector'],
    ['for customer:\n  for everyone:\n    count a = customer', '2:3 "for everyone" cannot stand inside another block'],
    ['for customer:', '1:1 this block is empty'],
    ['depth = 0.4', '2:3 "depth" is a parameter and cannot be set'],
    ['privacy = 0.4', '2:3 "privacy" is a trait and cannot be set'],
    ['previousTrust = 0.4', '2:3 "previousTrust" is the value of yesterday evening and cannot be set'],
    ['trust = clamp(previousTrst)', '2:17 unknown name: previousTrst (did you mean previousTrust?)'],
    ['trust = previousPrivacy', '2:11 "privacy" is a trait and never changes; write "privacy"'],
    ['sqrt = 1', '2:3 "sqrt" is the name of a function'],
    [
      'toString = depth\nsum a = toString',
      '2:3 "toString" cannot name anything here: every JavaScript object has something of this name',
    ],
    [
      'constructor = depth\nsum a = constructor',
      '2:3 "constructor" cannot name anything here: every JavaScript object has something of this name',
    ],
    [
      'count valueOf = customer',
      '2:3 "valueOf" cannot name anything here: every JavaScript object has something of this name',
    ],
    [
      'trust = chance(hasOwnProperty)',
      '2:11 "hasOwnProperty" cannot name anything here: every JavaScript object has something of this name',
    ],
    ['trust = clamp(constructor)', '2:17 unknown name: constructor'],
    ['trust = constructor(depth)', '2:11 unknown function: constructor'],
    [
      'trust = clamp(toString\nfatigue = 7',
      '3:13 "fatigue" can leave its range 0..1: the value can be 7..7; wrap it in clamp(…, 0, 1)',
    ],
    ['__proto__ = 1', '2:3 "_" is not part of the language'],
    ['anger[0] = 1', '2:3 "anger" is no column; only columns are set element by element'],
    [
      'a = chance(open) < depth\ncount b = a and chance(open) < trust',
      '3:19 decision "open" is drawn twice; set a signal once and use it',
    ],
    [
      'a = chance(costarring) < depth\ncount b = a and chance(liquid) < trust',
      '3:19 decisions "liquid" and "costarring" would share their luck; rename one',
    ],
    ['sum a = sum(chance(open, 9))', '2:28 the second value of "chance" is a size from 2 to 8, written as a number'],
    ['sum a = always(mood) + chance(mood)', '2:26 decision "mood" is drawn twice; set a signal once and use it'],
    ['sum a = sum(always(mood, 1))', '2:28 the second value of "always" is a size from 2 to 8, written as a number'],
    ['sum a = chance(0.5)', '2:18 expected the name of a decision but found "0.5"'],
    ['trust = clamp(trust - 0.1', '2:28 expected ")" but found the end of the line'],
    ['trust = ', '2:10 the line ends where a value is expected'],
    ['count a = lastTopic = 3', '2:23 found "=": comparing is written "=="'],
    ['count a = 0 < trust < 1', '2:23 a comparison cannot go on with "<"; join two with "and"'],
    ['count a = customer && trust > 0.5', '2:22 "&" is not part of the language'],
    ['trust = process.exit(1)', '2:18 "." is not part of the language'],
    ['trust = 1 2', '2:13 did not expect "2" here'],
    ['while trust < 1: trust = trust + 0.1', '2:9 expected "=" but found "trust"'],
    ['trust = logistic(trust, 1)', '2:11 "logistic" takes 1 value, not 2'],
    ['trust = clamp(trust, 1)', '2:11 "clamp" takes a value, or a value and two bounds'],
    ['trust = min(trust)', '2:11 "min" takes 2 to 8 values, not 1'],
    ['count a = customer by trust', '2:25 "by" takes an index of at most 16 values, but "trust" is a number'],
    ['count a = customer by segment', '2:25 "by" takes an index of at most 16 values, but "segment" is an index 0..20'],
    ['count a = customer\nsum a = trust', '3:3 tally "a" is set twice'],
    ['count a = trust', '2:13 "count" takes a flag, but "trust" is a number; did you mean "sum"?'],
    ['sum a = lastTopic', '2:11 "sum" takes a number, but "lastTopic" is an index'],
    ['count a = consent', '2:13 a tally takes one value, not a vector'],
  ])('%s', (text, problem) => {
    expect(problems(text)).toContain(`own:${problem}`);
  });

  it('a line outside every block', () => {
    expect(problemsOf('trust = clamp(trust)', dictionary)).toEqual([
      'own:1:1 an equation stands in a block: begin with "for everyone:"',
    ]);
  });

  it('a line of more than 400 words and signs', () => {
    expect(problems(`trust = clamp(${Array.from({ length: 210 }, () => 'trust').join(' + ')})`)).toEqual([
      'own:2:3 this line has 424 words and signs; the limit is 400, split it',
    ]);
  });
});

describe('all problems come at once', () => {
  it('from every source, in order, each named after its own source and line', () => {
    const sources = [
      { name: 'first', text: 'for everyone:\n  trust = trsut' },
      { name: 'second', text: '\n\nfor everyone:\n  fatigue = log(trust)\n  depth = 1\n  trust = (1' },
    ];
    try {
      checkProgram(sources, dictionary);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CreeplineError);
      expect((error as CreeplineError).code).toBe('invalid');
      expect((error as CreeplineError).problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
        'first:2:11',
        'second:4:17',
        'second:5:3',
        'second:6:13',
      ]);
    }
  });

  it('a mistake in a signal is not told again wherever the signal is used', () => {
    expect(problems('toString = depth\nmood = toString * 2\ncount a = mood > toString')).toHaveLength(1);
    expect(problems('anger = trsut\nmood = anger * 2\ncount a = mood > 1 and anger')).toHaveLength(1);
  });

  it('a signal whose line cannot be read is not called unknown elsewhere', () => {
    expect(problems('anger = (trust\nmood = 1\ncount a = anger > mood')).toEqual([
      'own:2:17 expected ")" but found the end of the line',
    ]);
  });

  it('the values of an unknown function are looked at as well', () => {
    expect(problems('trust = logistc(trsut)')).toHaveLength(2);
  });

  it('an unclosed bracket does not hide the mistakes below it', () => {
    expect(problems('trust = clamp(trust\nfatigue = 7')).toHaveLength(2);
  });

  it('what stands below an unreadable "for" is still read', () => {
    expect(problems('for & trust:\n  trust = 7')).toEqual([
      'own:1:5 "&" is not part of the language',
      'own:2:11 "trust" can leave its range 0..1: the value can be 7..7; wrap it in clamp(…, 0, 1)',
    ]);
  });
});

describe('decisions', () => {
  it('two vectors whose further random words coincide are refused', () => {
    const text = 'sum a = sum(chance(visitAskNoticeVisit, SIZE)) + chance(awayOpenHearRefuse)';
    expect(problems(text.replace('SIZE', '2'))).toEqual([]);
    expect(problems(text.replace('SIZE', '3'))).toEqual([
      'own:2:49 decisions "awayOpenHearRefuse" and "visitAskNoticeVisit" would share their luck; rename one',
    ]);
  });
});

describe('what a program tells about itself', () => {
  it('names of every source, in the order of its text', () => {
    expect(sampleProgram.reads['creepiness']).toEqual({
      columns: ['consent', 'lastTopic', 'concern', 'trust'],
      parameters: ['depth', 'sensitivity'],
      signals: ['contacted', 'topic', 'known', 'repeated', 'creepiness', 'offended'].slice(0, 5),
    });
    expect(sampleProgram.writes['creepiness']).toEqual({
      columns: [],
      parameters: [],
      signals: ['known', 'repeated', 'creepiness', 'offended'],
    });
    expect(sampleProgram.writes['response']!.columns).toEqual(['fatigue', 'taste', 'lastTopic', 'trust', 'left']);
  });

  it('decisions, tallies and signals', () => {
    expect(sampleProgram.decisions.map(({ name, size }) => [name, size])).toEqual([
      ['contact', 1],
      ['ask', 8],
      ['channel', 1],
      ['topic', 8],
      ['offend', 1],
      ['open', 1],
    ]);
    expect(sampleProgram.tallies.map(({ name, codes }) => [name, codes])).toEqual([
      ['active', 4],
      ['creepinessSum', 8],
      ['contacts', 1],
      ['opens', 3],
      ['offences', 1],
      ['trustSum', 1],
      ['trustChange', 1],
      ['leavers', 1],
    ]);
    expect(sampleProgram.signals.map(({ name }) => name)).toContain('creepiness');
  });
});

describe('dictionary', () => {
  it('a name cannot be a column and a parameter, nor a word of the language', () => {
    const spec = { min: 0, max: 1, default: 0 };
    expect(() => checkProgram([], { ...dictionary, parameters: { trust: spec } })).toThrow(
      '"trust" is in the dictionary twice',
    );
    expect(() => checkProgram([], { ...dictionary, parameters: { by: spec } })).toThrow(
      '"by" is a word of the language',
    );
  });
});
