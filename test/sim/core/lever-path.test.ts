import { describe, expect, it } from 'vitest';
import { leavesOf, specAt, splitPath, valueAt, withValueAt } from '../../../sim/core/lever-path.ts';
import type { Spec } from '../../../sim/core/specs.ts';

const base = { doc: '', source: 'ASSUMED', unit: '', min: 0, max: 1, default: 0.5 };
const cap = { ...base, type: 'number' as const, key: 'cap', label: 'Cap' };
const specs: Spec[] = [
  { ...base, type: 'number', key: 'depth', label: 'Depth' },
  { type: 'group', key: 'frequency', label: 'Frequency', doc: '', source: 'ASSUMED', fields: [cap] },
];
const values = { depth: 0.3, frequency: { cap: 2 } };

it('a path is a lever or a field of a group', () => {
  expect(splitPath('depth')).toEqual(['depth']);
  expect(splitPath('frequency.cap')).toEqual(['frequency', 'cap']);
  expect(leavesOf(specs).map(({ path, label, group }) => [path, label, group])).toEqual([
    ['depth', 'Depth', undefined],
    ['frequency.cap', 'Frequency: cap', 'Frequency'],
  ]);
});

describe('values', () => {
  it('are read and set by path, and nothing else changes', () => {
    expect(valueAt(values, 'frequency.cap')).toBe(2);
    expect(withValueAt(values, 'frequency.cap', 5)).toEqual({ depth: 0.3, frequency: { cap: 5 } });
    expect(values.frequency.cap).toBe(2);
  });
  it.each(['constructor', 'frequency.constructor', 'depth.cap', 'toString', 'nothing', ''])(
    'there is none at %j',
    path => expect(valueAt(values, path)).toBeUndefined(),
  );
});

it.each([
  ['constructor', 'constructor: unknown lever: constructor'],
  ['dpeth', 'dpeth: unknown lever: dpeth (did you mean depth?)'],
  ['frequency.cpa', 'frequency.cpa: unknown field: cpa (did you mean cap?)'],
  ['depth.cap', 'depth.cap: unknown field: cap'],
])('an unknown path is named: %s', (path, message) => {
  expect(() => specAt(specs, path)).toThrow(new RegExp(`^${message.replace(/[()?.]/g, '\\$&')}$`));
});
