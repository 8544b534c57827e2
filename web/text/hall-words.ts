// Everything that the first screen says, apart from the components.
import type { Scenario, StoryLever, StoryMeasure } from '../../sim/index.ts';
import type { Best } from '../crowd/line.ts';
import { centsEach, focus, in100 } from '../crowd/line.ts';
import type { Totals } from '../crowd/crowd.ts';
import type { Beat, MeetStep } from '../state/app-state.ts';
import type { ToldStory } from '../state/story.ts';
import { inA, inB, join, strong } from './phrase.ts';
import type { Part, Phrase } from './phrase.ts';

export const beatNames: Record<Beat, string> = {
  meet: 'Meet',
  guess: 'Guess',
  play: 'Play',
  line: 'The line',
  pays: 'Who pays',
};

interface MeasureWords {
  /** over a curve */
  short: string;
  /** under a number: `in 100 customers:` … */
  under: string;
  /** `how many will …?` */
  will: string;
  says: (number: Part, who: string) => Phrase;
  /** whether more of it is good for people and brand */
  good: boolean;
}

const did =
  (verb: string) =>
  (number: Part, who: string): Phrase => [number, ` ${who} ${verb}`];

export const measureWords: Record<StoryMeasure, MeasureWords> = {
  tooFar: {
    short: 'Too far',
    under: 'a message went too far',
    will: 'feel that a message went too far',
    says: (number, who) => ['a message went too far for ', number, ` ${who}`],
    good: false,
  },
  turned: { short: 'Turned away', under: 'turned away', will: 'turn away', says: did('turned away'), good: false },
  left: { short: 'Gone', under: 'left for good', will: 'leave for good', says: did('left for good'), good: false },
  offList: {
    short: 'Off the list',
    under: 'took themselves off a list',
    will: 'take themselves off a list',
    says: did('took themselves off a list'),
    good: false,
  },
  bought: {
    short: 'Bought',
    under: 'bought something',
    will: 'buy something',
    says: did('bought something'),
    good: true,
  },
  refused: {
    short: 'Said no',
    under: 'did not let it use their data',
    will: 'refuse to let it use their data',
    says: did('refused'),
    good: false,
  },
  unreached: {
    short: 'Never reached',
    under: 'never heard from the brand',
    will: 'never hear from the brand',
    says: did('never heard from the brand'),
    good: false,
  },
  pressed: {
    short: 'Pressed',
    under: 'were pressed to buy while they could not resist',
    will: 'be pressed to buy',
    says: did('were pressed to buy'),
    good: false,
  },
  mistaken: {
    short: 'Mistaken',
    under: 'got a message made for somebody else',
    will: 'get a message made for somebody else',
    says: did('got a message made for somebody else'),
    good: false,
  },
  breached: {
    short: 'Data lost',
    under: 'had their data get out',
    will: 'have their data get out',
    says: did('had their data get out'),
    good: false,
  },
};

export const whoWords = (story: ToldStory): string => story.who?.name ?? 'customers';

const round100 = (tally: Parameters<typeof in100>[0]): number => Math.round(in100(tally));
export const count = (value: number): string => Math.round(value).toLocaleString('en');
export const cents = (value: number): string => `${count(value)} ct`;
const of100 = (number: number) => `${number} in 100`;
const sentence = (phrase: Phrase): Phrase => {
  const [first, ...rest] = phrase;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : phrase;
};

/** Half a year, 90 days. */
function span(days: number): string {
  if (days >= 355 && days <= 375) return 'a year';
  return days >= 175 && days <= 190 ? 'half a year' : `${days} days`;
}

export function question(beat: Beat, { story = {}, question: asked, days }: Scenario, told: ToldStory, people: number) {
  const who = whoWords(told);
  const usual: Record<Beat, string> = {
    meet: asked,
    guess: `Of 100 ${who}, how many will ${measureWords[told.measure].will} under B?`,
    play: `${capital(span(days))}, the same ${count(people)} people twice. Only the brand differs.`,
    line: 'How far can B go before it costs more than it brings?',
    pays: 'The average hides somebody. Who pays?',
  };
  return story[beat] ?? usual[beat];
}

export interface Met {
  name: string | undefined;
  /** `30 to 44, worries a little about her data` */
  facts: string;
  /** is this one of those that the story is about? */
  ringed: boolean;
}

export function meetAnswer(step: MeetStep, met: Met | undefined, story: ToldStory, people: number): Phrase {
  const rings: Phrase = story.who === undefined ? [] : [' ', strong(`A ring marks ${story.who.name}.`)];
  if (step === 'ten') return ['These are ten of its customers, each on a seat.'];
  if (step === 'all') return [`These are ${count(people)} customers, each on a seat, the best at the aisle.`, ...rings];
  if (met === undefined) return [''];
  const one = met.ringed && story.who !== undefined ? `, one of the ${story.who.name}` : ', a customer';
  return met.name === undefined
    ? [
        `This is ${story.who !== undefined && met.ringed ? `one of the ${story.who.name}` : 'a customer'}: ${met.facts}.`,
      ]
    : ['This is ', strong(met.name), `${one}: ${met.facts}.`];
}

