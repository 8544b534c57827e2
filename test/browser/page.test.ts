import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveRun, metrics } from '../../sim/index.ts';
import { startState } from '../../web/state/app-state.ts';
import { planRun } from '../../web/state/run-plan.ts';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { digestOf, finished, openPage } from './open-page.ts';
import type { OpenOptions } from './open-page.ts';
import { buildPage, servePage } from './page-server.ts';
import type { BuiltPage, PageServer } from './page-server.ts';
import { chooseFile, customers, withNames } from './people-files.ts';
import { smallLink, smallScenario } from './small-link.ts';

let built: BuiltPage;
let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  built = await buildPage('production');
  server = await servePage(built.folder);
});
afterAll(() => {
  server.close();
  built.remove();
});

describe('the built page', () => {
  it('sends at most 180 kB of script, zipped, worker included, before the first picture', () => {
    const assets = join(built.folder, 'assets');
    const html = readFileSync(join(built.folder, 'index.html'), 'utf8');
    const script = (name: string) => readFileSync(join(assets, name), 'utf8');
    const first = new Set(readdirSync(assets).filter(name => html.includes(name) || /^worker-.*\.js$/.test(name)));
    for (const name of first)
      for (const [, imported] of script(name).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) first.add(imported!);
    const size = [...first]
      .filter(name => name.endsWith('.js'))
      .reduce((sum, name) => sum + gzipSync(script(name)).length, 0);
    expect(size).toBeGreaterThan(60_000);
    expect(size).toBeLessThanOrEqual(180_000);
  });
});

const open = (options?: OpenOptions) => openPage(browser, server, options);

const dayShown = (page: Page) => page.getByRole('spinbutton', { name: 'Day on show' });
const picture = (page: Page) =>
  page.evaluate(() => Array.from(document.querySelectorAll('canvas'), canvas => canvas.toDataURL()).join(' '));

