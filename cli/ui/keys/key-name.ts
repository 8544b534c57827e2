import type { Key } from 'ink';

const named = {
  upArrow: 'up', downArrow: 'down', leftArrow: 'left', rightArrow: 'right', pageUp: 'pageup', pageDown: 'pagedown',
  home: 'home', end: 'end', return: 'enter', escape: 'esc', backspace: 'backspace', delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

/** One name for a key press, as the registry writes it. */
export function keyName(input: string, key: Key): string {
  if (key.tab) return key.shift ? 'shift+tab' : 'tab';
  for (const [flag, name] of Object.entries(named)) if (key[flag as keyof typeof named]) return name;
  if (key.ctrl) return `ctrl+${input}`;
  return input === ' ' ? 'space' : input;
}

const shown: Readonly<Record<string, string>> = {
  up: '↑', down: '↓', left: '←', right: '→', enter: 'Enter', esc: 'Esc', space: 'Space', tab: 'Tab', 'shift+tab': 'Shift-Tab',
  pageup: 'PageUp', pagedown: 'PageDown', home: 'Home', end: 'End', backspace: 'Backspace',
};

/** A key as people know it: `Space`, `Ctrl-Z`, `↑`. */
export function showKey(name: string): string {
  return shown[name] ?? name.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
}

export function showKeys(keys: readonly string[]): string {
  return keys.map(showKey).join(' ');
}
