import { describe, expect, it } from 'vitest';
import { openTerminal, pause, program, type Terminal, type TerminalOptions } from './support/open-terminal.ts';

const small = '--consumers 300 --days 40';
const tui = `${process.execPath} ${program} tui target-pregnancy ${small}`;
/** afterwards the shell tells the exit code and how the terminal is set */
const thenTell = '; echo "exit=$?"; stty -a | grep -o -- "-\\?icanon\\|-\\?echo " | tr "\\n" " "; echo told';

async function start(options: TerminalOptions & { flags?: string; after?: string } = {}): Promise<Terminal> {
  const terminal = openTerminal(`${tui} ${options.flags ?? ''}${options.after ?? thenTell}`, options);
  await terminal.waitFor('day 0 of 40');
  await terminal.waitFor(/2 Crowd[\s\S]*[●o]\d+ /);
  return terminal;
}

async function expectRestored(terminal: Terminal, code: number): Promise<void> {
  await terminal.waitFor(/echo\s+told/);
  expect(terminal.text()).toContain(`exit=${code}`);
  expect(terminal.inAlternateScreen()).toBe(false);
  expect(terminal.text()).toMatch(/(^|\s)icanon echo /);
  const lastCursor = terminal.bytes().lastIndexOf('\u001b[?25');
  expect(terminal.bytes().slice(lastCursor, lastCursor + 6)).toBe('\u001b[?25h');
}

