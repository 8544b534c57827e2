import type { Flag } from './flag.ts';

/** A checked value, or what is wrong with the text. */
export type Reading = { value: string | number | boolean | readonly string[] } | { wrong: string };

/** Strict: a slip must never turn into NaN, an empty name or a silent default. */
export function readValue(flag: Flag, given: unknown): Reading {
  if (flag.type === 'switch') return readSwitch(given);
  if (flag.type === 'list') return readList(given);
  if (Array.isArray(given)) return { wrong: `given ${given.length} times (${given.join(', ')}): give it once` };
  if (given !== null && typeof given === 'object') return { wrong: `needs one value: ${allowed(flag)}` };
  const text = String(given).trim();
  if (text === '') return { wrong: `needs a value: ${allowed(flag)}` };
  if (flag.type === 'whole') return readWhole(text, flag.min, flag.max);
  if (flag.type === 'number') return readNumber(text);
  if (flag.type === 'choice') return readChoice(text, flag.choices);
  return { value: text };
}

/** What a flag takes, in words. */
function allowed(flag: Flag): string {
  if (flag.type === 'whole') return `a whole number from ${flag.min} to ${flag.max}`;
  if (flag.type === 'number') return 'a number';
  if (flag.type === 'choice') return flag.choices.join(', ');
  return flag.type === 'switch' ? 'true or false' : 'text';
}

function readWhole(text: string, min: number, max: number): Reading {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return { value };
  return { wrong: `${text} is not a whole number from ${min} to ${max}` };
}

function readNumber(text: string): Reading {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? { value: Number(text) } : { wrong: `${text} is not a number` };
}

function readChoice(text: string, choices: readonly string[]): Reading {
  return choices.includes(text) ? { value: text } : { wrong: `${text} is not one of ${choices.join(', ')}` };
}

function readSwitch(given: unknown): Reading {
  // `-q -q` says the same thing twice; there is nothing to choose between
  const all = Array.isArray(given) ? given : [given];
  if (all.every(one => one === true || one === 'true' || one === '1')) return { value: true };
  if (all.every(one => one === false || one === 'false' || one === '0')) return { value: false };
  return { wrong: `${all.join(', ')} is neither true nor false` };
}

function readList(given: unknown): Reading {
  const texts = (Array.isArray(given) ? given : [given]).map(one => String(one).trim());
  return texts.includes('') ? { wrong: 'needs a value each time it is given' } : { value: texts };
}
