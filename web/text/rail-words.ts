// The words beside the picture: levers, guess, story of a person, challenge.
import type { Phrase } from './phrase.ts';
import { strong } from './phrase.ts';

export const railWords = {
  levers: 'Levers of B',
  onLine: 'Show this lever on the line',
  reset: 'Back to B as it was',
  guessTitle: 'Your guess',
  guessOf: (who: string) => `of 100 ${who} under B`,
  nothingShown: 'Nothing has been shown yet. Once you keep your guess, it stays on the picture.',
  keep: 'Keep it and play',
  skip: 'Just let me look',
  next: { meet: 'Now guess', play: 'To the line', line: 'Who pays?' },
  meetTen: 'Meet ten',
  meetAll: 'Meet everybody',
  waiting: 'One moment …',
  nothing: 'Nothing has reached me yet.',
  honestMet: 'Chosen before anything was run. Click anybody in the picture to hear their story. Names are made up.',
  why: 'What this rests on',
  term: (term: string, value: number) => `In the model: ${term}, ${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`,
  days: (side: string) => `Days under ${side}`,
  kept: 'What would have kept me?',
  challenge: 'A challenge',
  solved: 'Solved. There is more than one way: find another.',
  open: 'Not yet.',
} as const;

export function challengeWords(least: string, most: number, under: string, who: string): Phrase {
  return [
    'Move the levers so that B earns at least ',
    strong(least),
    ' a person and at most ',
    strong(most),
    ` in 100 ${who} ${under}.`,
  ];
}
