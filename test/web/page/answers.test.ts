// Whom the page asks and what it answers: people, evidence, sources, luck and harm.
import { expect, it } from 'vitest';
import { metrics } from '../../../sim/index.ts';
import { describePage } from './open-page.ts';
import { smallLink } from './small-link.ts';

describePage('people, evidence and harm', open => {
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

  it('a person chosen in one crowd is found in both, and the reasons add up to the score', async () => {
    const page = await open();
    await page.getByRole('listbox', { name: /The crowd under Acts on the guess/ }).focus();
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
});
