// How each form of question turns scores of the story into chances of answers.
import type { Form } from './schema.ts';
import type { ColumnSpec, ParameterSpec } from '../language/index.ts';

type MiddleName = 'middle' | 'middleFelt';

interface Answering {
  /** signals of the story that the answer is made of */
  from: readonly string[];
  /** how a score becomes the chance of the first answer and of the second */
  equations: string;
  middle?: MiddleName;
}

/** Where attitudes are asked, who is beyond the middle says so; nothing else is left to chance. */
function cut(score: string): string {
  return `
  score = ${score}
  first = score > middle
  second = score <= 0 - middle`;
}

/** Of a wish to go, people say how strong it is: of many with the same wish so many would go. */
function chance(score: string): string {
  return `
  score = ${score}
  first = logistic(score)
  second = 1 - first`;
}

/** On a scale on which people tick how likely they are to: its middle is where nothing pulls or pushes, its ends are this many logits away. */
const endOfScale = 6;
const rating = (score: string): string => `
  score = ${score}
  first = clamp(0.5 + score / ${2 * endOfScale})
  second = 1 - first`;

/** Answers in milder words: more is acceptable or cool, fewer are concerned, fewer would go. */
export const answering: Readonly<Record<Form, Answering>> = {
  acceptable: { from: ['margin'], equations: cut('margin + shift') },
  acceptableOrUnsure: { from: ['margin'], equations: cut('margin + shift'), middle: 'middle' },
  // 1.7 logits for one SD, as where acceptability becomes a share
  coolOrCreepy: {
    from: ['feltCreepiness', 'worthIt'],
    equations: cut('1.7 * worthIt - feltCreepiness + shift'),
    middle: 'middleFelt',
  },
  unsubscribe: { from: ['wantsOff'], equations: chance('wantsOff - shift') },
  stop: { from: ['wantsOut'], equations: chance('wantsOut - shift') },
  intention: { from: ['pull'], equations: rating('pull + shift') },
  concern: { from: [], equations: cut('concernMargin - shift') },
  literacy: { from: [], equations: cut('termsKnown - least + 0.5') },
  tools: { from: [], equations: cut('toolsUsed - least + 0.5') },
  adBlocker: { from: [], equations: cut('blocksAds - 0.5') },
};

export const answerParameters: Readonly<Record<string, ParameterSpec>> = {
  shift: { min: -6, max: 6, default: 0 },
  middle: { min: 0, max: 3, default: 0 },
  least: { min: 0, max: 6, default: 1 },
};

/** Where the wording shift of a survey is set. */
export const shiftPath = (survey: string): string => `survey.${survey}.shift`;

const margin = { store: 'state', min: -6, max: 6, unit: 'SD of people' } as const;
const chanceOf = { store: 'state', min: 0, max: 1, unit: 'share' } as const;

/** Columns that each item has for itself. */
export const answerColumns: Readonly<Record<string, ColumnSpec>> = {
  serviceMargin: { ...margin, says: 'how acceptable the service is' },
  flowMargin: { ...margin, size: 8, says: 'how acceptable the data are, the worst of them first' },
  trustTrait: { ...margin, says: 'disposition to trust, where a brand is meant' },
  concernMargin: { ...margin, says: 'distance from being somewhat concerned' },
  termsKnown: { ...margin, min: 0, unit: 'terms', says: 'technical terms known' },
  toolsUsed: { ...margin, min: 0, unit: 'tools', says: 'protective tools used' },
  blocksAds: { ...chanceOf, says: 'blocks ads' },
  first: { ...chanceOf, says: 'chance of the first answer' },
  second: { ...chanceOf, says: 'chance of the second answer' },
};
