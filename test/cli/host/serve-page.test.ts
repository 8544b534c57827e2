import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, servePage } from '../../../cli/host/serve-page.ts';
import { temporaryFolder } from '../support/run-creepline.ts';

async function serve(): Promise<{ url: string; stop: () => void }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'engine.wasm'), 'x');
  const controller = new AbortController();
  return { url: await servePage(folder, 0, controller.signal), stop: () => controller.abort() };
}

describe('the page', () => {
  it('is served to this machine, with its type and a strict policy', async () => {
    const { url, stop } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await fetch(url);
    expect(await answer.text()).toBe('<title>page</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect((await fetch(`${url}engine.wasm`)).headers.get('content-type')).toBe('application/wasm');
    stop();
  });
  it('answers plainly what is not there, and does not take anything', async () => {
    const { url, stop } = await serve();
    expect((await fetch(`${url}missing.js`)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    stop();
  });
  it('says when its port is taken', async () => {
    const { url, stop } = await serve();
    const port = Number(new URL(url).port);
    await expect(servePage('.', port, new AbortController().signal)).rejects.toThrow(`--port: ${port} is not free`);
    stop();
  });
});

it.each([
  ['/', '/site/index.html'],
  ['/a/b.js?x=1', '/site/a/b.js'],
  ['/a%20b.js', '/site/a b.js'],
  ['/../secret', '/site/secret'],
  ['/..%2f..%2fsecret', undefined],
  ['/%2e%2e/%2e%2e/secret', '/site/secret'],
  ['/a%00.js', undefined],
  ['/%zz', undefined],
  ['//other.example/x', '/site/x'],
])('the address %s leads to %s', (url, file) => expect(fileOf('/site', url)).toBe(file));
