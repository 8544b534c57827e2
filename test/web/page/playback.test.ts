// The run on show: the same wherever it is computed, still until it is played.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LiveRun } from '../../../sim/index.ts';
import { startState } from '../../../web/state/app-state.ts';
import { planRun } from '../../../web/state/run-plan.ts';
import { dayShown, describePage, digestOf, finished } from './open-page.ts';
import { smallLink, smallScenario } from './small-link.ts';

const picture = (page: Page) =>
  page.evaluate(() => Array.from(document.querySelectorAll('canvas'), canvas => canvas.toDataURL()).join(' '));

describePage('the run on show', open => {
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
});
