import { describe, expect, it } from 'vitest';
import { csvCell, escapeControls, escapeHtml, onOneLine } from '../../../sim/core/text.ts';

describe('what a terminal could obey', () => {
  it('is written out: escape sequences, bells, C1 codes, marks that turn text around', () => {
    expect(escapeControls('\u001b]0;owned\u0007\u009b2J\u202e\u2066\r')).toBe(
      '\\u001b]0;owned\\u0007\\u009b2J\\u202e\\u2066\\u000d',
    );
  });
  it('leaves letters of any script, line feeds and tabs as they are, and itself when done twice', () => {
    expect(escapeControls('Zoë 名 – “a”\n\tb')).toBe('Zoë 名 – “a”\n\tb');
    expect(escapeControls(escapeControls('\u001b'))).toBe('\\u001b');
  });
  it('and line breaks cannot make a name pass for a line of its own', () => {
    expect(onOneLine('a\r\n  exit 0: fine')).toBe('a exit 0: fine');
  });
});

describe('a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd', "'+cmd"],
    ['-x', "'-x"],
    ['\t=1', "'\t=1"],
    ['=a,"b"', '"\'=a,""b"""'],
    ['-', '-'],
    ['-12.5', '-12.5'],
    ['+1e-3', '+1e-3'],
    ['a=b', 'a=b'],
    ['a\u001b[2J', 'a\\u001b[2J'],
  ])('%j is written as %j', (cell, text) => expect(csvCell(cell)).toBe(text));
  it('that is a number stays one', () => {
    expect([csvCell(-3), csvCell(0.5), csvCell(null), csvCell(false)]).toEqual(['-3', '0.5', '', 'false']);
  });
});

it('Markdown holds no HTML', () => expect(escapeHtml('| <img src=x> |')).toBe('| &lt;img src=x> |'));
