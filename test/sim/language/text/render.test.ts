import { describe, expect, it } from 'vitest';
import { checkProgram, renderMath, renderText } from '../../../../sim/language/index.ts';
import type { Dictionary, Statement } from '../../../../sim/language/index.ts';

const column = { store: 'state', min: -100, max: 100, unit: '', says: '' } as const;
const dictionary: Dictionary = {
  columns: {
    feltControl: column,
    trust: column,
    mood: { ...column, min: -1e6, max: 1e6 },
    interest: { ...column, size: 8 },
    member: { ...column, kind: 'flag', min: 0, max: 1 },
    topic: { ...column, kind: 'index', min: 0, max: 7 },
  },
  parameters: {},
};

function statement(text: string, guard = 'everyone'): Statement {
  return checkProgram([{ name: 'own', text: `for ${guard}:\n  ${text}` }], dictionary).body[0]!.body[0]!;
}

describe('as text', () => {
  it.each([
    ['mood = feltControl - (previousFeltControl - 1)', 'mood ← felt control − (previous felt control − 1)'],
    ['mood = (trust - feltControl) - 1', 'mood ← trust − felt control − 1'],
    ['trust = clamp(trust * (feltControl + 0.5) / 4)', 'trust ← clamp(trust · (felt control + 0.5) ÷ 4)'],
    ['trust = clamp(trust / (feltControl / 1e-3 * 0 + 2))', 'trust ← clamp(trust ÷ (felt control ÷ 0.001 · 0 + 2))'],
    ['mood = -(trust + 0 * feltControl) - -1', 'mood ← −(trust + 0 · felt control) − −1'],
    ['interest[topic] = interest[0]', 'interest[topic] ← interest[0]'],
    ['member = not (member or trust >= 1) and topic != 3', 'member ← not (member or trust ≥ 1) and topic ≠ 3'],
    ['trust = sum([1, 2]) * chance(open)', 'trust ← sum([1, 2]) · chance of open'],
    ['count visits = member by topic', 'count visits = member by topic'],
  ])('%s', (text, rendered) => {
    expect(renderText(statement(text))).toBe(rendered);
  });

  it('a signal is defined, not changed', () => {
    const program = checkProgram([{ name: 'own', text: 'for member:\n  calm = trust\n  trust = calm' }], dictionary);
    expect(program.body.map(block => renderText(block))).toEqual(['for those with member']);
    expect(renderText(program.body[0]!.body[0]!)).toBe('calm = trust');
  });

  it('uses labels where there are some', () => {
    expect(renderText(statement('trust = feltControl'), name => ({ feltControl: 'perceived control' })[name])).toBe(
      'trust ← perceived control',
    );
  });
});

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
