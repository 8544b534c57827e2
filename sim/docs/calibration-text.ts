// Section 9 of MODEL.md: how far sets that fit differ, from the stored ensemble.
import { narrowBelow, spreadWord, wideAbove } from '../experiment/spread-word.ts';
import { bold, code, table } from './markdown.ts';
import { howFitted } from './model-prose.ts';

/** What the page reads of the shipped ensemble; its file holds more. */
export interface EnsembleRecord {
  date: string;
  seed: number;
  method: string;
  acceptance: string;
  members: readonly unknown[];
  /** ranges, the middle nine tenths of all sets, and their spread as a share of that of an even draw from the box of the search */
  parameters: readonly { path: string; min: number; max: number; low: number; high: number; spread: number }[];
  /** the default set */
  central: Readonly<Record<string, number>>;
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
  /** what still holds when one finding is left out of the fit */
  leaveOneOut?: readonly {
    finding: string;
    held: boolean;
    signs: boolean;
    band: boolean | null;
    missedOthers: number;
    others: number;
    says: string;
    wording?: number;
  }[];
  /** which findings are missed when a mechanism is switched off and the rest fitted anew */
  ablation?: readonly { mechanism: string; missed: readonly string[] }[];
}

/** Share of random sets above which meeting a measure is hardly a test. */
const easyAbove = 0.75;

export function describeCalibration(ensemble: EnsembleRecord): string[] {
  const { date, seed, method, acceptance, members } = ensemble;
  return [
    howFitted.trim(),
    `Looked for on ${date} with seed ${seed}. ${method} ${members.length} sets of parameters were accepted: ${lower(acceptance)} Trials have few people: on ten thousand single sets may miss a band.`,
    ...widths(ensemble),
    ...tests(ensemble),
    ...tradeOffs(ensemble),
    ...leftOut(ensemble),
    ...switchedOff(ensemble),
  ];
}

/** Whether the evidence asks for a mechanism at all; nothing where that was not tried. */
export function evidenceFor(mechanism: string, { ablation = [] }: Partial<EnsembleRecord> = {}): string {
  const tried = ablation.find(each => each.mechanism === mechanism);
  if (tried === undefined) return '';
  return tried.missed.length === 0
    ? `${bold('No evidence needs it:')} without it, fitted anew, every finding is hit that is hit with it.`
    : `Without it, fitted anew, missed: ${tried.missed.join(', ')}.`;
}

function widths({ parameters, central, members }: EnsembleRecord): string[] {
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
    `Of ${parameters.length} free parameters ${count('wide')} are wide, ${count('narrow')} narrow and ${count('between')} between: their spread (standard deviation) over the ${members.length} sets is above ${wideAbove}, below ${narrowBelow}, or between, as a share of that of an even draw from the box of the search. All others kept their value. What is wide the evidence leaves open, given these forms, these ranges and this coding of the studies. What is narrow the evidence pins, as far as a linear emulator can tell: every other candidate made enough moves of the sampler to come far along each line that the emulator allows, the others stayed near the default.`,
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

function leftOut({ leaveOneOut = [] }: EnsembleRecord): string[] {
  if (leaveOneOut.length === 0) return [];
  const banded = leaveOneOut.filter(({ band }) => band !== null);
  const count = (each: typeof leaveOneOut, holds: (one: (typeof leaveOneOut)[number]) => boolean) =>
    each.filter(holds).length;
  const word = (holds: boolean | null) => (holds === null ? '–' : holds ? 'yes' : 'no');
  return [
    '### 9.4 Leave-one-out: one finding less',
    `Fitted without it, starting from the prior values of all parameters (what one would have said before any fit), all signs of a finding come out for ${count(leaveOneOut, ({ signs }) => signs)} of ${leaveOneOut.length}, every band for ${count(banded, ({ band, wording }) => band === true && wording === undefined)} of the ${banded.length} that have one, and for ${count(banded, ({ band, wording }) => band === true && wording !== undefined)} more once the wording of its survey is fitted to its own answers; everything for ${count(leaveOneOut, ({ held, wording }) => held && wording === undefined)}, not counting these. The table also says how well such a fit meets the rest: how many of all other conditions it missed when they were last tried. The wording of a survey is no part of people, and nothing can predict it: its one shift is fitted after everything else, so that the differences between answers remain a prediction. Effects that no other finding speaks of come out near 0. On which side depends on how the fit is made, so a few signs or bands more or less say little.`,
    table(
      ['finding left out', 'signs', 'bands', 'others missed', 'what came out otherwise'],
      leaveOneOut.map(({ finding, signs, band, wording, missedOthers, others, says }) => [
        finding,
        word(signs),
        band === true && wording !== undefined ? 'with its wording' : word(band),
        `${missedOthers} of ${others}`,
        wording === undefined ? says : `${says}; wording shifted by ${wording}`,
      ]),
    ),
  ];
}

function switchedOff({ ablation = [] }: EnsembleRecord): string[] {
  if (ablation.length === 0) return [];
  return [
    '### 9.5 Ablation: one mechanism less',
    'A mechanism is switched off, and the rest, where it does not fit as it stands, is fitted anew with the emulator’s slopes of the whole model. The table lists what is then missed by more than noise, on few people; a single miss may be a poor fit. Where nothing is missed, no evidence here needs the mechanism; the reason for having it stands in section 7.',
    table(
      ['mechanism', 'missed without it'],
      ablation.map(({ mechanism, missed }) => [code(mechanism), missed.join(', ') || 'nothing']),
    ),
  ];
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(Number(value.toPrecision(3)));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
