import { afterEach, describe, expect, it } from 'vitest';
import { keys, renderApp, type Screen } from './support/render-app.tsx';

const screens: Screen[] = [];
afterEach(() => screens.splice(0).forEach(screen => screen.close()));

async function start(columns = 100, rows = 40, strategies?: readonly string[]) {
  const screen = await renderApp({ columns, rows, ...(strategies && { strategies }) });
  screens.push(screen);
  return screen;
}

describe('who is hurt', () => {
  it('shows every harm under both strategies, one that no screen knows by name too', async () => {
    const screen = await start();
    await screen.press('.', 'H');
    expect(screen.text()).toContain('Who is hurt');
    expect(screen.text()).toMatch(/invented harm +0 % +25\.0 % +\+25\.0 points !/);
  });
  it('shows a number for each group and marks the worst, but none too small for a verdict and not everybody', async () => {
    const screen = await start();
    await screen.press('.', 'H');
    expect(screen.text()).toContain('backlash by group');
    expect(screen.text()).toMatch(/ vulnerable +200 +40\.0 % ◄ worst +40\.0 % ◄ worst/);
    expect(screen.text()).toMatch(/ country US +1,000 +95\.0 % +95\.0 % /);
    expect(screen.text()).toMatch(/~dataPoor +20 +90\.0 % +90\.0 % /);
    expect(screen.text().match(/◄ worst/g)).toHaveLength(2);
  });
  it('turns to every number that is told by group, and round again', async () => {
    const screen = await start();
    await screen.press('.', 'H', keys.right);
    expect(screen.text()).toMatch(/invented harm by group .*number 3 of 3/);
    expect(screen.text()).toMatch(/ vulnerable +200 +30\.0 % ◄ worst/);
    await screen.press(keys.right);
    expect(screen.text()).toContain('engagement by group');
    await screen.press(keys.left, keys.left);
    expect(screen.text()).toContain('backlash by group');
  });
  it('scrolls on a low screen and closes to where one was', async () => {
    const screen = await start(84, 16);
    await screen.press('.', '3', 'H');
    expect(screen.text()).not.toContain('one possible world');
    await screen.press(keys.pageDown, keys.pageDown);
    expect(screen.text()).toContain('one possible world');
    await screen.press(keys.esc);
    expect(screen.text()).toContain('▸ 3 Numbers');
  });
});

describe('strategies beside each other', () => {
  it('say what they do, where they differ and what they share', async () => {
    const screen = await start();
    screen.controller.session.setLever('covert', 'depth', 1);
    await screen.press('.', 'S');
    const [differ, share] = screen.text().split('What they share');
    expect(differ).toMatch(/A plain +B covert/);
    expect(differ).toMatch(/Depth +0\.33 +1 /);
    expect(share).toMatch(/Data +purchases/);
    expect(share).not.toContain('Depth');
  });
  it('of one strategy are its levers alone', async () => {
    const screen = await start(84, 24, ['plain']);
    await screen.press('S');
    expect(screen.text()).toMatch(/Its levers\s/);
    expect(screen.text()).not.toContain('differ');
  });
  it.each([
    [60, 15],
    [84, 24],
    [140, 50],
  ])('fill a screen of %i × %i and no more', async (columns, rows) => {
    const screen = await start(columns, rows);
    for (const key of ['S', 'H']) {
      await screen.press(key);
      expect(screen.lines()).toHaveLength(rows - 1);
      await screen.press(keys.esc);
    }
  });
});
