// The two builds of the page: files for a host, which start small, and one file for a disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LiveRun, metrics } from '../../../sim/index.ts';
import { stateColumns } from '../../../sim/model/world/columns.ts';
import { startState } from '../../../web/state/app-state.ts';
import { planRun } from '../../../web/state/run-plan.ts';
import { describeInChromium, launchChromium } from '../../support/chromium.ts';
import { buildPage } from './page-server.ts';
import type { BuiltPage } from './page-server.ts';
import { smallLink, smallScenario } from './small-link.ts';

describe('the page in files', () => {
  const folder = inject('pageFolder');

  it('sends at most 180 kB of script, zipped, worker included, before the first picture', () => {
    const assets = join(folder, 'assets');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
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

  it('sends what is said of metrics and state with the page, and not a second time with the worker', () => {
    const assets = join(folder, 'assets');
    const worker = readdirSync(assets)
      .filter(name => /^worker-.*\.js$/.test(name))
      .map(name => readFileSync(join(assets, name), 'utf8'))
      .join('');
    expect(worker.length).toBeGreaterThan(50_000);
    const said = [...metrics.map(({ doc }) => doc), ...Object.values(stateColumns).map(({ says }) => says)];
    expect(said.filter(words => words.includes(' ') && worker.includes(words))).toEqual([]);
  });
});

describeInChromium('the page in one file', () => {
  let built: BuiltPage;
  let browser: Browser;
  beforeAll(async () => {
    built = await buildPage('single');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    built.remove();
  });

  it('opens from the disk with the network off, asks for nothing, complains of nothing, and gives the same digest', async () => {
    expect(readdirSync(built.folder)).toEqual(['creepline.html']);
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', request => asked.push(request.url()));
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    const file = pathToFileURL(join(built.folder, 'creepline.html')).href;
    await page.goto(file + smallLink({ rail: 'person', person: 0, open: ['model', 'evidence'] }));
    await page.getByText(/Name and place are generated/).waitFor({ timeout: 60_000 });
    await page.getByRole('list').filter({ hasText: 'Word of mouth' }).first().waitFor();
    await page.getByText(/of 20 findings hit/).waitFor();
    const elsewhere = new LiveRun(
      planRun({ ...startState(smallScenario), strategies: { a: 'plain', b: 'predicted' } }, smallScenario).scenario,
      0,
    );
    elsewhere.step(smallScenario.days);
    expect(await page.getByTestId('digest').textContent()).toBe(elsewhere.digest());
    expect(
      asked.filter(url => !url.startsWith('blob:') && !url.startsWith('data:')).map(url => url.split('#')[0]),
    ).toEqual([file]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
