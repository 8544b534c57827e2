import { describe, expect, it } from 'vitest';
import { chooseSets, withValues } from '../../../sim/calibration/plausible-worlds.ts';
import { createScenario } from '../experiment/units.ts';

const parameters = [{ path: 'exit.unsubBase', min: 0, max: 1, low: 0, high: 1, spread: 1 }];
const ensemble = { parameters, members: Array.from({ length: 10 }, (_, i) => [i]) };
const chosen = (count: number) => chooseSets(ensemble, count).map(set => set['exit.unsubBase']);

describe('plausible worlds', () => {
  it('are taken evenly over the order of the sets', () => {
    expect(chosen(2)).toEqual([2, 7]);
    expect(chosen(5)).toEqual([1, 3, 5, 7, 9]);
    expect(chosen(10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it('are all different, however many are taken', () => {
    for (let count = 2; count <= 10; count++) expect(new Set(chosen(count)).size).toBe(count);
  });
  it('leave what a scenario sets itself as it is, and surveys out', () => {
    const scenario = { ...createScenario(['plain'], 1), parameters: { 'exit.stopBase': 0.5 } };
    const laid = withValues(scenario, { 'exit.stopBase': 0.1, 'exit.unsubBase': 0.2, 'survey.x.shift': 3 });
    expect(laid).toEqual({ ...scenario, parameters: { 'exit.stopBase': 0.5, 'exit.unsubBase': 0.2 } });
  });
});
