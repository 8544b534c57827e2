// What one person says, in the first person. Each reason leads back to the term of the model that it is told of.
import type { ExplainDay, ExplainReport } from '../../sim/index.ts';

const worries: Readonly<Record<string, string>> = {
  none: 'does not worry about {their} data',
  notVery: 'hardly worries about {their} data',
  somewhat: 'worries a little about {their} data',
  very: 'worries a lot about {their} data',
};

export function factsOf(age: string, gender: string, concern: string): string {
  const their = gender === 'female' ? 'her' : 'his';
  return `${age.replace('-', ' to ')}, ${worries[concern]!.replace('{their}', their)}`;
}

export interface Reason {
  say: string;
  /** as the model writes it, with its share of the sum */
  term: string;
  value: number;
  /** key of the idea whose equations form it, and of what it rests on */
  mechanism: string;
}

/** Words of the model → what a person would say. The first that fits. */
const sayings: readonly (readonly [RegExp, (day: ExplainDay) => string])[] = [
  [/too private|event/i, aboutWhat],
  [/violat/i, () => 'It used things that I never meant for it.'],
  [/unclear|covert|hidden/i, () => 'I do not know how they know.'],
  [/fit.*knowing|knowing.*fit/i, () => 'It was right, and that made it worse.'],
  [/asks why|why creep/i, () => 'I asked myself what they are after.'],
  [/intima/i, () => 'It came to me in a place that is mine.'],
  [/misdirected|mix/i, () => 'It was made for somebody else.'],
  [/memory/i, () => 'I had not forgotten the time before.'],
  [/concern/i, () => 'I worry about my data anyway.'],
  [/felt trait|felt spread/i, () => 'I easily feel watched.'],
  [/own view|deal/i, () => 'With this subject I am touchy.'],
  [/aware/i, () => 'Everybody was talking about what is done with our data.'],
  [/disclosure/i, () => 'They told me how they do it, and I did not like it.'],
];

function aboutWhat({ message, events }: ExplainDay): string {
  const topic = message === null ? 'it' : thing(message.topic);
  return events.includes('it was about a private life event')
    ? `It was about ${topic}, and that is nobody’s business.`
    : `It was about ${topic}, which is private.`;
}

const thing = (topic: string): string => (topic === 'baby' ? 'baby things' : topic);

/** The strongest reasons for a feeling, strongest first; small ones are not worth a word. */
function reasonsOf(day: ExplainDay, most = 2): Reason[] {
  const score = day.scores.find(({ name }) => name === 'feltCreepiness');
  if (score === undefined) return [];
  return score.terms
    .filter(({ value }) => value > 0.15)
    .toSorted((a, b) => b.value - a.value)
    .flatMap(({ name, value }) => {
      const words = sayings.find(([pattern]) => pattern.test(name))?.[1](day);
      return words === undefined ? [] : [{ say: words, term: name, value, mechanism: score.mechanism }];
    })
    .filter(({ say }, k, all) => all.findIndex(each => each.say === say) === k)
    .slice(0, most);
}

export interface LifeStory {
  /** first sentence, before the reasons */
  opening: string;
  /** the day that hurt most, and why */
  worst: ExplainDay | undefined;
  reasons: readonly Reason[];
  ending: string;
}

const tooFar = 'felt it went too far';
const endings: readonly (readonly [event: string, says: (day: number) => string])[] = [
  ['left the brand', day => `On day ${day} I left for good.`],
  ['went to a rival', day => `On day ${day} I went to a rival.`],
  ['left after bad news', day => `On day ${day} I had read enough, and left.`],
  ['complained', day => `On day ${day} I complained.`],
  ['warned friends', day => `On day ${day} I warned my friends.`],
  ['withdrew consent', day => `On day ${day} I took back my consent.`],
  ['unsubscribed', day => `On day ${day} I took myself off the list.`],
  ['marked it as spam', day => `On day ${day} I marked it as spam.`],
  ['installed an ad blocker', day => `On day ${day} I got myself an ad blocker.`],
];

/** Told up to a day, nothing of what comes later. */
export function lifeStory({ days }: Pick<ExplainReport, 'days'>, until: number): LifeStory {
  const past = days.filter(({ tick }) => tick < until);
  const messages = past.filter(({ message }) => message !== null).length;
  const bought = past.filter(({ events }) => events.includes('bought')).length;
  const hurt = past.filter(({ events }) => events.includes(tooFar));
  const worst = hurt.toSorted((a, b) => (b.message?.creepiness ?? 0) - (a.message?.creepiness ?? 0))[0];
  const opening = `I got ${times(messages, 'message')}${bought === 0 ? '' : ` and bought ${bought === 1 ? 'once' : `${bought} times`}`}.`;
  const end = endings
    .map(([event, says]) => ({ day: past.findLast(({ events }) => events.includes(event)), says }))
    .find(({ day }) => day !== undefined);
  return {
    opening,
    worst,
    reasons: worst === undefined ? [] : reasonsOf(worst),
    ending:
      end === undefined
        ? worst === undefined && messages > 0
          ? 'None of them troubled me.'
          : ''
        : end.says(end.day!.tick + 1),
  };
}

export function worstWordsOf({ tick, message }: ExplainDay): string {
  return `On day ${tick + 1} one${message === null ? '' : ` about ${thing(message.topic)}`} went too far.`;
}

const times = (number: number, what: string): string =>
  number === 0 ? `no ${what}` : number === 1 ? `one ${what}` : `${number} ${what}s`;

export const isTooFar = ({ events }: ExplainDay): boolean => events.includes(tooFar);
