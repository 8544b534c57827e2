import { afterEach, describe, expect, it } from 'vitest';
import { cellWidth } from '../../../cli/ui/charts/cell-width.ts';
import { keys, renderApp, settle, type Screen, type ScreenOptions } from './support/render-app.tsx';

const open: Screen[] = [];
async function start(columns = 140, rows = 40, rest: Partial<ScreenOptions> = {}): Promise<Screen> {
  const screen = await renderApp({ columns, rows, ...rest });
  open.push(screen);
  return screen;
}
afterEach(() => open.splice(0).forEach(screen => screen.close()));

const sizes = [
  [140, 40],
  [120, 24],
  [100, 30],
  [84, 20],
  [80, 24],
  [60, 15],
  [60, 40],
  [250, 15],
] as const;

describe('the frame', () => {
  it.each(sizes)('fills %i×%i but for the last row, in every pane and overlay', async (columns, rows) => {
    const screen = await start(columns, rows);
    for (const key of [
      '1',
      '2',
      ']',
      '3',
      '4',
      keys.enter,
      keys.esc,
      '5',
      keys.enter,
      keys.pageDown,
      '?',
      keys.esc,
      keys.esc,
      ':',
      'zo',
      keys.esc,
      'y',
      keys.esc,
      '.',
      'z',
      'i',
      '7',
      keys.esc,
      '3',
      '/',
      'back',
      keys.enter,
    ]) {
      await screen.press(key);
      const lines = screen.lines();
      expect(lines, `rows after ${JSON.stringify(key)}`).toHaveLength(rows - 1);
      for (const line of lines) expect(cellWidth(line.trimEnd()), line).toBeLessThanOrEqual(columns);
      expect(screen.text()).toContain('? help');
    }
  });
  it.each([
    [59, 30],
    [60, 14],
    [20, 5],
    [3, 2],
  ])('is one message on a screen of %i×%i, where only q and ? do something', async (columns, rows) => {
    const screen = await start(columns, rows);
    expect(screen.lines().length).toBeLessThanOrEqual(rows);
    if (columns > 30) expect(screen.text()).toContain('needs 60×15');
    await screen.press(' ', '4', ':', '?');
    expect(screen.host.requests.some(({ type }) => type === 'runTo')).toBe(false);
    await screen.press('q');
    expect(screen.left).toEqual([0]);
  });
  it('is after a resize what a fresh start at that size shows', async () => {
    const resized = await start(80, 24);
    await resized.resize({ columns: 50, rows: 12 });
    await resized.resize({ columns: 120, rows: 40 });
    const fresh = await start(120, 40);
    expect(resized.text()).toBe(fresh.text());
  });
  it.each([
    [140, 3],
    [100, 2],
    [80, 1],
  ])('at %i columns shows %i panes', async (columns, count) => {
    const screen = await start(columns, 30);
    const [tops] = screen.lines().filter(line => line.includes('┏'));
    expect(tops!.match(/[┏╭]/g)).toHaveLength(count);
  });
  it('always names scenario, seed, strategies, day and verdict', async () => {
    for (const [columns, rows] of sizes) {
      const screen = await start(columns, rows);
      await screen.press('.');
      for (const part of ['fake-shop', 'seed 42', 'plain', 'covert', 'day 1', 'ahead'])
        expect(screen.text(), `${columns}×${rows}`).toContain(part);
    }
  });
  it('has nothing but ASCII in it with ASCII charts', async () => {
    const screen = await start(140, 40, { style: 'ascii' });
    for (const key of ['.', '2', '3', '4', '5', '?', keys.esc, ':', keys.esc, keys.enter]) {
      await screen.press(key);
      expect(screen.text()).toMatch(/^[ -~\n]*$/);
    }
  });
  it('works with one strategy and with four', async () => {
    for (const strategies of [['only'], ['a', 'b', 'c', 'd']]) {
      const screen = await start(140, 40, { strategies });
      await screen.press('.', '3', '4', '5', 'b');
      expect(screen.lines()).toHaveLength(39);
    }
  });
});

