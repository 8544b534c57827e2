import { describe, expect, it } from 'vitest';
import { fittedSource } from '../../../cli/host/adopt-default.ts';
import { fatigue } from '../../../sim/model/memory/fatigue.ts';
import { fittedOr, withFitted } from '../../../sim/model/world/fitted.ts';

describe('fitted defaults', () => {
  it('replace those that are written, and leave ranges and all others as they are', () => {
    const [first, ...others] = fatigue.params;
    const fitted = withFitted(fatigue, { [`fatigue.${first!.key}`]: 0.0012 });
    expect(fitted.params).toEqual([{ ...first, default: 0.0012 }, ...others]);
    expect(fitted.equations).toBe(fatigue.equations);
  });

  it('change nothing where they are of parameters that no longer exist', () => {
    expect(withFitted(fatigue, { 'fatigue.gone': 1, 'elsewhere.loadKeep': 2 })).toBe(fatigue);
    expect([fittedOr('a.b', 3, { 'a.b': 0 }), fittedOr('a.c', 3, { 'a.b': 0 })]).toEqual([0, 3]);
  });

  it('are written a value a line', () => {
    expect(fittedSource({ 'fatigue.loadKeep': 0.001, 'survey.pew-2016.shift': -0.2 })).toContain(
      `= {\n  'fatigue.loadKeep': 0.001,\n  'survey.pew-2016.shift': -0.2,\n};\n`,
    );
    expect(fittedSource({})).toContain('= {};\n');
  });
});
