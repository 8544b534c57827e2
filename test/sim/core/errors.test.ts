import { expect, it } from 'vitest';
import { CreeplineError, formatProblem, invalid } from '../../../sim/core/errors.ts';

it('of many problems the first ten are said, then how many more there are', () => {
  const problems = Array.from({ length: 19_000 }, (_, i) => ({
    file: 'a.yaml',
    line: 1,
    column: i + 1,
    message: 'no',
  }));
  const error = new CreeplineError('invalid', problems);
  const lines = error.message.split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[9]).toBe('a.yaml:1:10 no');
  expect(lines[10]).toBe('and 18990 more');
  expect(error.problems).toHaveLength(19_000);
});

it('problems come in the order of their places; files and flags in the order in which they were found', () => {
  const { message } = new CreeplineError('invalid', [
    { file: 'b.yaml', line: 3, column: 1, message: 'third' },
    { path: '--seed', message: 'flag one' },
    { file: 'b.yaml', line: 1, column: 9, message: 'second' },
    { file: 'a.yaml', line: 1, column: 1, message: 'other file' },
    { path: '--days', message: 'flag two' },
    { file: 'b.yaml', line: 1, column: 2, message: 'first' },
  ]);
  expect(message.split('\n')).toEqual([
    'b.yaml:1:2 first',
    'b.yaml:1:9 second',
    'b.yaml:3:1 third',
    '--seed: flag one',
    '--days: flag two',
    'a.yaml:1:1 other file',
  ]);
});

it('a problem is one line without anything that a terminal obeys', () => {
  expect(formatProblem({ file: 'a\nb', path: '\u001b[2J', message: 'x\u202ey' })).toBe('a b \\u001b[2J: x\\u202ey');
  expect(invalid('\u0007').message).toBe('\\u0007');
});
