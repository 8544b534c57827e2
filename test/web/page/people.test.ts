// People of one's own in the page.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { importAudience, LiveRun, populationFromAudience } from '../../../sim/index.ts';
import { startState } from '../../../web/state/app-state.ts';
import { planRun } from '../../../web/state/run-plan.ts';
import { describePage, digestOf, finished } from './open-page.ts';
import { chooseFile, customers, withNames, zipped } from './people-files.ts';
import type { TableFile } from './people-files.ts';
import { smallScenario } from './small-link.ts';

/** The digest that the run of the small world has on the people of a table, outside the browser. */
async function digestElsewhere({ name, buffer }: TableFile, drop: readonly string[] = []): Promise<string> {
  const topics = smallScenario.topics.map(topic => topic.name);
  const audience = await importAudience(buffer, { file: name, drop, topics, skipBadRows: true });
  const own = { file: name, population: populationFromAudience(audience, smallScenario) };
  const { scenario } = planRun(
    { ...startState(smallScenario), strategies: { a: 'plain', b: 'predicted' } },
    smallScenario,
    own,
  );
  const run = new LiveRun(scenario, 0, own.population);
  run.step(scenario.days);
  return run.digest();
}

describePage('people of a file', open => {
  const report = (page: Page) => page.getByRole('region', { name: /^What was made of/ });
  const columnsOf = (page: Page) =>
    report(page)
      .locator('tbody tr')
      .evaluateAll(rows => rows.map(row => [row.querySelector('th')!.textContent, row.getAttribute('data-status')]));

  it('are simulated as anywhere else, after a report on each column', async () => {
    const page = await open();
    const builtIn = await digestOf(page);
    await chooseFile(page, customers());
    await report(page).waitFor();
    expect(await columnsOf(page)).toEqual([
      ['age', 'used'],
      ['gender', 'used'],
      ['history', 'used'],
      ['channel', 'used'],
      ['segment', 'outcome'],
      ['visit', 'outcome'],
    ]);
    await report(page).getByText('401 people. 1 row could not be read: left out.').waitFor();
    expect(
      await report(page)
        .getByRole('heading')
        .evaluate(heading => heading === document.activeElement),
    ).toBe(true);
    await expect.poll(() => finished(page)).toBe(await digestElsewhere(customers()));
    await page.getByText('401 simulated people made from customers.csv').waitFor();
    await page.getByRole('button', { name: 'Back to built-in people' }).click();
    await expect.poll(() => finished(page)).toBe(builtIn);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => finished(page)).toBe(await digestElsewhere(customers()));
  });

  it('may come zipped, and may be dropped anywhere on the page', async () => {
    const page = await open();
    const { name, buffer } = zipped(customers());
    const data = await page.evaluateHandle(
      ([fileName, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], fileName));
        return transfer;
      },
      [name, [...buffer]] as const,
    );
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: data });
    await page.getByText('Drop it: the people of this table will be simulated').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await report(page)
      .getByRole('heading', { name: `What was made of ${name}` })
      .waitFor();
    await expect.poll(() => finished(page)).toBe(await digestElsewhere({ ...customers(), name }));
  });

  it('stay out of the link, which says that they are missing until they are dropped again', async () => {
    const page = await open();
    await chooseFile(page, customers());
    await report(page).waitFor();
    const own = await finished(page);
    const link = new URL(page.url()).hash;
    const other = await open({ link });
    const missing = other.getByRole('alert').filter({ hasText: 'This page was made with people of customers.csv' });
    await missing.waitFor();
    expect(await digestOf(other)).not.toBe(own);
    await chooseFile(other, customers());
    await missing.waitFor({ state: 'detached' });
    await expect.poll(() => finished(other)).toBe(own);
    expect(new URL(other.url()).hash).toBe(link);
  });

  it('are refused with names and addresses, column by column, and taken without them', async () => {
    const page = await open();
    const before = await digestOf(page);
    await chooseFile(page, withNames());
    const alert = page.getByRole('alert').filter({ hasText: 'list.csv was not taken in' });
    const told = await alert.getByRole('listitem').allTextContents();
    expect(told).toHaveLength(2);
    expect(told.join(' ')).not.toContain('@');
    expect(await digestOf(page)).toBe(before);
    await alert.getByRole('button', { name: 'Read it without these 2 columns' }).click();
    await report(page).waitFor();
    expect(await columnsOf(page)).toEqual([
      ['name', 'ignored'],
      ['email', 'ignored'],
      ['age', 'used'],
      ['history', 'used'],
    ]);
    await expect.poll(() => finished(page)).toBe(await digestElsewhere(withNames(), ['name', 'email']));
  });

  it('stay as they are when another file is no good', async () => {
    const page = await open();
    await chooseFile(page, customers());
    await report(page).waitFor();
    const own = await finished(page);
    await chooseFile(page, { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
    await page
      .getByRole('alert')
      .filter({ hasText: 'empty.csv was not taken in' })
      .getByRole('button', { name: 'All right' })
      .click();
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('7');
    await page.getByRole('spinbutton', { name: 'Seed' }).press('Enter');
    await expect.poll(() => finished(page)).not.toBe(own);
    await page.getByText('401 simulated people made from customers.csv').waitFor();
  });

  it('can be chosen and looked at with the keyboard alone', async () => {
    const page = await open();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Use your own people' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(customers());
    await report(page).waitFor();
    await page.getByRole('table', { name: 'Age' }).waitFor();
    expect(await page.getByRole('table', { name: 'Concern' }).getByRole('columnheader').allTextContents()).toEqual([
      'Who',
      'Share',
      'Published',
    ]);
  });
});