export const guessAnswer = (guess: number): Phrase => [
  'You say ',
  inB(of100(guess)),
  '. They step over the line on the right. Keep the guess, then let the days run.',
];

export function playAnswer(day: number, a: number, b: number, story: ToldStory): Phrase {
  if (day === 0)
    return ['Press play. Who feels watched moves outwards; ', strong('past the arc it is too far for that person.')];
  const { says } = measureWords[story.measure];
  return [`After ${day} days `, ...says(inA(of100(a)), `${whoWords(story)} in A`), ' and ', inB(of100(b)), ' in B.'];
}

export function lineAnswer(a: Totals, b: Totals, story: ToldStory): Phrase {
  const { says } = measureWords[story.measure];
  return [
    'B earns ',
    inB(cents(centsEach(b))),
    ' a person, A ',
    inA(cents(centsEach(a))),
    '; under B ',
    ...says(inB(of100(round100(focus(b)))), whoWords(story)),
    ', under A ',
    inA(round100(focus(a))),
    '.',
  ];
}

export function paysAnswer(a: Totals, b: Totals, story: ToldStory, worst: string): Phrase {
  const money = Math.round(centsEach(b) - centsEach(a));
  const earned: Phrase =
    money === 0
      ? ['B earns the same a person.']
      : ['B earns ', strong(cents(Math.abs(money))), ` ${money > 0 ? 'more' : 'less'} a person.`];
  const { says } = measureWords[story.measure];
  const [allA, allB] = [round100(a.all), round100(b.all)];
  const average: Phrase = [' Of everybody ', ...says(inB(of100(allB)), ''), `, under A `, inA(allA), '.'];
  if (story.who === undefined) return [...earned, ...average, worst === '' ? '' : ` Hit hardest: ${worst}.`];
  const [whoA, whoB] = [round100(a.who), round100(b.who)];
  return [...earned, ' But ', ...says(inB(of100(whoB)), whoWords(story)), ', under A ', inA(whoA), '.'];
}

/** What your change did, against the side as it was. */
export function changeWords(before: Totals, after: Totals, story: ToldStory): Phrase {
  const money = Math.round(centsEach(after) - centsEach(before));
  const moved = round100(focus(after)) - round100(focus(before));
  const left = Math.round(after.all.left - before.all.left);
  const { short, good } = measureWords[story.measure];
  const parts: Phrase[] = [];
  if (money !== 0) parts.push([money > 0 ? 'brings ' : 'costs ', strong(cents(Math.abs(money))), ' a person']);
  if (moved !== 0)
    parts.push(
      good
        ? [moved > 0 ? 'wins ' : 'loses ', strong(Math.abs(moved)), ' buyers in 100']
        : [
            moved < 0 ? 'spares ' : 'hits ',
            strong(of100(Math.abs(moved))),
            ` ${moved < 0 ? '' : 'more '}(${short.toLowerCase()})`,
          ],
    );
  if (left !== 0 && story.measure !== 'left')
    parts.push(left < 0 ? ['keeps ', strong(-left), ' who had left'] : ['loses ', strong(left), ' more people']);
  return parts.length === 0
    ? ['Your change makes no difference that can be seen.']
    : ['Your change ', ...join(parts), '.'];
}

/** The line in plain words: where the best is, or what it means that there is none. */
export function bestWords(best: Best, lever: StoryLever, other: string | undefined): string {
  switch (best.where) {
    case 'inside':
      return `Most is earned at ${leverWords(lever, best.value)}.`;
    case 'low':
      return `Less is better all the way: ${lever.low}.${other === undefined ? '' : ` Try “${other}”.`}`;
    case 'high':
      return `For earnings, more is better all the way – look at who pays.`;
    case 'nowhere':
      return `It hardly matters for earnings.${other === undefined ? '' : ` Try “${other}”.`}`;
  }
}

export function leverWords({ lever, min, max, low }: StoryLever, value: number): string {
  if (lever === 'frequency.capPerWeek') {
    if (value === 0) return 'no messages';
    return value < 1 ? `${Number((value * 4).toFixed(1))} a month` : `${Number(value.toFixed(2))} a week`;
  }
  if (min === 0 && max === 1) return value === 0 ? low : `${Number((value * 10).toFixed(1))} of 10`;
  return String(Number(value.toFixed(2)));
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export { sentence };
