import { describe, expect, it } from 'vitest';
import { fittedSource } from '../../../cli/host/adopt-default.ts';
import { drift } from '../../../sim/model/response/drift.ts';
import { fittedOr, withFitted } from '../../../sim/model/world/fitted.ts';

describe('fitted defaults', () => {
  it('replace those that are written, and leave ranges and all others as they are', () => {
    const [first, ...others] = drift.params;
    const fitted = withFitted(drift, { [`drift.${first!.key}`]: 0.0012 });
    expect(fitted.params).toEqual([{ ...first, default: 0.0012 }, ...others]);
    expect(fitted.equations).toBe(drift.equations);
  });

  it('change nothing where they are of parameters that no longer exist', () => {
    expect(withFitted(drift, { 'drift.gone': 1, 'elsewhere.driftRate': 2 })).toBe(drift);
    expect([fittedOr('a.b', 3, { 'a.b': 0 }), fittedOr('a.c', 3, { 'a.b': 0 })]).toEqual([0, 3]);
  });

  it('are written a value a line', () => {
    expect(fittedSource({ 'drift.driftRate': 0.001, 'survey.pew-2016.shift': -0.2 })).toContain(
      `= {\n  'drift.driftRate': 0.001,\n  'survey.pew-2016.shift': -0.2,\n};\n`,
    );
    expect(fittedSource({})).toContain('= {};\n');
  });
});
