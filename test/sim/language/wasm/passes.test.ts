import { describe, expect, it } from 'vitest';
import { checkProgram, compile } from '../../../../sim/language/index.ts';
import { sampleDictionary, sampleProgram } from '../sample.ts';

function passes(...texts: string[]): string[] {
  return compile(
    checkProgram(
      texts.map((text, k) => ({ name: `source ${k}`, text })),
      sampleDictionary,
    ),
  ).passes;
}

describe('blocks become passes', () => {
  it('blocks for the same people in several mechanisms run together', () => {
    expect(compile(sampleProgram).passes).toEqual([
      'masked everyone / not(left) (6)',
      'list everyone / not(left) / contacted (15)',
      'list everyone / not(left) / contacted / opened (2)',
      'list everyone / not(left) / contacted / offended (3)',
      'all everyone (3)',
    ]);
  });

  it('a signal asked for at the top level means the same people as inside the block that sets it', () => {
    const set = 'for not left:\n  contacted = chance(contact) < 0.5\n';
    const inside = passes(`${set}  for contacted:\n    trust = clamp(trust + 0.1)`);
    const outside = passes(`${set}for contacted:\n  trust = clamp(trust + 0.1)`);
    expect(outside).toEqual(inside);
  });

  it('a block moves past others that it has nothing to do with', () => {
    const mixed = passes(
      'for left:\n  trust = 0\nfor not left:\n  messages = 1\nfor left:\n  lastTopic = 3\nfor not left:\n  taste = 1',
    );
    expect(mixed).toHaveLength(2);
  });

  it('a block stays behind what it reads and what reads it', () => {
    expect(passes('for left:\n  trust = 0\nfor not left:\n  messages = trust\nfor left:\n  trust = 1')).toHaveLength(3);
    expect(
      passes(
        'for left:\n  trust = 0\nfor not left:\n  messages = 1\nfor left:\n  lastTopic = 1\n  trust = messages / 100',
      ),
    ).toHaveLength(3);
  });

  it('a changed flag means other people', () => {
    expect(passes('for not left:\n  left = trust < 0.1\nfor not left:\n  trust = 1')).toHaveLength(2);
    expect(passes('for not left:\n  messages = 1\nfor not left:\n  trust = 1')).toHaveLength(1);
  });
});
