import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../sim/engine/extra.ts';
import { findStrategy } from '../../../sim/engine/unit.ts';
import { scenarioOf } from '../../support/scenario-of.ts';

describe('a name that every object knows', () => {
  it.each(['constructor', 'toString', '__proto__'])('%s is no strategy', name => {
    const scenario = scenarioOf({ plain: 'batch-and-blast' }, {});
    expect(() => findStrategy(scenario, name)).toThrow(`unknown strategy: ${name}`);
    expect(findStrategy(scenario, 'plain').id).toBe('plain');
  });

  it.each(['constructor', 'toString', '__proto__'])('%s is no axis', name => {
    expect(groupsOf(name)).toEqual([]);
  });
});
