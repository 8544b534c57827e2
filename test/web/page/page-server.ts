// Builds the page and serves it on this machine alone, for tests in a real browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface BuiltPage {
  folder: string;
  remove(): void;
}

/** `single`: one HTML file. */
export async function buildPage(mode: 'production' | 'single'): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'creepline-page-'));
  const root = fileURLToPath(new URL('../../../web', import.meta.url));
  // vitest says it is a test, and libraries would then build their development halves
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ root, mode, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder } });
  process.env['NODE_ENV'] = before;
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface PageServer {
  url: string;
  close(): void;
}

export async function servePage(folder: string): Promise<PageServer> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://page').pathname;
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    try {
      answer
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
