import { describe, expect, it } from 'vitest';
import { specs } from '../../../cli/specs/index.ts';
import { completeWords } from '../../../cli/completion/complete-words.ts';
import { completionScript } from '../../../cli/completion/scripts.ts';

const names = {
  scenario: ['shop', 'ship'],
  strategy: ['plain'],
  population: ['us'],
  lever: ['depth'],
  metric: ['backlash'],
  source: ['pew-2016'],
  survey: ['asked'],
  file: [],
};
const complete = (...words: string[]) => completeWords(words, specs, names);

describe('completion offers', () => {
  it('commands first, then the second word of a family', () => {
    expect(complete('')).toEqual(expect.arrayContaining(['run', 'compare', 'scenario', 'completion']));
    expect(complete('co')).toEqual(['compare', 'completion']);
    expect(complete('scenario', 'l')).toEqual(['list', 'lint']);
  });
  it('scenarios where a scenario belongs', () => {
    expect(complete('run', 'sh')).toEqual(['shop', 'ship']);
    expect(complete('scenario', 'show', '')).toEqual(['shop', 'ship']);
  });
  it('sources where a source belongs', () => {
    expect(complete('source', 'p')).toEqual(['pew-2016']);
  });
  it('flags of the command and of every command', () => {
    expect(complete('run', 'shop', '--s')).toEqual(['--strategy', '--set', '--seed']);
    expect(complete('explain', 'shop', '--what')).toEqual(['--what-if']);
    expect(complete('metrics', '--form')).toEqual(['--format']);
  });
  it('values after a flag that takes one', () => {
    expect(complete('run', 'shop', '--strategy', '')).toEqual(['plain']);
    expect(complete('run', 'shop', '--format', 'j')).toEqual(['json']);
    expect(complete('run', 'shop', '--population', '')).toEqual(['us']);
    expect(complete('line', 'shop', '--lever', 'd')).toEqual(['depth']);
    expect(complete('line', 'shop', '--metric', '')).toEqual(['backlash']);
  });
  it('a scenario after a switch, not its value', () => {
    expect(complete('run', '--quiet', 'sho')).toEqual(['shop']);
  });
  it('nothing it does not know, so that the shell completes files', () => {
    expect(complete('replay', 'x')).toEqual([]);
    expect(complete('nonsense', 'x')).toEqual([]);
  });
});

it.each(['bash', 'zsh', 'fish'])('the script for %s asks the program itself', shell => {
  expect(completionScript(shell)).toContain('creepline completion words --');
});
