// Answers of the same people to several questions at once, beside what two simpler ideas of people would say.
import { CreeplineError } from '../core/errors.ts';
import { problemOfRef } from './check-survey.ts';
import type { AnswerRef, Survey } from './read-survey.ts';
import { answersOf, type Form } from './schema.ts';
import { shareOf, type Chances, type SurveyAnswers } from './answers.ts';

export interface JointCell {
  /** item → answer; where an item has a middle, `between` */
  answers: Readonly<Record<string, string>>;
  share: number;
  /** if one answer said nothing of another */
  independent: number;
  /** if all answers came from one attitude to privacy */
  oneScore: number;
}

export interface JointReport {
  items: readonly string[];
  cells: JointCell[];
}

const between = 'between';
const mostItems = 6;

/** Every combination of answers to these items; `checkJoint` has found nothing wrong with them. */
export function reportJoint(answers: SurveyAnswers, items: readonly string[]): JointReport {
  const parts = items.map(id => partsOf(answers, id));
  const cells = combinations(parts).map(combination => {
    const chances = combination.map(({ chances }) => chances);
    return {
      answers: Object.fromEntries(combination.map(({ answer }, k) => [items[k]!, answer])),
      share: shareOf(together(chances)),
      independent: combination.reduce((product, { share }) => product * share, 1),
      oneScore: overlap(combination),
    };
  });
  return { items, cells };
}

/** Throws with what is wrong with the names of items whose combinations are asked for. */
export function checkJoint({ items, combined }: Survey, asked: readonly string[]): void {
  const known = [...items, ...combined].map(({ id }) => `${id}.yes`);
  const unknown = asked.filter(id => !known.includes(`${id}.yes`));
  const messages = [
    ...unknown.map(id => problemOfRef(id, known)),
    ...(new Set(asked).size < asked.length ? ['names an item twice'] : []),
    ...(asked.length < 2 || asked.length > mostItems ? [`takes 2 to ${mostItems} items, not ${asked.length}`] : []),
  ];
  if (messages.length > 0)
    throw new CreeplineError(
      'invalid',
      messages.map(message => ({ path: '--joint', message })),
    );
}

interface Part {
  answer: string;
  chances: Chances;
  share: number;
  /** between which shares of people, the mildest first, these would lie if one attitude decided */
  from: number;
  to: number;
}

/** Answers that the mild give: there the first one, elsewhere the second. */
const mildFirst: readonly Form[] = ['acceptable', 'acceptableOrUnsure', 'coolOrCreepy'];

function partsOf({ survey, shares, chances }: SurveyAnswers, id: string): Part[] {
  const form = survey.items.find(item => item.id === id)?.form;
  const names = form === undefined ? ['yes'] : answersOf[form];
  const given = names.map(answer => ({ answer, chances: chances({ item: id, answer }), share: shares[id]![answer]! }));
  const rest = 1 - given.reduce((sum, { share }) => sum + share, 0);
  const others =
    rest > 1e-6
      ? [{ answer: form === undefined ? 'no' : between, chances: restOf(given.map(part => part.chances)), share: rest }]
      : [];
  const [first, ...more] = given;
  const mild = form !== undefined && mildFirst.includes(form);
  return inOrder(mild ? [first!, ...others, ...more] : [...more, ...others, first!]);
}

function inOrder(parts: readonly Omit<Part, 'from' | 'to'>[]): Part[] {
  let from = 0;
  return parts.map(part => ({ ...part, from, to: (from += part.share) }));
}

function restOf(all: readonly Chances[]): Chances {
  return all[0]!.map((_, i) => Math.max(0, 1 - all.reduce((sum, chances) => sum + chances[i]!, 0)));
}

function together(all: readonly Chances[]): Chances {
  return all.reduce((product, chances) => product.map((value, i) => value * chances[i]!));
}

function overlap(parts: readonly Pick<Part, 'from' | 'to'>[]): number {
  return Math.max(0, Math.min(...parts.map(({ to }) => to)) - Math.max(...parts.map(({ from }) => from)));
}

function combinations(lists: readonly (readonly Part[])[]): Part[][] {
  return lists.reduce<Part[][]>((begun, list) => begun.flatMap(parts => list.map(part => [...parts, part])), [[]]);
}

/** Of several answers, the share of people who give all, or any, if one said nothing of another, and if one attitude decided. */
export function simplerShares(
  answers: SurveyAnswers,
  how: 'all' | 'any',
  refs: readonly AnswerRef[],
): { independent: number; oneScore: number } {
  const parts = refs.map(({ item, answer }) => partsOf(answers, item).find(part => part.answer === answer)!);
  if (how === 'all')
    return { independent: parts.reduce((product, { share }) => product * share, 1), oneScore: overlap(parts) };
  return { independent: 1 - parts.reduce((product, { share }) => product * (1 - share), 1), oneScore: union(parts) };
}

function union(parts: readonly Pick<Part, 'from' | 'to'>[]): number {
  let covered = 0;
  let end = 0;
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return covered;
}
