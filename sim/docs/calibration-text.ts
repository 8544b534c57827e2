// Section 9 of MODEL.md: how far sets that fit differ, from the stored ensemble.
import { narrowBelow, spreadWord, wideAbove } from '../experiment/spread-word.ts';
import type { CrossValidation } from '../validation/predictions.ts';
import { confidenceClasses, scoreboardOf, type SampleScores } from '../validation/scoreboard.ts';
import { code, table } from './markdown.ts';
import { howFitted } from './model-prose.ts';

/** What the page reads of the shipped ensemble; its file holds more. */
export interface EnsembleRecord {
  date: string;
  seed: number;
  method: string;
  acceptance: string;
  members: readonly unknown[];
  /** ranges, the middle nine tenths of all sets, and their spread as a share of that before the evidence */
  parameters: readonly { path: string; min: number; max: number; low: number; high: number; spread: number }[];
  /** the default set */
  default: Readonly<Record<string, number>>;
  measures: readonly {
    id: string;
    goal: { sign: string } | { low: number; high: number };
    randomHits: number | null;
    before?: number | null;
    central: number | null;
    low: number | null;
    high: number | null;
  }[];
  tradeOffs: readonly { a: string; b: string; r: number }[];
  /** of all parameters that were screened */
  influences?: readonly { path: string; findings: number; verdicts: number }[];
  /** what fits say of studies that they have not seen */
  crossValidation?: CrossValidation;
}

/** Share of random sets above which meeting a measure is hardly a test. */
const easyAbove = 0.75;
/** Influence below which a parameter moves next to nothing. */
const idleBelow = 0.02;
const mostListed = 20;

export function describeCalibration(ensemble: EnsembleRecord): string[] {
  const { date, seed, method, acceptance, members } = ensemble;
  return [
    // how the defaults came about before calibration found them itself
    ...(ensemble.influences === undefined ? [howFitted.trim()] : []),
    `Looked for on ${date} with seed ${seed}. ${method} ${members.length} sets of parameters were accepted: ${lower(acceptance)} Trials have few people: on ten thousand single sets may miss a band.`,
    ...widths(ensemble),
    ...tests(ensemble),
    ...tradeOffs(ensemble),
    ...screened(ensemble),
    ...scores(ensemble),
  ];
}

function widths({ parameters, default: central, members }: EnsembleRecord): string[] {
  const count = (wanted: string) => parameters.filter(({ spread }) => spreadWord(spread) === wanted).length;
  const rows = parameters.map(({ path, min, max, low, high, spread }) => [
    code(path),
    `${min} to ${max}`,
    number(central[path]),
    `${number(low)} to ${number(high)}`,
    number(spread),
    spreadWord(spread),
  ]);
  return [
    '### 9.1 What the evidence leaves open',
    `Of ${parameters.length} free parameters ${count('wide')} are wide, ${count('narrow')} narrow and ${count('between')} between: their spread (standard deviation) over the ${members.length} sets is above ${wideAbove}, below ${narrowBelow}, or between, as a share of that before the evidence. All others kept their value. What is wide the evidence leaves open, given these forms, these ranges and this coding of the studies. What is narrow the evidence pins, as far as a linear emulator can tell.`,
    table(['parameter', 'range', 'default', 'middle nine tenths', 'spread', ''], rows),
  ];
}

function tests({ measures }: EnsembleRecord): string[] {
  if (measures.length === 0) return [];
  const easy = measures.filter(({ randomHits }) => (randomHits ?? 0) > easyAbove).length;
  const rows = measures.map(({ id, goal, randomHits, before, central, low, high }) => [
    id,
    'sign' in goal ? goal.sign : `${number(goal.low)} to ${number(goal.high)}`,
    number(before),
    number(central),
    `${number(low)} to ${number(high)}`,
    randomHits === null ? '–' : `${Math.round(randomHits * 100)} %`,
  ]);
  return [
    '### 9.2 What is a test at all',
    `A measure that most sets drawn at random meet tests little: ${easy} of ${measures.length} are met by more than ${easyAbove * 100} % of them.`,
    table(['measure', 'asked', 'prior', 'default', 'middle nine tenths', 'met at random'], rows),
  ];
}

function tradeOffs({ tradeOffs: pairs }: EnsembleRecord): string[] {
  if (pairs.length === 0) return [];
  return [
    '### 9.3 Strongest trade-offs',
    'The evidence knows these parameters better together than one by one: move one, and the other follows.',
    table(
      ['one', 'other', 'correlation'],
      pairs.map(({ a, b, r }) => [code(a), code(b), number(r)]),
    ),
  ];
}

function screened({ influences = [], parameters }: EnsembleRecord): string[] {
  if (influences.length === 0) return [];
  const free = new Set(parameters.map(({ path }) => path));
  const idle = influences.filter(
    ({ path, findings, verdicts }) => !free.has(path) && Math.max(findings, verdicts) < idleBelow,
  );
  const strongest = (kind: 'findings' | 'verdicts') =>
    influences
      .toSorted((a, b) => b[kind] - a[kind])
      .slice(0, mostListed)
      .map(each => [code(each.path), number(each[kind])]);
  return [
    '### 9.4 Screening: what moves anything',
    `Each of ${influences.length} parameters was moved alone by a quarter of its range. Its influence is its share of all changes of a measure, summed over measures: 1 is as much as all that moves one measure. ${idle.length} parameters have less than ${idleBelow} on findings and on verdicts, and are not free${idle.length === 0 ? '' : `: ${idle.map(({ path }) => code(path)).join(', ')}`}.`,
    table(['moves findings', 'influence'], strongest('findings')),
    table(['moves verdicts', 'influence'], strongest('verdicts')),
  ];
}

function scores({ crossValidation, date, seed }: EnsembleRecord): string[] {
  if (crossValidation === undefined) return [];
  const { outOfSample, inSample, folds, studies } = scoreboardOf(crossValidation, { date, seed }, null);
  const row = (name: string, of: (each: SampleScores) => { right: number; of: number }) => [
    name,
    ...[outOfSample, inSample].map(each => `${of(each).right} of ${of(each).of}`),
  ];
  return [
    '### 9.5 Out of sample',
    `The ${studies} studies were dealt into ${folds} folds. For each fold the model was fitted anew by the same procedure, from the prior, without the studies of the fold, and then asked for them. \`creepline validate --scoreboard\` lists what is missed.`,
    table(
      ['', 'out of sample', 'in sample'],
      [
        row('directions', each => each.signs),
        row('sizes', each => each.bands),
        row('the right of two arms', each => each.rightArm),
        ...confidenceClasses.map(({ class: name, says }) =>
          row(`where ${says}`, each => each.rightArm.byConfidence.find(one => one.class === name)!),
        ),
      ],
    ),
  ];
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(Number(value.toPrecision(3)));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
