// Strategies, their levers, and what comes of a change.
import { expect, it } from 'vitest';
import { dayShown, describePage, digestOf, finished } from './open-page.ts';
import { smallLink, smallScenario } from './small-link.ts';

describePage('strategies and their levers', open => {
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
    await page.getByRole('heading', { name: 'Custom, based on Acts on the guess', exact: true }).waitFor();
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
    await again.getByRole('heading', { name: 'Custom, based on Acts on the guess', exact: true }).waitFor();
  });

  it('a strategy beside itself shows no difference at all', async () => {
    const page = await open({ link: smallLink({ strategies: { a: 'predicted', b: 'predicted' } }) });
    const table = page.getByRole('table').filter({ hasText: 'Simulated metric' });
    const outcomes = await table.getByText(/^(the same|[AB] better|one has no value)$/).allTextContents();
    expect(outcomes).toEqual(outcomes.map(() => 'the same'));
    expect(outcomes.length).toBeGreaterThanOrEqual(smallScenario.lookAt.length);
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

  it('the levers of both sides stand beside each other, where they differ first', async () => {
    const page = await open({ link: smallLink({ strategies: { a: 'plain', b: 'disguised' }, open: ['strategies'] }) });
    const differing = page.getByRole('region', { name: 'Levers in which A and B differ' });
    const breadths = await differing
      .getByRole('row', { name: /^Breadth/ })
      .getByRole('cell')
      .allTextContents();
    expect(breadths.map(Number)).toEqual(
      ['plain', 'disguised'].map(id => smallScenario.strategies[id]!.levers['breadth']),
    );
    expect(await differing.getByRole('row', { name: /^Depth/ }).count()).toBe(0);
    await page
      .getByText(/^Acts on the guess, and hides the baby offer/)
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
    await page.getByRole('heading', { name: 'Custom, based on Acts on the guess', exact: true }).waitFor();
    expect(await curves.count()).toBe(1);
  });
});
