import { describe, expect, it } from 'vitest';
import { checkProgram, renderText } from '../../../../sim/language/index.ts';
import { dictionary, statement } from './one-statement.ts';

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
    ['trust = always(mood)', 'trust ← lasting chance of mood'],
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
