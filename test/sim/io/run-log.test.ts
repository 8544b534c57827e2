import { beforeAll, describe, expect, it } from 'vitest';
import { LiveRun, type RunLog } from '../../../sim/engine/live-run.ts';
import { isRunLog, parseRunLog, parseScenario } from '../../../sim/io/index.ts';

const scenario = parseScenario('{id: a, title: A, days: 5, population: {size: 40}, strategies: {x: {}}}', {
  file: 'a.yaml',
  read: () => undefined,
});
const set = { type: 'setLever', strategy: 'x', path: 'depth', value: 1, tick: 1 };
let log: RunLog;
beforeAll(() => {
  const run = new LiveRun(scenario);
  run.step(1);
  run.apply({ type: 'setLever', strategy: 'x', path: 'depth', value: 1 });
  run.step(2);
  log = JSON.parse(JSON.stringify(run.log())) as RunLog;
});

it('a log is read as it was written', () => {
  expect(isRunLog(log)).toBe(true);
  const read = parseRunLog(log, 'log.json');
  expect(read).toMatchObject({ ticks: 3, commands: [set], digest: log.digest, replication: 0 });
  expect(read.scenario).toEqual(scenario);
});

describe('a log that is wrong is refused at its place', () => {
  it.each<[object, string]>([
    [{ ticks: 'x' }, 'log.json ticks: "x" is not a number in 0..3650'],
    [{ ticks: undefined }, 'log.json ticks: nothing is not a number in 0..3650'],
    [{ ticks: 6 }, 'log.json ticks: 6 is more than the 5 days of the scenario'],
    [{ commands: [null] }, 'log.json commands.0: nothing is not a group of keys'],
    [{ commands: [{ tick: 0 }] }, 'log.json commands.0.type: is not setLever'],
    [{ commands: [{ ...set, path: 5 }] }, 'log.json commands.0.path: 5 is not text'],
    [{ commands: [{ ...set, path: 'dpeth' }] }, 'log.json commands.0.path: unknown lever: dpeth (did you mean depth?)'],
    [{ commands: [{ ...set, path: '\u001b[2J' }] }, 'log.json commands.0.path: holds control characters'],
    [{ commands: [{ ...set, value: 7 }] }, 'log.json commands.0.value: 7 is outside 0..1'],
    [
      { commands: [{ ...set, strategy: 'constructor' }] },
      'log.json commands.0.strategy: unknown strategy: constructor',
    ],
    [{ commands: [{ ...set, tick: 4 }] }, 'log.json commands.0.tick: 4 is after the end or out of order'],
    [{ commands: [set, { ...set, tick: 0 }] }, 'log.json commands.1.tick: 0 is after the end or out of order'],
    [{ digest: '\u001b' }, 'log.json digest: holds control characters'],
    [{ scenario: {} }, 'log.json scenario: is not complete'],
    [{ scenario: undefined }, 'log.json scenario: is not complete'],
  ])('%j', (part, says) => {
    expect(() => parseRunLog({ ...log, ...part }, 'log.json')).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining(says) }),
    );
  });
});