describe('time', () => {
  it('runs and pauses with Space, and says on which day it is', async () => {
    const screen = await start();
    await screen.press(' ');
    await settle(300);
    await screen.press(' ');
    expect(screen.text()).toMatch(/‖ day [1-9]/);
  });
  it('shows the identical picture again after a step back', async () => {
    const screen = await start();
    await screen.press('.', '.');
    await screen.press('5', '1');
    const second = screen.text();
    await screen.press('.');
    expect(screen.text()).not.toBe(second);
    await screen.press(',');
    expect(
      screen
        .text()
        .replace(/ \(\d+ known\)/, '')
        .replace(/ +/g, ' '),
    ).toBe(second.replace(/ +/g, ' '));
  });
  it('says why a key cannot do anything', async () => {
    const screen = await start();
    await screen.press(',');
    expect(screen.lines().at(-1)).toContain('this is day 0');
    await screen.press('G', '.');
    expect(screen.lines().at(-1)).toContain('the run is over');
    await screen.press('x');
    expect(screen.lines().at(-1)).toContain('x does nothing here');
  });
  it('says in the verdict who is ahead by value after backlash, and only "so far" until the end', async () => {
    const screen = await start();
    expect(screen.text()).toContain('no verdict yet');
    await screen.press('.');
    expect(screen.text()).toMatch(/so far A is ahead; B against A: engagement \+0\.010/);
    await screen.press('G');
    expect(screen.text()).toContain('in the end A is ahead');
  });
});

describe('numbers', () => {
  it('shows both strategies and their difference, with a sign for better or worse', async () => {
    const screen = await start();
    await screen.press('.', '3');
    expect(screen.text()).toMatch(/engagement +0\.010 +0\.020 +\+0\.010 \+/);
    expect(screen.text()).toMatch(/creepiness +0\.100 +0\.300 +\+0\.200 !/);
  });
  it('filters as one types, keeps the filter on Enter, clears it on Esc', async () => {
    const screen = await start(80, 24);
    await screen.press('3', '/', 'back', keys.enter);
    expect(screen.text()).toMatch(/backlash/);
    expect(screen.text()).not.toContain('creepiness ');
    await screen.press(keys.esc);
    expect(screen.text()).toContain('creepiness ');
    await screen.press(keys.esc, keys.esc);
    expect(screen.left).toEqual([]);
  });
  it('draws the chosen number over time', async () => {
    const screen = await start();
    await screen.press('3', keys.down, keys.down, keys.enter);
    expect(screen.text()).toContain('[valueAfterBacklash]');
  });
  it('names the group that fares worst beside every average, but none too small for a verdict and not everybody', async () => {
    const screen = await start();
    await screen.press('.', '3');
    expect(screen.text()).toMatch(/worst: A age 18-29 0\.050  B age 18-29/);
    await screen.press(keys.down);
    expect(screen.text()).toMatch(/worst: A vulnerable 40\.0 %/);
  });
  it('swaps the two strategies', async () => {
    const screen = await start();
    await screen.press('.', 'a');
    expect(screen.text()).toMatch(/engagement +0\.020 +0\.010 +−0\.010 !/);
  });
});

describe('levers', () => {
  it('lists fields of groups by the name of both', async () => {
    const screen = await start();
    await screen.press('4');
    expect(screen.text()).toContain('Frequency · Cap');
  });
  it('sets a lever from the newest day on and says what changed when', async () => {
    const screen = await start();
    await screen.press('.', '4', ']', keys.enter, '0.9', keys.enter);
    expect(screen.host.requests.at(-1)).toEqual({
      type: 'command',
      command: { type: 'setLever', strategy: 'covert', path: 'depth', value: 0.9 },
    });
    expect(screen.lines().at(-1)).toContain('from the next day on: covert depth 0.33 → 0.9');
    expect(screen.text()).toMatch(/┃ day 1: covert depth 0\.33 → 0\.9/);
    expect(screen.text()).toMatch(/Depth +\*≠ 0\.9/);
  });
  it('tells of a set only what came and went', async () => {
    const screen = await start();
    await screen.press('4', keys.down, keys.enter, keys.right, ' ', keys.left, ' ', keys.enter);
    expect(screen.text()).toContain('day 0: plain data with browsing, without purchases');
  });
  it('leaves the lever alone on Esc', async () => {
    const screen = await start();
    await screen.press('4', keys.right, keys.right, keys.esc);
    expect(screen.host.requests.some(({ type }) => type === 'command')).toBe(false);
  });
  it('refuses a number out of range and names the range', async () => {
    const screen = await start();
    await screen.press('4', keys.enter, '7', keys.enter);
    expect(screen.text()).toContain('7 is not a number from 0 to 1');
    expect(screen.host.requests.some(({ type }) => type === 'command')).toBe(false);
  });
  it('says that a finished run has to start again, and does so with R', async () => {
    const screen = await start();
    await screen.press('G', '4', keys.enter);
    expect(screen.lines().at(-1)).toContain('R starts again');
    await screen.press('R');
    expect(screen.text()).toContain('day 0 of 30');
  });
});

