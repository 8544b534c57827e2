// The pictures of the README: `npm run pictures`. Needs Chromium on the PATH; everything runs on this machine.
import { createServer } from 'node:http';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const picture = name => join(root, 'web/images', `${name}.png`);
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await takePage();
  await takeTerminal();
} finally {
  await browser.close();
}

function findChromium() {
  const candidates = ['chromium', 'chromium-browser', 'google-chrome'].flatMap(name =>
    process.env.PATH.split(delimiter).map(folder => join(folder, name)),
  );
  const found = candidates.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('there is no Chromium on the PATH');
  return found;
}

/** The built page, two months into the flagship. */
async function takePage() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(root, 'dist-web', path === '/' ? 'index.html' : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/#guess`);
  await page.getByRole('slider', { name: 'Your guess' }).fill('30');
  await page.getByRole('button', { name: 'Keep it and play' }).click();
  await page.getByTestId('number-b').getByText(/^\d+$/).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('slider', { name: 'Day' }).fill('130');
  await page.getByText(/^After 130 days/).waitFor({ timeout: 120_000 });
  await page
    .getByText(/^I got/)
    .nth(1)
    .waitFor({ timeout: 120_000 });
  await page.screenshot({ path: picture('page') });
  await page.close();
  server.close();
}

/** The live screen after two months, drawn cell by cell. */
async function takeTerminal() {
  const [columns, rows] = [124, 36];
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    CI: 'false',
  };
  const shell = pty.spawn(process.execPath, ['dist/cli/main.js', 'tui', 'target-pregnancy'], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: root,
    env,
  });
  shell.onData(data => screen.write(data));
  const text = () =>
    Array.from({ length: rows }, (_, row) => screen.buffer.active.getLine(row)?.translateToString() ?? '').join('\n');
  const until = async wanted => {
    for (let tries = 0; !wanted.test(text()); tries++) {
      if (tries === 300) throw new Error(`the screen never showed ${wanted}:\n${text()}`);
      await wait(200);
    }
  };
  await until(/Space play/);
  shell.write(' ');
  await until(/day (6\d|[7-9]\d|1\d\d) of/);
  shell.write(' ');
  await wait(1000);
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.setContent(
    `<style>body{margin:0;background:#14161a}pre{margin:0;padding:14px;font:13px/1.25 'DejaVu Sans Mono',monospace;color:#d7dae0;display:inline-block}i{display:inline-block;width:1ch;font-style:normal}</style><pre>${cellsToHtml(screen, columns, rows)}</pre>`,
  );
  await page.locator('pre').screenshot({ path: picture('terminal') });
  await page.close();
  shell.write('q');
  await wait(500);
  shell.kill();
}

function cellsToHtml(screen, columns, rows) {
  const escape = text => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);
  const lines = [];
  for (let row = 0; row < rows; row++) {
    const line = screen.buffer.active.getLine(row);
    let html = '';
    for (let column = 0; column < columns; column++) {
      const cell = line.getCell(column);
      if (cell.getWidth() === 0) continue;
      const style = styleOf(cell);
      const glyph = escape(cell.getChars() || ' ');
      // one box a cell: glyphs from other fonts are not as wide
      html += `<i style="${style}">${glyph}</i>`;
    }
    lines.push(html);
  }
  return lines.join('\n');
}

function styleOf(cell) {
  const [ink, paper] = [
    color(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
    color(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
  ];
  const [front, back] = cell.isInverse() ? [paper || '#14161a', ink || '#d7dae0'] : [ink, paper];
  return [
    front && `color:${front}`,
    back && `background:${back}`,
    cell.isBold() && 'font-weight:bold',
    cell.isDim() && 'opacity:.6',
  ]
    .filter(Boolean)
    .join(';');
}

function color(isDefault, isRgb, value) {
  if (isDefault) return '';
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  const basic = ['#000000', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'];
  if (value < 16) return value === 8 ? '#7f848e' : basic[value % 8];
  if (value >= 232) return `#${(8 + 10 * (value - 232)).toString(16).padStart(2, '0').repeat(3)}`;
  const level = part => (part === 0 ? 0 : 55 + 40 * part).toString(16).padStart(2, '0');
  const cube = value - 16;
  return `#${level(Math.floor(cube / 36))}${level(Math.floor(cube / 6) % 6)}${level(cube % 6)}`;
}
