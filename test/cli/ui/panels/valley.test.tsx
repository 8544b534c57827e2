import { afterEach, describe, expect, it } from 'vitest';
import { valleyChart } from '../../../../cli/ui/charts/valley-chart.ts';
import { plainText } from '../../../../cli/ui/charts/line.ts';
import { createLineSession } from '../../../../cli/ui/run/line-session.ts';
import { createFakeLine } from '../support/fake-line.ts';
import { fakeScenario } from '../support/fake-run.ts';
import { keys, renderApp, settle, type Screen } from '../support/render-app.tsx';

const open: Screen[] = [];
async function start(columns = 140, rows = 40): Promise<Screen> {
  const screen = await renderApp({ columns, rows });
  open.push(screen);
  return screen;
}
/** News of a line come five times a second at most. */
const heard = () => settle(260);
afterEach(() => open.splice(0).forEach(screen => screen.close()));

describe('the valley', () => {
  it('asks for how much a message shows of the second strategy, and says how far it is', async () => {
    const { press, line, text } = await start();
    await press('V');
    expect(line.plans.map(({ lever, strategy }) => [lever.key, strategy.id])).toEqual([['visibility', 'covert']]);
    expect(text()).toContain('How far is too far? Visibility of B covert');
    expect(text()).toContain('0 of 20 replications, 11 values, 1,000 people');
  });
  it('grows: a first answer, then a better one', async () => {
    const { press, line, text } = await start();
    await press('V');
    line.answer(1);
    await heard();
    expect(text()).toContain('1 of 20 replications');
    expect(text()).toContain('one replication has no interval');
    line.answer(6);
    await heard();
    expect(text()).toContain('For everybody (1 of 4): Value after backlash is best at visibility 0.4 (0.35 to');
    for (const part of ['v value after backlash', 'e engagement', 'b backlash', 'c creepiness', '━━●━━'])
      expect(text()).toContain(part);
  });
  it('lists the line of every group, and draws the one that is chosen', async () => {
    const { press, line, text } = await start();
    await press('V');
    line.answer(6);
    await heard();
    expect(text()).toMatch(/▸everybody +0\.4 \(0\.35 to 0\.45\)/);
    expect(text()).toMatch(/ vulnerable +none within range, at 0 in all/);
    expect(text()).toMatch(/ dataPoor +too few people/);
    await press(keys.down, keys.down);
    expect(text()).toContain('For vulnerable (3 of 4): None within range');
    expect(line.plans).toHaveLength(1);
  });
  it('turns to other levers and strategies: the newest question wins', async () => {
    const { press, line } = await start();
    await press('V', keys.right, keys.tab, keys.left);
    expect(line.plans.map(({ lever, strategy }) => [lever.key, strategy.id])).toEqual([
      ['visibility', 'covert'],
      [expect.any(String), 'covert'],
      [expect.any(String), 'plain'],
      ['visibility', 'plain'],
    ]);
    expect(line.stopped).toBe(3);
    await press(keys.esc);
    expect(line.stopped).toBe(4);
  });
  it('begins with the lever under the cursor, if that is a number', async () => {
    const { press, line } = await start();
    await press('4', 'V', keys.esc, keys.down, 'V');
    expect(line.plans.map(({ lever, strategy }) => [lever.key, strategy.id])).toEqual([
      ['depth', 'plain'],
      ['visibility', 'covert'],
    ]);
  });
  it('pauses the days, and q does not quit from here', async () => {
    const { press, controller, left, text } = await start();
    await press(' ', 'V', 'q');
    expect(controller.view.run.playing).toBe(false);
    expect(left).toEqual([]);
    expect(text()).toContain('Esc closes this');
  });
  it('says what went wrong', async () => {
    const { press, line, text } = await start();
    await press('V');
    line.fail('the worker fell over');
    await heard();
    expect(text()).toContain('the worker fell over');
  });
  it.each([
    [60, 15],
    [80, 24],
    [110, 30],
    [250, 15],
  ])('fits a screen of %i×%i', async (columns, rows) => {
    const { press, line, lines, text } = await start(columns, rows);
    await press('V');
    line.answer(6);
    await heard();
    expect(lines()).toHaveLength(rows - 1);
    expect(Math.max(...lines().map(each => each.trimEnd().length))).toBeLessThanOrEqual(columns);
    expect(text()).toContain('●');
  });
});

it('a question that was answered in full is not run again, one that was given up is', () => {
  const fake = createFakeLine();
  const session = createLineSession(fake.start);
  const ask = () => session.ask(fakeScenario(), { strategy: 'plain', lever: 'depth' });
  ask();
  ask();
  expect(fake.plans).toHaveLength(1);
  session.stop();
  ask();
  expect(fake.plans).toHaveLength(2);
  fake.answer(20);
  session.stop();
  ask();
  expect(fake.plans).toHaveLength(2);
  expect(session.state()?.progress.report?.replications).toBe(20);
});

it('the marks below the curves stand where the values are', () => {
  const series = [{ letter: 'v', tone: 'first' as const, values: [1, 2, 1] }];
  const axis = { ends: ['0', '10'] as const, best: { mean: 5, low: 4, high: 7.5 }, now: 10 };
  const chart = valleyChart({
    series,
    values: [0, 5, 10],
    width: 24,
    height: 7,
    style: 'ascii',
    format: String,
    axis,
  }).map(plainText);
  expect(chart).toHaveLength(7);
  const [marks = '', ends = ''] = chart.slice(-2);
  const [left, right] = [marks.indexOf('─'), marks.lastIndexOf('↑')];
  expect(right).toBe(23);
  expect(marks.indexOf('●')).toBe(Math.round((left + right) / 2));
  expect(marks.indexOf('━')).toBe(left + Math.round(0.4 * (right - left)));
  expect(ends.trim()).toMatch(/^0 +10$/);
  expect(ends.lastIndexOf('0')).toBe(right);
});
