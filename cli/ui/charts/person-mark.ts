import type { Tone } from './line.ts';

export interface PersonMark {
  mark: string;
  word: string;
  tone: Tone;
}

/** In the order of the status codes of followed people; the shapes differ, colour only helps. */
export const personMarks: readonly PersonMark[] = [
  { mark: '●', word: 'customer', tone: 'good' },
  { mark: '◐', word: 'unsubscribed', tone: 'accent' },
  { mark: '▲', word: 'turned', tone: 'third' },
  { mark: '×', word: 'left', tone: 'bad' },
];

export function markOf(code: number): PersonMark {
  return personMarks[code] ?? personMarks[0]!;
}
