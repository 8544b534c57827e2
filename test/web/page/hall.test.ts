// The first screen as a visitor meets it: five beats, one picture, nothing given away.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './open-page.ts';
import { hallLink } from './small-link.ts';

const beat = (page: Page) => page.locator('.hall').getAttribute('data-beat');
const ran = (page: Page) => page.getByTestId('number-b').getByText(/^\d+$/).waitFor({ timeout: 60_000 });
const numbers = (page: Page) =>
  Promise.all(['a', 'b'].map(side => page.getByTestId(`number-${side}`).locator('b').textContent()));
const open5 = { guess: 40, beat: 'line', tick: 40 };

describePage('the story', open => {
  it('W26: before a guess is kept nothing of the result is in the page, in what it says, or in the address', async () => {
    const page = await open({ link: hallLink({ beat: 'pays' }), hall: true });
    // a link that asks for a later beat ends at the guess
    expect(await beat(page)).toBe('guess');
    await page.waitForTimeout(1500);
    const told = () =>
      page.evaluate(() => {
        const attributes = Array.from(document.querySelectorAll('*')).flatMap(element =>
          Array.from(element.attributes, ({ name, value }) => (/^(aria-|title|alt|data-)/.test(name) ? value : '')),
        );
        return `${document.body.innerText} ${attributes.join(' ')} ${document.title}`;
      });
    const before = await told();
    expect(before).not.toMatch(/in 100 pregnant customers:|went too far for \d|\d+ gone|Hit hardest|earns \d/);
    expect(await page.getByTestId('number-b').count()).toBe(0);
    expect(await page.locator('.hall-transport input').count()).toBe(0);
    for (const name of ['Play', 'The line', 'Who pays'])
      expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await beat(page)).toBe('guess');
    // the run is there by now, and still nothing has been added to the page
    expect(await told()).toBe(before);
  });

  it('W27: a guess is drawn on the picture, kept, and stays beside the truth', async () => {
    const page = await open({ link: hallLink({ beat: 'guess' }), hall: true });
    const guess = page.getByRole('slider', { name: 'Your guess' });
    const picture = () => page.evaluate(() => document.querySelector('canvas')!.toDataURL());
    const empty = await picture();
    await guess.fill('72');
    await expect.poll(picture).not.toBe(empty);
    await page.getByRole('button', { name: 'Keep it and play' }).click();
    await ran(page);
    expect(await beat(page)).toBe('play');
    await page.getByText('you said 72').waitFor();
    await page.getByText('you: 72').waitFor();
  });

  it('goes on and back by page keys, one history entry a beat', async () => {
    const page = await open({ link: hallLink({ guess: 40 }), hall: true });
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    for (const next of ['guess', 'play', 'line', 'pays']) {
      await page.keyboard.press('PageDown');
      await expect.poll(() => beat(page)).toBe(next);
    }
    expect(await entries()).toBe(start + 4);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await expect.poll(() => beat(page)).toBe('line');
    await page.goBack();
    await expect.poll(() => beat(page)).toBe('pays');
  });

  it('nothing scrolls at 1280 × 720, and the picture comes first on small screens', async () => {
    const page = await open({ link: hallLink(open5), hall: true, width: 1280, height: 720 });
    await ran(page);
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
    expect(await size()).toEqual([720, 1280]);
    for (const [width, height] of [
      [1024, 768],
      [390, 844],
      [320, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect((await size())[1]).toBe(width);
      const stage = (await page.locator('.hall-stage').boundingBox())!;
      const band = (await page.locator('.hall-band').boundingBox())!;
      expect(stage.y + 100).toBeLessThan(height);
      expect(stage.y).toBeLessThan(band.y);
    }
  });

  it('W14: the lever, the handle of its line and the guess move by the keyboard', async () => {
    const page = await open({ link: hallLink(open5), hall: true });
    await ran(page);
    const handle = page.getByRole('slider', { name: 'Messages a week, on the line' });
    const lever = page.getByRole('slider', { name: 'Messages a week', exact: true });
    const before = await numbers(page);
    await handle.focus();
    await page.keyboard.press('Home');
    expect(await lever.inputValue()).toBe('0');
    await expect.poll(() => numbers(page)).toEqual([before[0], '0']);
    await page.getByText(/^Your change/).waitFor();
    await page.getByRole('button', { name: 'Back to B as it was' }).click();
    await expect.poll(() => numbers(page)).toEqual(before);
  });

  it('W6: a dragged lever is one history entry, none while it moves', async () => {
    const page = await open({ link: hallLink(open5), hall: true });
    await ran(page);
    const entries = () => page.evaluate(() => history.length);
    const start = await entries();
    const box = (await page.getByRole('slider', { name: 'Messages a week', exact: true }).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(box.x + 30 + 12 * step, box.y + box.height / 2);
    expect(await entries()).toBe(start);
    await page.mouse.up();
    await expect.poll(entries).toBe(start + 1);
  });

  it('W15: nothing moves by itself', async () => {
    const page = await open({ link: hallLink({ guess: 40, beat: 'play' }), hall: true });
    await ran(page);
    const picture = () => page.evaluate(() => document.querySelector('canvas')!.toDataURL());
    await page.waitForTimeout(1500);
    const before = await picture();
    await page.waitForTimeout(700);
    expect(await picture()).toBe(before);
  });

  it('W22: a person tells why, and each reason leads to what it rests on', async () => {
    const page = await open({ link: hallLink({ guess: 40, beat: 'line', tick: 40, person: 12 }), hall: true });
    await ran(page);
    const life = page.getByRole('region', { name: 'Days under B' });
    await life.getByText(/I got (no|one|\d+) message/).waitFor({ timeout: 60_000 });
  });

  it('the lab is one button away, with the same state, and one button back', async () => {
    const page = await open({ link: hallLink(open5), hall: true });
    await page.getByRole('button', { name: 'Lab' }).click();
    await page.getByTestId('digest').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '← Creepline' }).click();
    await ran(page);
  });
});
