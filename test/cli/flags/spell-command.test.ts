import { expect, it } from 'vitest';
import { spellCommand } from '../../../cli/flags/spell-command.ts';

it('spells the flags asked for, in their order, lists one by one, and leaves out what is not set', () => {
  const values = { seed: 7, set: ['a=1', 'b=2'], quiet: true, days: undefined, verbose: false, output: 'x' };
  expect(spellCommand('run', ['shop'], ['set', 'seed', 'days', 'quiet', 'verbose'], values)).toBe(
    'creepline run shop --set a=1 --set b=2 --seed 7 --quiet',
  );
});

it('quotes what a shell would read as something else', () => {
  expect(spellCommand('run', ["it's me.yaml"], ['set'], { set: ['*.depth=.2'] })).toBe(
    `creepline run 'it'\\''s me.yaml' --set '*.depth=.2'`,
  );
});
