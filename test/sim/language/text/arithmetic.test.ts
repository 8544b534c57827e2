import { describe, expect, it } from 'vitest';
import { Arithmetic, Flaw, patternOf, tokenize } from '../../../../sim/language/index.ts';
import type { Problem } from '../../../../sim/core/errors.ts';

const pattern = patternOf({ blank: ' +', name: '[a-z]+', number: '\\d+', sign: '[-+*/]' });

/** Writes every step with brackets, so that the order of calculation shows. */
class Bracketed extends Arithmetic<string> {
  protected value(): string {
    if (this.here.type !== 'number') throw this.unexpected('a number');
    const { text } = this.here;
    this.skip();
    return text;
  }
  protected joined(sign: string, _at: unknown, left: string, right: string): string {
    return `(${left}${sign}${right})`;
  }
  protected negated(_at: unknown, value: string): string {
    return `(-${value})`;
  }
}

function bracketed(text: string): string {
  const problems: Problem[] = [];
  const { tokens } = tokenize(pattern, text, { file: 'own', line: 3, column: 5 }, problems);
  expect(problems).toEqual([]);
  const reader = new Bracketed(tokens);
  const whole = reader.arithmetic();
  reader.needEnd();
  return whole;
}

describe('arithmetic of any notation', () => {
  it.each([
    ['1 + 2 * 3 - 4', '((1+(2*3))-4)'],
    ['8 / 4 / 2', '((8/4)/2)'],
    ['-2 * - - 3', '((-2)*(-(-3)))'],
    ['7', '7'],
  ])('%s is %s', (text, order) => {
    expect(bracketed(text)).toBe(order);
  });

  it.each([
    ['1 +', 8, 'expected a number but found the end of the line'],
    ['1 + a', 9, 'expected a number but found "a"'],
    ['1 2', 7, 'did not expect "2" here'],
  ])('%s is wrong at its column', (text, column, message) => {
    expect(() => bracketed(text)).toThrow(new Flaw({ file: 'own', line: 3, column }, message));
  });
});

describe('words of any notation', () => {
  it('that do not belong to it are told one by one, with their places', () => {
    const problems: Problem[] = [];
    const { tokens, flawed } = tokenize(pattern, '1 ? a !', { file: 'own', line: 1, column: 1 }, problems);
    expect(tokens.map(({ type, text, at }) => [type, text, at.column])).toEqual([
      ['number', '1', 1],
      ['name', 'a', 5],
    ]);
    expect([flawed, problems.map(({ column, message }) => [column, message])]).toEqual([
      true,
      [
        [3, '"?" is not part of the language'],
        [7, '"!" is not part of the language'],
      ],
    ]);
  });
});