describe('people', () => {
  it('shows what became of the same person under both strategies', async () => {
    const screen = await start(160, 40);
    await screen.press('.', '5');
    expect(screen.text()).toMatch(/▸Ada 0 .*● .*× .* 0 ┃/);
  });
  it('can show only people whose outcome differs', async () => {
    const screen = await start(160, 40);
    await screen.press('.', '5', ']');
    expect(screen.text()).toContain('3 people');
  });
  it('opens a diary: the reasons of the day that decided, and what would have turned it', async () => {
    const screen = await start();
    await screen.press('.', '5', keys.enter);
    const text = screen.text();
    for (const part of [
      'Ada 0',
      'under covert',
      'left the brand',
      'creepiness  sum 1.25',
      'violation · knowing  4.00 × 0.500',
      '1 more term is 0 today',
      'rests on tucker-2014',
      'luck 0.010 < chance 0.2',
      'visibility 0.800 → 0.550',
      'vulnerable',
    ]) {
      expect(text).toContain(part);
    }
  });
  it('turns to the other strategy, to other days, and closes on Esc before q may quit', async () => {
    const screen = await start();
    await screen.press('.', '5', keys.enter, keys.right);
    expect(screen.text()).toContain('under plain');
    await screen.press(keys.up);
    expect(screen.text()).toContain('Day 3: no message');
    await screen.press('q');
    expect(screen.left).toEqual([]);
    expect(screen.lines().at(-1)).toContain('Esc closes this');
    await screen.press(keys.esc, 'q');
    expect(screen.left).toEqual([0]);
  });
  it('opens the diary of a number that is typed, and refuses what is no number', async () => {
    const screen = await start();
    await screen.press('i', 'abc', keys.enter);
    expect(screen.lines().at(-1)).toContain('abc is not the number of a person');
    await screen.press(keys.backspace, keys.backspace, keys.backspace, '70', keys.enter);
    expect(screen.text()).toContain('person 70');
  });
});

describe('help and palette', () => {
  it('lists the keys of the pane it was asked from, narrowed by typing', async () => {
    const screen = await start();
    await screen.press('4', '?');
    expect(screen.text()).toContain('In Levers');
    await screen.press('slower');
    expect(screen.text()).toMatch(/- _ +slower/);
    expect(screen.text()).not.toContain('next pane');
  });
  it('finds any action by some of its letters and does it', async () => {
    const screen = await start();
    await screen.press(':', 'pane alone', keys.enter);
    expect(screen.controller.view.ui.zoomed).toBe(true);
    await screen.press(':', 'quit', keys.enter);
    expect(screen.left).toEqual([0]);
  });
  it('understands keys that arrive together as one after the other', async () => {
    const screen = await start();
    await screen.press(':qu');
    expect(screen.left).toEqual([]);
    expect(screen.controller.view.ui.overlay).toMatchObject({ kind: 'palette', text: 'qu' });
    await screen.press(keys.esc, '4]\r0.9\r');
    expect(screen.host.requests.at(-1)).toMatchObject({
      type: 'command',
      command: { strategy: 'covert', path: 'depth', value: 0.9 },
    });
    await screen.press('/x\u0003');
    expect(screen.left).toEqual([130]);
  });
  it('leaves with 130 on Ctrl-C wherever one is', async () => {
    const screen = await start();
    await screen.press(':', keys.ctrlC);
    expect(screen.left).toEqual([130]);
  });
  it('tells how to see the run again, with its digest', async () => {
    const screen = await start();
    await screen.press('.', 'y');
    expect(screen.text()).toContain('creepline tui fake-shop --seed 42');
    expect(screen.text()).toContain('digest-of-day-1');
  });
});
