import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../../sim/language/index.ts';
import { statement } from './one-statement.ts';

describe('as MathML', () => {
  it('sets fractions, indices, brackets and functions', () => {
    expect(renderMath(statement('interest[topic] = clamp((trust - 1) / 2 * (trust + 1))'))).toBe(
      '<math display="block"><mrow><msub><mi>interest</mi><mi>topic</mi></msub><mo>←</mo><mrow><mi>clamp</mi><mo>(</mo><mrow>' +
        '<mfrac><mrow><mi>trust</mi><mo>−</mo><mn>1</mn></mrow><mn>2</mn></mfrac><mo>·</mo>' +
        '<mrow><mo>(</mo><mrow><mi>trust</mi><mo>+</mo><mn>1</mn></mrow><mo>)</mo></mrow></mrow><mo>)</mo></mrow></mrow></math>',
    );
  });

  it('escapes what labels bring along', () => {
    expect(renderMath(statement('trust = feltControl'), () => '<b> & co')).toContain('<mi>&#60;b&#62; &#38; co</mi>');
  });

  it('every opened element is closed, for every kind of expression', () => {
    const text =
      'trust = clamp(select(member and not topic == 2 or trust < 1, sqrt(4), exp(-1)) + abs(floor(-trust)) + log(2) + logistic(sum([1, 2])) * chance(open), -1, 1)';
    const open: string[] = [];
    for (const [, close, name] of renderMath(statement(text)).matchAll(/<(\/?)(\w+)[^>]*>/g)) {
      if (close === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});
