import { describe, expect, it } from 'vitest';
import { countThreads } from '../../../cli/host/count-threads.ts';
import { parseScenario, memoryNeed } from '../../../sim/index.ts';

const GB = 2 ** 30;
const scenario = parseScenario('{id: a, title: A, population: {size: 1000000}, strategies: {x: {}}}', {
  file: 'a.yaml',
  read: () => undefined,
});
const units = Array.from({ length: 2000 }, (_, replication) => ({ scenario, strategy: 'x', replication }));
const need = memoryNeed(scenario, 1_000_000);

describe('threads', () => {
  const count = (asked: number, free: number, cores: number) =>
    countThreads(asked, units, undefined, { total: 64 * GB, free }, cores);
  it('are as many as are asked for where they fit', () => {
    expect(count(3, 64 * GB, 4)).toEqual({ count: 3 });
    expect(countThreads(8, units.slice(0, 2), undefined, { total: 64 * GB, free: 64 * GB }, 4)).toEqual({ count: 2 });
  });
  it('are no more than memory holds, and at least one', () => {
    const { count: few, why } = count(1024, 4 * need, 400);
    expect(few).toBe(3);
    expect(why).toMatch(/^3 worker threads instead of 1024: each needs about \d\.\d GB of memory$/);
    expect(count(2, need, 4).count).toBe(1);
  });
  it('are no more than four a core', () => {
    expect(count(1024, 64 * 2 ** 40, 2)).toEqual({
      count: 8,
      why: '8 worker threads instead of 1024: there are 2 cores',
    });
  });
});

it('people that fit nowhere are refused with the number that does', () => {
  const alone = () => countThreads(1, units, undefined, { total: 0.7 * need, free: 0.7 * need }, 2);
  expect(alone).toThrow(/^--consumers: 1000000 people need about .* GB of memory .*: at most about \d+000 people fit$/);
  const fits = Number(/about (\d+) people fit/.exec(String(catchError(alone)))![1]);
  expect(memoryNeed(scenario, fits)).toBeLessThan(0.7 * need);
  expect(fits).toBeGreaterThan(300_000);
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
