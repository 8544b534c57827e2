import { describe, expect, it } from 'vitest';
import type { Flags } from '../../../cli/flags/flag.ts';
import { readFlags, type FlagSources } from '../../../cli/flags/read-flags.ts';

const flags = {
  seed: { type: 'whole', value: 'N', min: 0, max: 100, doc: '' },
  days: { type: 'whole', value: 'N', min: 1, max: 10, doc: '' },
  strategy: { type: 'list', value: 'ID', doc: '' },
  'no-input': { type: 'switch', doc: '' },
} as const satisfies Flags;

const read = (sources: Partial<FlagSources>) => readFlags(flags, { given: {}, environment: {}, file: {}, ...sources });

describe('where a value comes from', () => {
  const [given, environment, file] = [{ seed: '1' }, { CREEPLINE_SEED: '2' }, { seed: 3 }];
  it.each([
    [{ given, environment, file }, 1, 'flag'],
    [{ environment, file }, 2, 'environment'],
    [{ file }, 3, 'file'],
    [{}, undefined, 'default'],
  ])('%j gives %s from the %s', (sources, value, origin) => {
    const { values, origins } = read(sources);
    expect(values.seed).toBe(value);
    expect(origins['seed']).toBe(origin);
  });
  it('a variable holds several names with blanks between them, a switch as 1', () => {
    const { values } = read({ environment: { CREEPLINE_STRATEGY: 'plain  bold', CREEPLINE_NO_INPUT: '1' } });
    expect(values.strategy).toEqual(['plain', 'bold']);
    expect(values['no-input']).toBe(true);
  });
});

describe('what is wrong', () => {
  it('is said all at once, each at its place', () => {
    const sources = {
      given: { seed: 'abc' },
      environment: { CREEPLINE_DAYS: '99' },
      file: { strategy: [''] },
      fileName: 'my.yaml',
    };
    expect(() => read(sources)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        problems: [
          { path: '--seed', message: 'abc is not a whole number from 0 to 100' },
          { path: 'CREEPLINE_DAYS', message: '99 is not a whole number from 1 to 10' },
          expect.objectContaining({ file: 'my.yaml', path: 'strategy' }),
        ],
      }),
    );
  });
  it('an unknown flag gets the nearest known one', () => {
    expect(() => read({ given: { sead: '1' } })).toThrow('unknown flag: --sead (did you mean --seed?)');
  });
  it('a flag that is only planned is refused by name', () => {
    expect(() => read({ given: { redraw: '1' } })).toThrow('--redraw is not available in this version');
  });
});
