// Everybody can use the page: by keyboard alone, on small screens, in forced colours.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './open-page.ts';
import { chooseFile, customers, withNames } from './people-files.ts';
import { smallLink } from './small-link.ts';

describePage('the page within reach of everybody', open => {
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
    await tabTo(/^The crowd under Acts on the guess/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'One person', selected: true }).waitFor();
    await tabTo(/^Levers of A|One person/);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tab', { name: 'Levers of B', selected: true }).waitFor();
    await tabTo(/^Depth$/);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Custom, based on Acts on the guess', exact: true }).waitFor();
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

  it('forced colours leave every status visible', async () => {
    const page = await open({ forced: true });
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.field')!);
      return [style.color, style.getPropertyValue('--paper')];
    });
    expect(colours[0]).not.toBe(colours[1]);
  });
});
