// Every state of the page that looks different, asked for faults in both themes.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describePage } from './open-page.ts';
import { chooseFile, customers, withNames } from './people-files.ts';
import { hallLink, smallLink } from './small-link.ts';

const patient = { timeout: 60_000 };

const states: [name: string, fields: Record<string, unknown>, reach?: (page: Page) => Promise<unknown>][] = [
  ['home', {}],
  ['the first day', { tick: 0 }],
  ['a person', { rail: 'person', person: 0 }, page => askFirst(page, /^What this rests on/, '.grounds')],
  ['changed levers', { rail: 'b', tick: 20, changes: [{ side: 'b', path: 'depth', value: 0.2, tick: 10 }] }],
  ['everything open', { open: ['allMetrics', 'tables', 'people', 'model', 'certainty'] }, openEverything],
  ['a line', { open: ['line'] }, page => page.getByRole('slider', { name: /what comes of it/ }).waitFor(patient)],
  [
    'a line as a table',
    { open: ['line', 'tables'] },
    page => page.getByRole('region', { name: 'Visibility, value by value' }).waitFor(patient),
  ],
  [
    'who is hurt',
    { open: ['hurt', 'strategies'] },
    page => page.getByText('All 20 replications done').waitFor(patient),
  ],
  ['the evidence', { open: ['evidence'] }, page => askFirst(page, /^sourced: tucker/, '.source-text')],
  [
    'people of a file',
    {},
    page => chooseFile(page, customers()).then(() => page.getByText('In each bar the line marks').waitFor()),
  ],
  ['a file that is refused', {}, page => chooseFile(page, withNames())],
  ['a link whose people are not here', { people: 'customers.csv' }],
];

/** The first screen in each of its beats. */
const told: [name: string, fields: Record<string, unknown>][] = [
  ['meet one', {}],
  ['meet all', { meet: 'all' }],
  ['guess', { beat: 'guess' }],
  ['play', { beat: 'play', guess: 40, tick: 20 }],
  ['the line', { beat: 'line', guess: 40, tick: 40 }],
  ['who pays', { beat: 'pays', guess: 40, tick: 40 }],
];

describePage('no accessibility fault that axe knows', open => {
  it.each(states)('%s', async (_, fields, reach) => {
    const page = await open({ link: smallLink(fields), theme: 'light' });
    await reach?.(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)));
    const inLight = await faults(page, axe => axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
    await page.emulateMedia({ colorScheme: 'dark' });
    // structure and names are the same in both themes: of the dark one only what colours can spoil is left to ask
    const inDark = await faults(page, axe => axe.withRules(['color-contrast', 'link-in-text-block']));
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
  });
});

describePage('W33: no accessibility fault that axe knows in any beat', open => {
  it.each(told)('%s', async (_, fields) => {
    const page = await open({ link: hallLink(fields), theme: 'light', hall: true });
    if ('guess' in fields) await page.getByRole('img').first().or(page.locator('.hall-band svg')).first().waitFor();
    const inLight = await faults(page, axe => axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await faults(page, axe => axe.withRules(['color-contrast', 'link-in-text-block']));
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
  });
});

async function askFirst(page: Page, name: RegExp, answer: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.locator(answer).first().waitFor();
}

async function openEverything(page: Page): Promise<void> {
  await page.getByText('In each bar the line marks').waitFor();
  await page.locator('.mechanisms summary').nth(3).click();
  await askFirst(page, /^sourced: /, '.source-text');
}

async function faults(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // the legacy mode does not look into frames, of which there are none, and needs half the time; what passes is not told
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await choose(axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