describeInChromium('in a browser', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('the digest is the one that the same run has outside the browser, and after a reload', async () => {
    const page = await open();
    const { scenario } = planRun(
      { ...startState(smallScenario), strategies: { a: 'plain', b: 'predicted' } },
      smallScenario,
    );
    const elsewhere = new LiveRun(scenario, 0);
    elsewhere.step(scenario.days);
    expect(await digestOf(page)).toBe(elsewhere.digest());
    await page.reload();
    expect(await finished(page)).toBe(elsewhere.digest());
  });

  it('nothing moves by itself, and playing moves the day and stops at will', async () => {
    const page = await open({ link: smallLink({ tick: 0, speed: 15 }) });
    const before = await picture(page);
    await page.waitForTimeout(500);
    expect(await picture(page)).toBe(before);
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await dayShown(page).inputValue())).toBeGreaterThan(3);
    expect(await entries()).toBe(start);
    await page.getByRole('button', { name: 'Pause' }).click();
    const day = await dayShown(page).inputValue();
    expect(await entries()).toBe(start + 1);
    await page.waitForTimeout(300);
    expect(await dayShown(page).inputValue()).toBe(day);
  });

  it('a page that nobody sees does not play on', async () => {
    const page = await open({ link: smallLink({ tick: 0, speed: 2 }) });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('nothing is stored in the browser', async () => {
    const page = await open({ link: smallLink({ theme: 'dark' }) });
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  it('day 20 looks the same before and after a look at day 5', async () => {
    const page = await open();
    const show = async (day: number) => {
      await dayShown(page).fill(String(day));
      await dayShown(page).press('Enter');
      await page.getByRole('heading', { name: `The score after day ${day}`, exact: true }).waitFor();
      return [await picture(page), await page.locator('main').textContent()];
    };
    const first = await show(20);
    expect(await show(5)).not.toEqual(first);
    expect(await show(20)).toEqual(first);
  });

  it('a dragged lever changes the run once, names the strategy custom, and is taken back row by row or by going back', async () => {
    const page = await open();
    const before = await digestOf(page);
    const depth = page.getByRole('slider', { name: 'Depth' });
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    const box = (await depth.boundingBox())!;
    await page.mouse.move(box.x + box.width - 10, box.y + box.height / 2);
    await page.mouse.down();
    for (let step = 1; step <= 10; step++)
      await page.mouse.move(box.x + box.width - 10 - 6 * step, box.y + box.height / 2);
    expect(await entries()).toBe(start);
    await page.mouse.up();
    await expect.poll(() => digestOf(page)).not.toBe(before);
    expect(await entries()).toBe(start + 1);
    await page.getByRole('heading', { name: 'Custom, based on Predicted, shown', exact: true }).waitFor();
    const changed = await finished(page);
    expect(changed).not.toBe(before);
    await page.getByRole('button', { name: 'Reset Depth' }).click();
    await expect.poll(() => finished(page)).toBe(before);
    await page.goBack();
    await expect.poll(() => finished(page)).toBe(changed);
    await page.goBack();
    await expect.poll(() => finished(page)).toBe(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => finished(page)).toBe(changed);
  });

  it('asked why one should believe it, shows each finding, and leads to it by its mark', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Why believe it?' }).click();
    await page.getByText(/^\d+ of 20 findings hit/).waitFor();
    expect(await page.locator('.finding').count()).toBe(20);
    await page.getByRole('list', { name: 'To each finding' }).getByRole('button', { name: /^C15/ }).press('Enter');
    const head = page.getByRole('heading', { name: /^C15, (hit|missed|known miss) / });
    await expect.poll(() => head.evaluate(element => element === document.activeElement)).toBe(true);
    const again = await open({ link: new URL(page.url()).hash });
    await again.getByRole('heading', { name: /^C15/ }).waitFor();
  });

  it('has an address for the evidence that people can type', async () => {
    const page = await open({ link: '#evidence' });
    const title = page.getByRole('heading', { name: 'Why believe it' });
    await expect.poll(async () => (await title.boundingBox())!.y).toBeLessThan(200);
  });

  it('a lever moved on day 15 is marked, told in words, and part of the link', async () => {
    const page = await open({ link: smallLink({ tick: 15, applyFrom: 'today' }) });
    const box = page.getByRole('spinbutton', { name: 'Depth, typed' });
    await box.fill('0.2');
    await box.press('Enter');
    await page.getByText('from day 15', { exact: true }).waitFor();
    const digest = await finished(page);
    await dayShown(page).fill('40');
    await dayShown(page).press('Enter');
    await page.getByRole('list', { name: 'Lever changes so far' }).getByText('Day 15').waitFor();
    const again = await open({ link: new URL(page.url()).hash });
    expect(await digestOf(again)).toBe(digest);
    await again.getByRole('heading', { name: 'Custom, based on Predicted, shown', exact: true }).waitFor();
  });

  it('a strategy beside itself shows no difference at all', async () => {
    const page = await open({ link: smallLink({ strategies: { a: 'predicted', b: 'predicted' } }) });
    const table = page.getByRole('table').filter({ hasText: 'Simulated metric' });
    expect(await table.getByText('the same').count()).toBe(9);
    expect(await table.getByText(/^[AB] better$/).count()).toBe(0);
  });

  it('a person chosen in one crowd is found in both, and the reasons add up to the score', async () => {
    const page = await open();
    await page.getByRole('listbox', { name: /The crowd under Predicted/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const day = page.getByRole('article', { name: /^Day \d+$/ });
    await day.waitFor();
    expect(await page.getByRole('option', { includeHidden: true }).count()).toBeGreaterThanOrEqual(2);
    const tables = await day.locator('.terms').all();
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const amounts = (await table.locator('.amount').allTextContents()).map(text =>
        Number(text.replace('−', '-').replace('+', '')),
      );
      const sum = amounts.slice(0, -1).reduce((total, amount) => total + amount, 0);
      expect(Math.abs(sum - amounts.at(-1)!)).toBeLessThan(0.01 * amounts.length);
    }
    await day
      .getByRole('button', { name: /^What this rests on: / })
      .first()
      .click();
    await day.getByText(/numbers have a source/).waitFor();
  });

  it('what a number rests on is told to those who ask, by keyboard alone, and is not sent before', async () => {
    const page = await open({ link: smallLink({ rail: 'b' }) });
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.getByText('Openness and consent').click();
    await page.getByRole('button', { name: 'About Place of the opt-out' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'sourced: johnson-2020', expanded: false });
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true);
    expect(asked.filter(url => /sources/.test(url))).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Johnson, Shriver & Du 2020, Consumer Privacy Choice').waitFor();
    expect(asked.filter(url => /sources/.test(url))).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.getByText('Johnson, Shriver & Du 2020').waitFor({ state: 'detached' });
  });

  it('a hostile link shows what is wrong and works all the same', async () => {
    const page = await open({
      link: smallLink({ seed: -1, sede: 3, changes: [{ side: 'b', path: 'depth', value: 9, tick: 0 }] }),
    });
    const alert = page.getByRole('alert').filter({ hasText: 'Parts of the link could not be used' });
    await expect.poll(() => alert.getByRole('listitem').allTextContents()).toHaveLength(3);
    await alert.getByRole('button').click();
    expect(await alert.count()).toBe(0);
  });

  it('twenty replications become twenty dots for each metric, and say what a dot is', async () => {
    const page = await open({ link: smallLink({ open: ['certainty'] }) });
    await page.getByText('All 20 replications done').waitFor({ timeout: 60_000 });
    const plot = page.getByRole('img', { name: /^backlash, B minus A/ });
    expect(await plot.locator('circle').count()).toBe(20);
    await page.getByText('one of 20 equally likely simulated outcomes').waitFor();
  });

  it('every harm is told for both sides with its interval, and every number group by group', async () => {
    // whom nobody writes to, nobody can turn against
    const page = await open({
      link: smallLink({ open: ['hurt'], changes: [{ side: 'a', path: 'frequency.capPerWeek', value: 0, tick: 0 }] }),
    });
    await page.getByText('All 20 replications done').waitFor({ timeout: 60_000 });
    const harms = page.getByRole('region', { name: 'Harms under both strategies' });
    for (const { label, group } of metrics)
      expect(await harms.getByRole('button', { name: `About ${label}`, exact: true }).count(), label).toBe(
        group === 'harm' ? 1 : 0,
      );
    await page
      .getByText(/^Under A no group stands out. Worst under B: .* allowing for the pick among \d+ groups/)
      .waitFor();
    const select = page.getByRole('combobox', { name: 'Number by group' });
    expect(await select.locator('option').count()).toBe(metrics.length);
    await select.focus();
    await select.selectOption({ label: 'Trust' });
    const groups = page.getByRole('region', { name: 'trust by group' });
    expect(await groups.getByText('worst', { exact: true }).count()).toBeGreaterThan(0);
    await groups.getByRole('rowheader', { name: 'Vulnerable people' }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'backlash by group' }).waitFor();
  });
  it('the levers of both sides stand beside each other, where they differ first', async () => {
    const page = await open({ link: smallLink({ open: ['strategies'] }) });
    const differing = page.getByRole('region', { name: 'Levers in which A and B differ' });
    expect(
      await differing
        .getByRole('row', { name: /^Depth/ })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['0', '1']);
    expect(await differing.getByRole('row', { name: /^Breadth/ }).count()).toBe(0);
    await page
      .getByText(/^Sends everybody the same message/)
      .first()
      .waitFor();
  });

  it('the line of a lever grows replication by replication, for everybody and for one group', async () => {
    const page = await open({ link: smallLink({ open: ['line'] }) });
    const panel = page.getByRole('region', { name: 'How far is too far?' });
    await panel.getByText(/^20 of 20 replications of 11 values, 1,200 people each/).waitFor({ timeout: 60_000 });
    await panel.getByText(/^For everybody:/).waitFor();
    await panel.getByRole('button', { name: 'strong privacy concern' }).click();
    await panel.getByText(/^For strong privacy concern:/).waitFor();
    await panel.getByLabel('Lever of the line').selectOption({ label: 'Depth' });
    await panel.getByText(/^\d+ of 20 replications/).waitFor();
    expect(new URL(page.url()).hash).not.toBe('');
    await page.goBack();
    expect(await panel.getByLabel('Lever of the line').inputValue()).toBe('visibility');
  });
  it('a value of the line that is taken by the keyboard becomes the lever of that strategy', async () => {
    const page = await open({ link: smallLink({ open: ['line'] }) });
    const curves = page.getByRole('slider', { name: /^Visibility: value and what comes of it/ });
    await curves.waitFor({ timeout: 60_000 });
    await curves.press('Home');
    await curves.press('ArrowRight');
    expect(await curves.getAttribute('aria-valuetext')).toMatch(
      /^Visibility 0.10: value after backlash .* ct, engagement 0\.\d+, backlash .* %, creepiness/,
    );
    await curves.press('Enter');
    await page.getByRole('heading', { name: 'Custom, based on Predicted, shown', exact: true }).waitFor();
    expect(await curves.count()).toBe(1);
  });

  it('the keyboard alone goes from opening to asking a person', async () => {
    const page = await open({ link: smallLink({ tick: 10 }) });
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const { activeElement: element } = document;
          return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
        });
        if (name.test(found)) return;
      }
      throw new Error(`no way to ${name}`);
    };
    await tabTo(/^Play$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await tabTo(/^The crowd under Predicted/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'One person', selected: true }).waitFor();
    await tabTo(/^Levers of A|One person/);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tab', { name: 'Levers of B', selected: true }).waitFor();
    await tabTo(/^Depth$/);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Custom, based on Predicted, shown', exact: true }).waitFor();
  });

  const tooSmall = (page: Page) =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('button, select, input, summary, [role=tab], a'))
        .filter(element => element.checkVisibility() && !element.classList.contains('skip'))
        .map(element => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ element }) => element.outerHTML.slice(0, 100)),
    );

  it.each([
    [320, 800],
    [390, 844],
    [768, 1024],
  ])('at %i pixels nothing needs sideways scrolling, and every target is at least 24 pixels', async (width, height) => {
    const page = await open({
      link: smallLink({ rail: 'person', person: 0, open: ['allMetrics', 'tables', 'people', 'model'] }),
      width,
      height,
    });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.getByRole('heading', { name: /^Diary under/ }).waitFor();
    await page.getByText('In each bar the line marks').waitFor();
    expect([await wide(), await tooSmall(page)]).toEqual([width, []]);
    await chooseFile(page, customers());
    await page.getByRole('heading', { name: 'What was made of customers.csv' }).waitFor();
    expect([await wide(), await tooSmall(page)]).toEqual([width, []]);
    await chooseFile(page, withNames());
    expect([await wide(), await tooSmall(page)]).toEqual([width, []]);
  });

  /** How many different pictures a page shows while it plays, and how many different days. */
  async function watchPlaying(page: Page): Promise<{ pictures: number; days: number }> {
    await page.getByRole('button', { name: 'Play' }).click();
    const seen: [day: string, picture: string][] = [];
    for (let look = 0; look < 20; look++) {
      seen.push(
        await page.evaluate(() => [
          document.querySelector<HTMLInputElement>('[aria-label="Day on show"]')!.value,
          document.querySelector('canvas')!.toDataURL(),
        ]),
      );
      await page.waitForTimeout(50);
    }
    return { pictures: new Set(seen.map(([, each]) => each)).size, days: new Set(seen.map(([day]) => day)).size };
  }

  it('people glide from day to day, but for those who asked for less motion they change in steps', async () => {
    const gliding = await watchPlaying(await open({ link: smallLink({ tick: 0, speed: 2 }) }));
    expect(gliding.pictures).toBeGreaterThan(gliding.days);
    const still = await watchPlaying(await open({ link: smallLink({ tick: 0, speed: 2 }), still: true }));
    expect(still.pictures).toBeLessThanOrEqual(still.days);
  });

  it('forced colours leave every status visible', async () => {
    const page = await open({ forced: true });
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.field')!);
      return [style.color, style.getPropertyValue('--paper')];
    });
    expect(colours[0]).not.toBe(colours[1]);
  });
});
