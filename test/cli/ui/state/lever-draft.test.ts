import { describe, expect, it } from 'vitest';
import type { LeafSpec, LeafValue } from '../../../../sim/index.ts';
import {
  finishDraft,
  turnDraft,
  typeIntoDraft,
  type DraftKey,
  type LeverDraft,
} from '../../../../cli/ui/state/lever-draft.ts';

const about = { key: 'x', label: 'X', doc: '', source: 'ASSUMED' };
const depth: LeafSpec = { ...about, type: 'number', min: 0, max: 1, unit: 'scale', default: 0.33 };
const days: LeafSpec = { ...about, type: 'number', min: 7, max: 3650, unit: 'days', default: 1095, whole: true };
const epsilon: LeafSpec = { ...about, type: 'numberOrOff', min: 0.1, max: 20, unit: 'ε', default: 'off' };
const consent: LeafSpec = { ...about, type: 'choice', choices: ['none', 'notice', 'optIn'], default: 'none' };
const data: LeafSpec = { ...about, type: 'set', choices: ['purchases', 'browsing', 'broker'], default: [] };
const channels: LeafSpec = { ...about, type: 'shares', choices: ['email', 'push'], default: { email: 1 } };

const draft = (value: LeafValue, rest: Partial<LeverDraft> = {}): LeverDraft => ({
  strategy: 's',
  path: 'x',
  value,
  cursor: 0,
  typed: '',
  problem: '',
  ...rest,
});
const press = (start: LeafValue, spec: LeafSpec, ...keys: DraftKey[]) =>
  keys.reduce((now, key) => turnDraft(now, spec, key), draft(start)).value;
const type = (spec: LeafSpec, text: string, start: LeafValue = 0) =>
  finishDraft(
    Array.from(text).reduce((now, letter) => typeIntoDraft(now, spec, letter), draft(start)),
    spec,
  );

describe('changing a lever', () => {
  it('moves numbers in round steps and stops at both ends', () => {
    expect(press(0.33, depth, 'right')).toBe(0.4);
    expect(press(0.95, depth, 'right', 'right', 'right')).toBe(1);
    expect(press(0.05, depth, 'left', 'left')).toBe(0);
  });
  it('keeps whole numbers whole', () => expect(Number.isInteger(press(1095, days, 'right', 'up', 'left'))).toBe(true));
  it('goes to off below the least number, and back', () => {
    expect(press(0.1, epsilon, 'left')).toBe('off');
    expect(press('off', epsilon, 'right')).toBe(0.1);
    expect(press('off', epsilon, 'left')).toBe('off');
  });
  it('goes round the choices', () => {
    expect(press('none', consent, 'left')).toBe('optIn');
    expect(press('optIn', consent, 'right', 'right')).toBe('notice');
  });
  it('ticks members of a set and keeps their order', () => {
    expect(press(['broker'], data, 'space')).toEqual(['purchases', 'broker']);
    expect(press(['broker'], data, 'left', 'space')).toEqual([]);
  });
  it('moves weight between shares but never lets all be nothing', () => {
    expect(press({ email: 1 }, channels, 'right', 'up', 'up')).toEqual({ email: 1, push: 0.2 });
    expect(finishDraft(draft({}), channels)).toEqual({ problem: expect.stringContaining('above 0') });
  });
  it('takes a typed number within the range and explains one outside', () => {
    expect(type(depth, '0.75')).toEqual({ value: 0.75 });
    expect(type(epsilon, 'off', 3)).toEqual({ value: 'off' });
    for (const [spec, text] of [
      [depth, '2'],
      [depth, '-1'],
      [depth, '.'],
      [depth, '1.2.3'],
      [days, '30.5'],
      [depth, 'off'],
    ] as const) {
      expect(type(spec, text), text).toEqual({ problem: expect.stringMatching(/^.* is not a (whole )?number from/) });
    }
  });
});
