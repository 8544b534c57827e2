// The words in and around the picture.
import type { Scenario } from '../../sim/index.ts';
import type { AppState, Beat } from '../state/app-state.ts';
import type { ToldStory } from '../state/story.ts';
import { measureWords, whoWords } from './hall-words.ts';
import { plainly } from './phrase.ts';

export const stageWords = {
  crowd: 'The crowd',
  keys: 'Arrow keys go from person to person, Enter asks one, Escape lets go.',
  store: 'the store',
  past: 'past here: too far for this person',
  ownLine: 'each person’s own line',
  gone: 'gone',
  followed: 'this one',
  said: (guess: number) => `you said ${guess}`,
  in100: (who: string) => `in 100 ${who}:`,
  interval: (low: number, high: number) => `${low} to ${high} with other luck`,
  day: (day: number) => `Day ${day}`,
  play: 'Play',
  pause: 'Pause',
  dayLabel: 'Day',
} as const;

export interface LegendEntry {
  mark: 'ring' | 'dashed' | 'message' | 'over' | 'turned' | 'offList' | 'blocked' | 'seat' | 'before' | 'counted';
  says: string;
}

export function legend({ measure, who, taken }: ToldStory, changed: boolean): LegendEntry[] {
  const entries: (LegendEntry | undefined)[] = [
    who && { mark: 'ring', says: who.name },
    taken && { mark: 'dashed', says: taken.name },
    { mark: 'message', says: 'message today' },
    { mark: 'over', says: 'too far for them' },
    measure === 'tooFar' ? undefined : { mark: 'counted', says: measureWords[measure].short.toLowerCase() },
    { mark: 'turned', says: 'turned away' },
    { mark: 'offList', says: 'off a list' },
    { mark: 'blocked', says: 'blocks ads' },
    { mark: 'seat', says: 'empty seat' },
    changed ? { mark: 'before', says: 'before your change' } : undefined,
  ];
  return entries.filter(entry => entry !== undefined);
}

export interface SideWords {
  title: string;
  says: string;
}

/** What each side does: in the words of the story for its own two strategies, else by title and sentence. */
export function sideSays(
  { strategies, story }: Scenario,
  chosen: AppState['strategies'],
): Record<'a' | 'b', SideWords> {
  const own = Object.keys(strategies);
  const say = (side: 'a' | 'b', k: number): SideWords => {
    const { title, says } = strategies[chosen[side]]!;
    const told = story?.sides?.[k];
    return { title: told !== undefined && own[k] === chosen[side] ? told : title, says };
  };
  return { a: say('a', 0), b: say('b', 1) };
}

interface Summary {
  beat: Beat;
  day: number;
  sides: Record<'a' | 'b', SideWords>;
  story: ToldStory;
  /** undefined before a guess is kept */
  numbers: readonly [number, number] | undefined;
}

/** The picture for those who do not see it. */
export function pictureSummary({ beat, day, sides, story, numbers }: Summary): string {
  const frame = `Two halls with the same people on the same seats. Left, A: ${sides.a.title}. Right, B: ${sides.b.title}.`;
  if (numbers === undefined)
    return `${frame} ${beat === 'guess' ? 'Your guess steps over the line on the right.' : 'Nothing has happened yet.'}`;
  const { says } = measureWords[story.measure];
  const words = numbers.map(number => plainly(says(`${Math.round(number)} in 100`, whoWords(story))));
  return `Day ${day}. ${frame} Under A ${words[0]}; under B ${words[1]}.`;
}
