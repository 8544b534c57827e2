import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../cli/flags/flag.ts';
import { readValue } from '../../../cli/flags/read-value.ts';

const seed: Flag = { type: 'whole', value: 'N', min: 0, max: 100, doc: '' };
const color: Flag = { type: 'choice', value: 'WHEN', choices: ['auto', 'never'], doc: '' };
const file: Flag = { type: 'text', value: 'FILE', doc: '' };
const list: Flag = { type: 'list', value: 'ID', doc: '' };
const quiet: Flag = { type: 'switch', doc: '' };

describe('a whole number', () => {
  it('is read when it is in range', () => {
    expect(readValue(seed, '7')).toEqual({ value: 7 });
    expect(readValue(seed, 7)).toEqual({ value: 7 });
    expect(readValue(seed, ' 100 ')).toEqual({ value: 100 });
  });
  it.each(['abc', '1e2', '0x10', '1.5', '-1', '101', 'NaN', 'Infinity', '7x', '١'])(
    '%s is refused, with the range',
    text => {
      expect(readValue(seed, text)).toEqual({ wrong: `${text} is not a whole number from 0 to 100` });
    },
  );
  it('never comes out as anything but a whole number in range, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const reading = readValue(seed, text);
        expect(
          'wrong' in reading ||
            (Number.isInteger(reading.value) && Number(reading.value) >= 0 && Number(reading.value) <= 100),
        ).toBe(true);
      }),
    );
  });
});

describe('a number', () => {
  const from: Flag = { type: 'number', value: 'X', doc: '' };
  it.each([
    ['.2', 0.2],
    ['3', 3],
    ['-1.5', -1.5],
    ['7.', 7],
  ])('%s is read', (text, value) => expect(readValue(from, text)).toEqual({ value }));
  it.each(['abc', '1e2', '0x10', 'NaN', 'Infinity', '7x', '.', '1,5'])('%s is refused', text =>
    expect(readValue(from, text)).toEqual({ wrong: `${text} is not a number` }),
  );
});

describe('a flag that takes one value', () => {
  it.each([seed, color, file])('refuses nothing at all, and a table', flag => {
    expect(readValue(flag, '')).toHaveProperty('wrong');
    expect(readValue(flag, '  ')).toHaveProperty('wrong');
    expect(readValue(flag, { a: 1 })).toHaveProperty('wrong');
  });
  it('given twice is refused with both values', () => {
    expect(readValue(seed, ['1', '2'])).toEqual({ wrong: 'given 2 times (1, 2): give it once' });
  });
  it('says its choices', () => {
    expect(readValue(color, 'always')).toEqual({ wrong: 'always is not one of auto, never' });
  });
});

it('a list keeps every value in order and refuses an empty one', () => {
  expect(readValue(list, 'a')).toEqual({ value: ['a'] });
  expect(readValue(list, ['b', 'a'])).toEqual({ value: ['b', 'a'] });
  expect(readValue(list, ['b', ''])).toHaveProperty('wrong');
});

it('a switch is on or off, never maybe', () => {
  expect(readValue(quiet, true)).toEqual({ value: true });
  expect(readValue(quiet, '0')).toEqual({ value: false });
  expect(readValue(quiet, [true, true])).toEqual({ value: true });
  expect(readValue(quiet, 'maybe')).toHaveProperty('wrong');
  expect(readValue(quiet, [true, false])).toHaveProperty('wrong');
});
