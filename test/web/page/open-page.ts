// Opens the built page as a visitor would, and watches what it asks for and complains of.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { describeInChromium, launchChromium } from '../../support/chromium.ts';
import { servePage } from './page-server.ts';
import type { PageServer } from './page-server.ts';
import { smallLink } from './small-link.ts';

export interface OpenOptions {
  link?: string;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  still?: boolean;
  forced?: boolean;
  /** the first screen is asked for, which has no digest to wait for */
  hall?: boolean;
  /** script that takes something from the browser before the page loads; the run is not waited for */
  without?: string;
}

/** A group of tests in a real browser, for which the page is served once. */
export function describePage(says: string, tests: (open: (options?: OpenOptions) => Promise<Page>) => void): void {
  describeInChromium(says, () => {
    let server: PageServer;
    let browser: Browser;
    beforeAll(async () => {
      server = await servePage(inject('pageFolder'));
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });
    tests(options => openPage(browser, server, options));
  });
}

/** Opens the page; whatever the console complains of fails the test. */
export async function openPage(
  browser: Browser,
  server: Pick<PageServer, 'url'>,
  {
    link = smallLink(),
    width = 1280,
    height = 900,
    theme = 'light',
    still = false,
    forced = false,
    hall = false,
    without,
  }: OpenOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: still ? 'reduce' : 'no-preference',
    forcedColors: forced ? 'active' : 'none',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  if (without !== undefined) await page.addInitScript(without);
  const complaints: string[] = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  page.on(
    'request',
    request =>
      request.url().startsWith(server.url) ||
      /^(data|blob):/.test(request.url()) ||
      complaints.push(`asked for ${request.url()}`),
  );
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(server.url + link, { timeout: 60_000 });
  if (hall) await page.locator('.hall-labels').waitFor({ timeout: 60_000 });
  else if (without === undefined) await finished(page);
  return page;
}

export async function finished(page: Page): Promise<string> {
  await page.waitForFunction(
    () => /^[0-9a-f]{16}$/.test(document.querySelector('[data-testid=digest]')?.textContent ?? ''),
    null,
    { timeout: 60_000 },
  );
  await page.getByRole('progressbar', { name: 'Simulating' }).waitFor({ state: 'detached', timeout: 60_000 });
  return digestOf(page);
}

export const digestOf = async (page: Page) => (await page.getByTestId('digest').textContent()) ?? '';

export const dayShown = (page: Page) => page.getByRole('spinbutton', { name: 'Day on show' });
