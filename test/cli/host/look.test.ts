import { describe, expect, it } from 'vitest';
import { chooseLook, paint } from '../../../cli/host/look.ts';
import { canShowLiveScreen } from '../../../cli/host/live-screen.ts';

const terminal = { isTTY: true, columns: 90 };
const env = { TERM: 'xterm', LANG: 'en_US.UTF-8' };

describe('colour', () => {
  const colored = (stream: object, color: 'auto' | 'always' | 'never', more: Record<string, string> = {}) =>
    chooseLook(stream, { color, env: { ...env, ...more } }).color;
  it('is for terminals', () => {
    expect(colored(terminal, 'auto')).toBe(true);
    expect(colored({}, 'auto')).toBe(false);
  });
  it('is off with NO_COLOR and on a dumb terminal', () => {
    expect(colored(terminal, 'auto', { NO_COLOR: '1' })).toBe(false);
    expect(colored(terminal, 'auto', { NO_COLOR: '' })).toBe(true);
    expect(colored(terminal, 'auto', { TERM: 'dumb' })).toBe(false);
  });
  it('does as it is told', () => {
    expect(colored({}, 'always', { NO_COLOR: '1' })).toBe(true);
    expect(colored(terminal, 'never')).toBe(false);
  });
  it('paints only where there is any', () => {
    expect(paint({ color: false, unicode: true, width: 80 }, 'red', 'x')).toBe('x');
    expect(paint({ color: true, unicode: true, width: 80 }, 'red', 'x')).toBe('\u001b[31mx\u001b[39m');
  });
});

it.each([
  [{ LANG: 'de_DE.UTF-8' }, true],
  [{}, true],
  [{ LANG: 'de_DE.ISO-8859-1' }, false],
  [{ LC_ALL: 'en_US.ISO-8859-1', LANG: 'en_US.UTF-8' }, false],
  [{ TERM: 'dumb', LANG: 'en_US.UTF-8' }, false],
])('with %j line drawing is %s', (variables, unicode) => {
  expect(chooseLook(terminal, { color: 'auto', env: variables }).unicode).toBe(unicode);
});

describe('a live screen', () => {
  const question = { stdin: terminal, stdout: terminal, env, wantsText: false, linear: false };
  it('needs a terminal on both sides', () => {
    expect(canShowLiveScreen(question)).toBe(true);
    expect(canShowLiveScreen({ ...question, stdin: {} })).toBe(false);
    expect(canShowLiveScreen({ ...question, stdout: {} })).toBe(false);
  });
  it.each([[''], ['true'], ['1']])('is not opened in CI=%j', CI =>
    expect(canShowLiveScreen({ ...question, env: { ...env, CI } })).toBe(false),
  );
  it.each([['false'], ['0']])('is opened in CI=%j', CI =>
    expect(canShowLiveScreen({ ...question, env: { ...env, CI } })).toBe(true),
  );
  it('is not opened when text was asked for, or the terminal is dumb', () => {
    expect(canShowLiveScreen({ ...question, wantsText: true })).toBe(false);
    expect(canShowLiveScreen({ ...question, env: { TERM: 'dumb' } })).toBe(false);
    expect(canShowLiveScreen({ ...question, env: { TERM: 'dumb' }, linear: true })).toBe(true);
  });
});
