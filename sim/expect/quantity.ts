// A measure of several arms: read and checked before anything runs, worked out from their replications afterwards.
import { log } from '../core/exact-math.ts';
import { unknownName } from '../core/errors.ts';
import type { Estimate } from '../engine/report.ts';
import { LineFault } from './tokens.ts';
import { Resolver, type Level, type Quantity } from './resolve.ts';
import { levelsOf, measured } from './values.ts';
import type { ArmUnits } from '../experiment/gather.ts';
import { parseMeasure, type AnswerWords, type Joint, type MeasureWords } from './parse-measure.ts';
import { heightAt, peakOf, type Curve } from './peak.ts';
import { estimateFromMeans, type Values } from '../experiment/statistics.ts';

/** An answer that people give to an item of a survey. */
export interface AskedAnswer {
  survey: string;
  item: string;
  answer: string;
}

/** Surveys that a measure may speak of: item → its answers. */
export type KnownAnswers = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A measure, understood. `null` where something in it has no value. */
export interface Measure {
  /** of a level or a difference that of the metric; otherwise a plain number */
  unit: string;
  /** everything that it is made of */
  levels: readonly Level[];
  asked: readonly AskedAnswer[];
  /** from one number for each level, then one for each answer */
  from: (values: readonly number[]) => number | null;
}

/** Every fault of the text with its letter, in order; then there is no measure. */
export function readMeasure(
  text: string,
  strategies: readonly string[],
  surveys: KnownAnswers = {},
): { measure?: Measure; faults: readonly LineFault[] } {
  try {
    const reader = new MeasureReader(strategies, surveys);
    const words = parseMeasure(text);
    const from = reader.read(words);
    const { faults } = reader.resolver;
    const { levels, asked } = reader;
    return from === undefined || faults.length > 0
      ? { faults }
      : { measure: { unit: reader.unitOf(words), levels, asked, from }, faults: [] };
  } catch (error) {
    if (!(error instanceof LineFault)) throw error;
    return { faults: [error] };
  }
}

type From = Measure['from'];

const leastOfFamily = 3;

class MeasureReader {
  readonly levels: Level[] = [];
  readonly asked: AskedAnswer[] = [];
  readonly resolver: Resolver;
  private readonly surveys: KnownAnswers;

  constructor(strategies: readonly string[], surveys: KnownAnswers) {
    this.resolver = new Resolver(strategies);
    this.surveys = surveys;
  }

  /** All parts are read even where one is wrong, so that all faults come out at once. */
  read(words: MeasureWords): From | undefined {
    if (words.kind === 'number') return () => words.value;
    if (words.kind === 'value') return this.quantity(this.resolver.quantity(words.value));
    if (words.kind === 'log') return map(this.read(words.of), value => (value > 0 ? log(value) : null));
    if (words.kind === 'joint') return join(words.joint, this.read(words.a), this.read(words.b));
    return words.kind === 'survey' ? this.answer(words) : this.family(words);
  }

  unitOf(words: MeasureWords): string {
    if (words.kind === 'survey') return 'share';
    const isPlain = words.kind === 'value' && words.value.kind !== 'ratio';
    return isPlain ? this.levels[0]!.unit : '';
  }

  private quantity(quantity: Quantity | undefined): From | undefined {
    if (quantity === undefined) return undefined;
    const [first, second] = levelsOf(quantity).map(level => this.level(level)) as [From, From?];
    return second === undefined ? first : join(quantity.kind === 'ratio' ? '/' : '-', first, second);
  }

  private level(level: Level): From {
    const at = this.levels.push(level) - 1;
    return values => values[at]!;
  }

  private answer({ survey, item, answer }: AnswerWords): From | undefined {
    const items = this.surveys[survey.text];
    if (items === undefined)
      return this.resolver.fault(survey, unknownName('survey', survey.text, Object.keys(this.surveys)));
    const answers = items[item.text];
    if (answers === undefined)
      return this.resolver.fault(item, unknownName(`item of ${survey.text}`, item.text, Object.keys(items)));
    if (!answers.includes(answer.text))
      return this.resolver.fault(
        answer,
        `${unknownName('answer', answer.text, answers)}; people answer ${answers.join(' or ')}`,
      );
    const at = this.asked.push({ survey: survey.text, item: item.text, answer: answer.text }) - 1;
    return values => values[this.levels.length + at]!;
  }

  private family({
    kind,
    metric,
    family,
    share,
  }: Extract<MeasureWords, { kind: 'peak' | 'offPeak' }>): From | undefined {
    const members = membersOf(family.text, this.resolver.strategies);
    if (members.length < leastOfFamily)
      return this.resolver.fault(
        family,
        `a family needs ${leastOfFamily} strategies such as ${family.text}-1, and has ${members.length}`,
      );
    const parts = members.map(({ id, place }) => {
      const level = this.resolver.level({ ...metric, summary: 'mean', strategy: { text: id, at: family.at } });
      return level && { place, height: this.level(level) };
    });
    if (!parts.every(part => part !== undefined)) return undefined;
    const curve = (values: readonly number[]): Curve =>
      parts.map(({ place, height }) => ({ place, height: height(values)! }));
    return values => (kind === 'peak' ? peakOf(curve(values)).place : lossAt(curve(values), share));
  }
}

/** The strategies `family-NUMBER`, by number. */
function membersOf(family: string, strategies: readonly string[]): { id: string; place: number }[] {
  const members = strategies.flatMap(id => {
    const number = id.startsWith(`${family}-`) ? id.slice(family.length + 1) : '';
    return /^\d+$/.test(number) ? [{ id, place: Number(number) }] : [];
  });
  return members.toSorted((a, b) => a.place - b.place);
}

function lossAt(curve: Curve, share: number): number | null {
  const top = peakOf(curve);
  return top.height > 0 ? heightAt(curve, top.place * share) / top.height - 1 : null;
}

function map(from: From | undefined, change: (value: number) => number | null): From | undefined {
  if (from === undefined) return undefined;
  return values => {
    const value = from(values);
    return value === null ? null : change(value);
  };
}

const calculate: Readonly<Record<Joint, (a: number, b: number) => number | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? null : a / b),
};

function join(joint: Joint, a: From | undefined, b: From | undefined): From | undefined {
  if (a === undefined || b === undefined) return undefined;
  return values => {
    const [x, y] = [a(values), b(values)];
    return x === null || y === null ? null : calculate[joint](x, y);
  };
}

export interface MeasureObservation {
  /** one a replication */
  values: Values;
  /** from the means of the levels over replications, so that few events in one replication do not bend a ratio */
  estimate: Estimate;
}

/** `answersTo`: the share of people who answer so, one a replication. */
export function observeMeasure(
  { levels, asked, from }: Measure,
  arms: readonly ArmUnits[],
  answersTo: (answer: AskedAnswer) => Values = () => [],
): MeasureObservation {
  const columns = [...levels.map(level => measured(level, arms).values), ...asked.map(answersTo)];
  const replications = columns[0]?.length ?? 0;
  const rows = Array.from({ length: replications }, (_, i) => columns.map(column => column[i] ?? null));
  return {
    values: rows.map(row => (isComplete(row) ? from(row) : null)),
    estimate: estimateFromMeans(rows.filter(isComplete), from, replications),
  };
}

function isComplete(row: (number | null)[]): row is number[] {
  return row.every(value => value !== null);
}
