import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { invalid } from '../../sim/core/errors.ts';
import { packageRoot } from './package-root.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

// everything from here, nothing from elsewhere; the equations are compiled to WebAssembly in the page
const securityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The folder of the built page, or an error that says how to build it. */
export async function findPage(): Promise<string> {
  const folder = join(packageRoot, 'dist-web');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw invalid('the page is not built yet: run "npm run build" in the folder of creepline, then try again');
}

/** Serves files of one folder to this machine only; answers the address. */
export async function servePage(folder: string, port: number, signal: AbortSignal): Promise<string> {
  const server = createServer((request, response) => void answer(folder, request, response));
  signal.addEventListener('abort', () => {
    server.close();
    server.closeAllConnections();
  });
  await listen(server, port);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? invalid(`${port} is not free; choose another one, or 0 for any`, { path: '--port' }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function answer(folder: string, { method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'only GET');
  const file = fileOf(folder, url ?? '/');
  if (file === undefined) return end(response, 404, 'not found');
  try {
    const content = await readFile(file);
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(method === 'HEAD' ? undefined : content);
  } catch {
    end(response, 404, 'not found');
  }
}

const headers = {
  'Content-Security-Policy': securityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** Inside the folder, or nothing: `..` in any spelling leads nowhere. */
export function fileOf(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && !path.includes('\0') ? file : undefined;
}

/** Best effort: the address has been said, so a machine without a browser loses nothing. */
export function openBrowser(url: string): void {
  const [program, ...words] = opener(url);
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function opener(url: string): [string, ...string[]] {
  if (platform() === 'darwin') return ['open', url];
  if (platform() === 'win32') return ['cmd', '/c', 'start', '', url];
  return ['xdg-open', url];
}
