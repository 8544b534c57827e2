import type { Key } from 'ink';

const named = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'esc',
  backspace: 'backspace',
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

/** One name for a key press, as the registry writes it. */
export function keyName(input: string, key: Key): string {
  if (key.tab) return key.shift ? 'shift+tab' : 'tab';
  for (const [flag, name] of Object.entries(named)) if (key[flag as keyof typeof named]) return name;
  if (key.ctrl) return `ctrl+${input}`;
  return input === ' ' ? 'space' : input;
}

const letters: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\u001b': 'esc',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

/** The same name for a letter out of several that arrived together. */
export function letterName(letter: string): string {
  const known = letters[letter];
  if (known !== undefined) return known;
  const code = letter.charCodeAt(0);
  return code < 27 ? `ctrl+${String.fromCharCode(code + 96)}` : letter;
}

const shown: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  esc: 'Esc',
  space: 'Space',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  home: 'Home',
  end: 'End',
  backspace: 'Backspace',
};

/** A key as people know it: `Space`, `Ctrl-Z`, `↑`. */
export function showKey(name: string): string {
  return shown[name] ?? name.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
}

export function showKeys(keys: readonly string[]): string {
  return keys.map(showKey).join(' ');
}
