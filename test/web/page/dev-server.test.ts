// The page as `npm run web` serves it from a fresh clone, without a build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInChromium, launchChromium } from '../../support/chromium.ts';
import { openPage } from './open-page.ts';
import { smallScenario } from './small-link.ts';

describeInChromium('the development server', () => {
  let cacheDir: string;
  let server: ViteDevServer;
  let browser: Browser;
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../../../web', import.meta.url));
    // an empty cache, as on the first start
    cacheDir = mkdtempSync(join(tmpdir(), 'creepline-dev-'));
    server = await createServer({
      root,
      cacheDir,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    });
    await server.listen();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(cacheDir, { recursive: true, force: true });
  });

  it('shows the page and runs it to its end, without a complaint', async () => {
    const page = await openPage(browser, { url: server.resolvedUrls!.local[0]! });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(smallScenario.question);
    await page.getByRole('heading', { name: 'The score after day 40', exact: true }).waitFor();
  });
});
