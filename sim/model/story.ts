// THE MODEL ON ONE PAGE: a day of every consumer, in this order. Each line is one idea, in a file of its own name.
import type { Mechanism } from './world/mechanism.ts';
import { withFitted } from './world/fitted.ts';
import { lifeEvents } from './living/life-events.ts';
import { breach } from './market/breach.ts';
import { deliverability } from './market/deliverability.ts';
import { publicity } from './market/publicity.ts';
import { shopping } from './living/shopping.ts';
import { consent } from './living/consent.ts';
import { learn } from './strategy/learn.ts';
import { plan } from './strategy/plan.ts';
import { govern } from './strategy/govern.ts';
import { relevance } from './perception/relevance.ts';
import { acceptability } from './perception/acceptability.ts';
import { noticing } from './perception/noticing.ts';
import { creepiness } from './perception/creepiness.ts';
import { household } from './perception/household.ts';
import { annoyance } from './perception/annoyance.ts';
import { reactance } from './response/reactance.ts';
import { engage } from './response/engage.ts';
import { shop } from './response/shop.ts';
import { exit } from './response/exit.ts';
import { switching } from './response/switching.ts';
import { fatigue } from './memory/fatigue.ts';
import { trust } from './memory/trust.ts';
import { habituation } from './memory/habituation.ts';
import { creepyMemory } from './memory/creepy-memory.ts';
import { attachment } from './memory/attachment.ts';
import { resignation } from './memory/resignation.ts';
import { wordOfMouth } from './market/word-of-mouth.ts';
import { regulator } from './market/regulator.ts';
import { cost } from './market/cost.ts';
import { quit } from './response/quit.ts';
import { farewell } from './response/farewell.ts';
import { engagement } from './memory/engagement.ts';

const written: readonly { stage: string; mechanisms: readonly Mechanism[] }[] = [
  // 1 world: what befalls people; 2 live: what they do without the brand; 3 ask: what they answer when asked for their data
  { stage: 'world', mechanisms: [lifeEvents, breach, publicity] },
  { stage: 'live', mechanisms: [shopping] },
  { stage: 'ask', mechanisms: [consent] },
  // 4 learn: the brand turns data into guesses; 5 plan and 6 govern: it picks whom to write what, and what to hold back
  { stage: 'learn', mechanisms: [learn] },
  { stage: 'plan and govern', mechanisms: [plan, govern, deliverability] },
  // 7 perceive: what the message feels like to this person
  { stage: 'perceive', mechanisms: [relevance, acceptability, noticing, creepiness, annoyance, household] },
  // 8 respond: what they do with it; 9 protect: how they get away from it
  { stage: 'respond', mechanisms: [reactance, engage, shop] },
  { stage: 'protect', mechanisms: [exit, quit, switching] },
  // 10 remember: what stays; 11 settle: what they tell each other and what it costs (market/ settles between people); 12 measure
  { stage: 'remember', mechanisms: [fatigue, trust, habituation, creepyMemory, attachment, resignation] },
  { stage: 'settle', mechanisms: [wordOfMouth, regulator, cost] },
  { stage: 'measure', mechanisms: [farewell, engagement] },
];

/** With the defaults that calibration has found. */
export const story = written.map(({ stage, mechanisms: all }) => ({
  stage,
  mechanisms: all.map(each => withFitted(each)),
}));

/** Values as they are written with the mechanisms, by path: what was assumed before any fit. */
export const writtenValues: ReadonlyMap<string, number> = new Map(
  written.flatMap(({ mechanisms: all }) =>
    all.flatMap(({ key, params }) => params.map(param => [`${key}.${param.key}`, param.default] as const)),
  ),
);

export const mechanisms: readonly Mechanism[] = story.flatMap(({ mechanisms }) => mechanisms);
