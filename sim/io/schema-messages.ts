import { nearest } from '../core/errors.ts';

const mostShown = 40;

/** A value as a person would name it in a sentence. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

/** `"optinn" is not one of none, notice, optOut, optIn (did you mean optIn?)` */
export function notOneOf(value: unknown, choices: readonly string[]): string {
  const near = typeof value === 'string' ? nearest(value, choices) : undefined;
  return `${show(value)} is not one of ${choices.join(', ')}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}
