import { expect, it } from 'vitest';
import { compactJson } from '../../../cli/format/compact-json.ts';

it('JSON that is kept has a line for each thing, four digits a number, and means the same', () => {
  const value = {
    id: 'a',
    each: [
      { says: 'x {a} [b]', n: 0.123456789, band: [1, 2] },
      { says: 'y', n: 123456, band: [0.00001234567, 2] },
    ],
    none: null,
  };
  const text = compactJson(value);
  expect(JSON.parse(text)).toEqual({
    ...value,
    each: [
      { ...value.each[0], n: 0.1235 },
      { ...value.each[1], band: [0.00001235, 2] },
    ],
  });
  expect(text).toContain('{ "says": "y", "n": 123456, "band": [ 0.00001235, 2 ] }');
});