describe('leaving', () => {
  it('on q leaves three lines on the normal screen: what came out, which run it was, how to see it again', async () => {
    const terminal = await start();
    terminal.press('.');
    await terminal.waitFor('day 1 of 40');
    terminal.press('q');
    await expectRestored(terminal, 0);
    const lines = terminal.rows().join('');
    expect(lines).toMatch(/A right guess at the wrong moment \(A = plain, B = \w+.*so far/);
    expect(lines).toMatch(/seed 42 · day 1 of 40 · 300 people · digest [0-9a-f]{16}/);
    expect(lines).toContain('again: creepline tui target-pregnancy --seed 42 --days 40 --consumers 300');
  });
  it('on Ctrl-C ends with 130', async () => {
    const terminal = await start();
    terminal.press('\u0003');
    await expectRestored(terminal, 130);
  });
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('on %s ends with %i', async (signal, code) => {
    const terminal = await start();
    terminal.press(' ');
    process.kill(terminal.program(), signal);
    await expectRestored(terminal, code);
  });
  it('at a crash gives the terminal back, says what went wrong and ends with 1', async () => {
    const crash = 'data:text/javascript,process.on("SIGUSR2",()=>{throw new Error("a defect for the test")})';
    const terminal = openTerminal(
      `${process.execPath} --import '${crash}' ${program} tui target-pregnancy ${small}${thenTell}`,
    );
    await terminal.waitFor('day 0 of 40');
    process.kill(terminal.program(), 'SIGUSR2');
    await expectRestored(terminal, 1);
    expect(terminal.text()).toContain('a defect for the test');
  });
});

describe('the picture', () => {
  it('is never cleared, whatever happens on it, and fits above the last row', async () => {
    const terminal = await start();
    const from = terminal.bytes().indexOf('\u001b[?1049h') + 20;
    terminal.press('++ ');
    await terminal.waitFor(/day \d\d of 40/);
    for (const key of ['2', '3', '4', '5', '?', '\u001b', ':', '\u001b', 'G']) {
      terminal.press(key);
      await pause(60);
    }
    await terminal.waitFor('day 40 of 40');
    expect(terminal.bytes(from)).not.toMatch(/\u001b\[[23]J/);
    expect(terminal.rows().at(-1)).toBe('');
    expect(terminal.rows().at(-2)).toContain('? help');
  });
  it('writes nothing while nothing changes', async () => {
    const terminal = await start();
    await pause(600);
    const before = terminal.bytes().length;
    await pause(800);
    expect(terminal.bytes().length).toBe(before);
  });
  it('comes in at most 15 frames a second, each between marks of synchronized output', async () => {
    const terminal = await start();
    await pause(500);
    const before = terminal.bytes().length;
    const began = Date.now();
    terminal.press('++ ');
    await terminal.waitFor('day 40 of 40');
    await pause(500);
    const frames = terminal.bytes(before).split('\u001b[?2026h').length - 1;
    expect(terminal.bytes(before).split('\u001b[?2026l').length - 1).toBe(frames);
    expect(frames).toBeGreaterThan(2);
    // keys may add a frame of their own
    expect(frames).toBeLessThanOrEqual(Math.ceil(((Date.now() - began) / 1000) * 15) + 8);
  });
  it('changes exactly in the row that a key is about', async () => {
    const terminal = await start({ columns: 140, rows: 40 });
    terminal.press('3');
    await terminal.waitFor('▸ 3 Numbers');
    const row = terminal.rows().findIndex(line => line.includes('▸too far'));
    terminal.press('j');
    await terminal.waitFor('▸found out');
    expect(terminal.rows().findIndex(line => line.includes('▸found out'))).toBe(row + 1);
    expect(terminal.rows()[row]).not.toContain('▸');
  });
  it('is after a resize the same as after a fresh start at that size', async () => {
    const resized = await start({ columns: 80, rows: 24 });
    resized.resize(50, 12);
    await resized.waitFor('needs 60×15');
    resized.resize(120, 40);
    await resized.waitFor('3 Numbers');
    const fresh = await start({ columns: 120, rows: 40 });
    await pause(300);
    expect(resized.rows()).toEqual(fresh.rows());
  });
  it('has no colour with --no-color, with NO_COLOR, and colour without them', async () => {
    const coloured = /\u001b\[(?:[\d;]*;)?(?:3[0-7]|9[0-7])m/;
    expect((await start()).bytes()).toMatch(coloured);
    expect((await start({ flags: '--no-color' })).bytes()).not.toMatch(coloured);
    expect((await start({ env: { NO_COLOR: '1' } })).bytes()).not.toMatch(coloured);
  });
  it('is drawn in ASCII where the locale knows nothing else', async () => {
    const terminal = await start({ env: { LANG: 'de_DE.ISO-8859-1' } });
    expect(terminal.text()).toMatch(/^[ -~\n]*$/);
  });
});

describe('sleeping', () => {
  it('gives the terminal to the shell on Ctrl-Z and comes back on fg', async () => {
    const terminal = openTerminal(`PS1='shell> ' exec bash --norc --noprofile -i`);
    await terminal.waitFor('shell>');
    terminal.press(`${tui}\r`);
    await terminal.waitFor(/2 Crowd[\s\S]*●\d+ /);
    terminal.press('\u001a');
    await terminal.waitFor('Stopped');
    expect(terminal.inAlternateScreen()).toBe(false);
    terminal.press('echo awake$((1+1))\r');
    await terminal.waitFor('awake2');
    terminal.press('fg\r');
    await terminal.waitFor(/2 Crowd[\s\S]*●\d+ /);
    expect(terminal.inAlternateScreen()).toBe(true);
    terminal.press('.');
    await terminal.waitFor('day 1 of 40');
    terminal.press('q');
    await terminal.waitFor('again: creepline');
  });
});

describe('for screen readers', () => {
  it('is text from top to bottom: no other screen, no drawn lines, nothing erased', async () => {
    const terminal = openTerminal(`${tui} --screen-reader${thenTell}`);
    await terminal.waitFor('Space lets the days run');
    await terminal.waitFor('Day 0 of 40');
    terminal.press('3');
    await terminal.waitFor('Pane 3 of 5');
    terminal.press('.');
    await terminal.waitFor('Day 1 of 40');
    terminal.press('5');
    await terminal.waitFor('300 people');
    terminal.press('?');
    await terminal.waitFor('Escape closes');
    terminal.press('\u001b');
    await pause(100);
    expect(terminal.bytes()).not.toMatch(/[\u2500-\u257f\u2800-\u28ff]/);
    expect(terminal.bytes()).not.toMatch(/\u001b\[\?1049h|\u001b\[\d*[JK]|\u001b\[\d*A/);
    terminal.press('q');
    await expectRestored(terminal, 0);
  });
  it('tells of passing days once in two seconds at most, and of the end at once', async () => {
    const terminal = openTerminal(`${tui} --screen-reader${thenTell}`);
    await terminal.waitFor('Day 0 of 40');
    await pause(2100);
    const began = Date.now();
    terminal.press(' ');
    await terminal.waitFor('Day 40 of 40');
    const news = terminal.text().match(/Day \d+ of 40, running/g) ?? [];
    expect(news.length).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 2000) + 1);
    expect(terminal.text()).toContain('Day 40 of 40, over: in the end');
    terminal.press('\u0003');
    await expectRestored(terminal, 130);
  });
});
