// What the names of a line or measure mean: metrics, people, strategies, surveys, each checked before anything runs.
import { unknownName } from '../core/errors.ts';
import { groupsOf, ownAxes, type ExtraMark, type ExtraMeasure } from '../engine/extra.ts';
import { metrics, type Metric } from '../metrics/index.ts';
import { segmentAxisNames } from '../model/world/segments.ts';
import { Flaw, type Spot } from '../language/index.ts';
import { lossAt, peakOf, type Curve } from './curve.ts';
import {
  extremeOf,
  join,
  levelsOf,
  logOf,
  type AskedAnswer,
  type Expectation,
  type Formula,
  type Level,
  type Measure,
  type Quantity,
} from './quantity.ts';
import type {
  AnswerWords,
  Bound,
  FamilyWords,
  LevelWords,
  LineWords,
  MeasureWords,
  MetricWords,
  ValueWords,
  Word,
} from './words.ts';

const metricKeys = metrics.map(({ key }) => key);
const mostAxes = 2;
const leastOfFamily = 3;

/** Surveys that a measure may speak of: survey → item → its answers. */
export type KnownAnswers = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** How many days a strategy is run for. */
export type Days = (strategy: string) => number;

/** Checks names as they come up, and keeps all that is wrong with them. */
export class Resolver {
  readonly faults: Flaw[] = [];
  private readonly strategies: readonly string[];
  private readonly surveys: KnownAnswers;
  private readonly days: Days;

  constructor(strategies: readonly string[], surveys: KnownAnswers = {}, days: Days = () => Infinity) {
    this.strategies = strategies;
    this.surveys = surveys;
    this.days = days;
  }

  /** Undefined where something in it is wrong, which is then among the faults. */
  expectation(line: string, { value, bound, share }: LineWords): Expectation | undefined {
    const quantity = this.quantity(value);
    if (quantity !== undefined) this.checkBound(bound, rangeOf(quantity));
    if (share?.of === 'worlds') this.fault(share, worldsMissing);
    if (share !== undefined) this.checkBound(share.bound, { min: 0, max: 1, what: 'a share' });
    if (quantity === undefined || this.faults.length > 0) return undefined;
    return { line, quantity, bound, ...(share && { share: share.bound }) };
  }

  /** All parts are read even where one is wrong, so that all faults come out at once. */
  measure(words: MeasureWords): Measure | undefined {
    const levels: Level[] = [];
    const asked: AskedAnswer[] = [];
    const from = this.formula(words, levels, asked);
    return from === undefined || this.faults.length > 0
      ? undefined
      : { unit: unitOf(words, levels), levels, asked, from };
  }

  private formula(words: MeasureWords, levels: Level[], asked: AskedAnswer[]): Formula | undefined {
    switch (words.kind) {
      case 'number':
        return () => words.value;
      case 'log': {
        const of = this.formula(words.of, levels, asked);
        return of && logOf(of);
      }
      case 'max':
      case 'min': {
        const parts = words.of.map(part => this.formula(part, levels, asked));
        return parts.every(part => part !== undefined) ? extremeOf(words.kind, parts) : undefined;
      }
      case 'joint': {
        const [a, b] = [words.a, words.b].map(part => this.formula(part, levels, asked));
        return a && b && join(words.joint, a, b);
      }
      case 'value': {
        const quantity = this.quantity(words.value);
        if (quantity === undefined) return undefined;
        const [a, b] = levelsOf(quantity).map(level => element(levels, level)) as [Formula, Formula?];
        return b === undefined ? a : join(quantity.kind === 'ratio' ? '/' : '-', a, b);
      }
      case 'survey': {
        const answer = this.answer(words);
        if (answer === undefined) return undefined;
        const at = asked.push(answer) - 1;
        return values => values[levels.length + at]!;
      }
      default:
        return this.family(words, levels);
    }
  }

  private quantity(value: ValueWords): Quantity | undefined {
    if (value.kind === 'level') {
      const level = this.level(value.level);
      return level && { kind: 'level', level };
    }
    const [a, b] = [this.level(value.a), this.level(value.b)];
    if (a === undefined || b === undefined) return undefined;
    if (a.unit !== b.unit)
      this.fault(
        value,
        `${a.metric} (${a.unit}) and ${b.metric} (${b.unit}) cannot be compared: they have different units`,
      );
    return { kind: value.kind, a, b };
  }

  private level(words: LevelWords): Level | undefined {
    const metric = this.metric(words.metric);
    const segment = this.segment(words.segment);
    const strategy = this.strategy(words.strategy, words.metric);
    if (metric === undefined || strategy === undefined) return undefined;
    this.checkSummary(words, metric);
    this.checkDay(words, strategy);
    const { summary, day: { value: day } = {} } = words;
    const people = segment.map(({ axis, value }) => `${axis}=${value}`).join(', ');
    const key = `${summary}(${metric.key}${people === '' ? '' : `{${people}}`}${day === undefined ? '' : `@${day}`})`;
    const unit = summary === 'share' ? 'share' : metric.unit;
    return { key, metric: metric.key, summary, segment, ...(day !== undefined && { day }), strategy, unit };
  }

  private metric({ text, at }: Word): Metric | undefined {
    return metrics.find(({ key }) => key === text) ?? this.fault({ at }, unknownName('metric', text, metricKeys));
  }

  private strategy(word: Word | undefined, { at }: Word): string | undefined {
    if (word === undefined && this.strategies.length > 1)
      return this.fault({ at }, `of which strategy? Add one of ${this.strategies.join(', ')}`);
    const id = word?.text ?? this.strategies[0]!;
    return this.strategies.includes(id) ? id : this.fault(word!, unknownName('strategy', id, this.strategies));
  }

  private segment(parts: MetricWords['segment']): ExtraMeasure['segment'] {
    if (parts.length > mostAxes) this.fault(parts[mostAxes]!.axis, `a segment has at most ${mostAxes} axes`);
    return parts.flatMap(({ axis, value }, i) => {
      const name = [...segmentAxisNames, ...ownAxes].find(known => known === axis.text);
      if (name === undefined)
        return this.fault(axis, unknownName('axis', axis.text, [...segmentAxisNames, ...ownAxes])) ?? [];
      if (parts.findIndex(other => other.axis.text === axis.text) < i) this.fault(axis, `${name} is given twice`);
      return this.segmentPart(name, value);
    });
  }

  private segmentPart(axis: ExtraMark['axis'], { text, at }: Word): ExtraMark[] {
    const values: readonly string[] = groupsOf(axis);
    if (!values.includes(text))
      this.fault({ at }, `${unknownName(`value of ${axis}`, text, values)}; there are ${values.join(', ')}`);
    return [{ axis, value: text }];
  }

  private answer({ survey, item, answer }: AnswerWords): AskedAnswer | undefined {
    const items = own(this.surveys, survey.text);
    if (items === undefined) return this.fault(survey, unknownName('survey', survey.text, Object.keys(this.surveys)));
    const answers = own(items, item.text);
    if (answers === undefined)
      return this.fault(item, unknownName(`item of ${survey.text}`, item.text, Object.keys(items)));
    if (!answers.includes(answer.text))
      return this.fault(
        answer,
        `${unknownName('answer', answer.text, answers)}; people answer ${answers.join(' or ')}`,
      );
    return { survey: survey.text, item: item.text, answer: answer.text };
  }

  private family({ kind, metric, family, share }: FamilyWords, levels: Level[]): Formula | undefined {
    const members = membersOf(family.text, this.strategies);
    if (members.length < leastOfFamily)
      return this.fault(
        family,
        `a family needs ${leastOfFamily} strategies such as ${family.text}-1, and has ${members.length}`,
      );
    const parts = members.map(({ id, place }) => {
      const level = this.level({ ...metric, summary: 'mean', strategy: { text: id, at: family.at } });
      return level && { place, height: element(levels, level) };
    });
    if (!parts.every(part => part !== undefined)) return undefined;
    const curve = (values: readonly number[]): Curve =>
      parts.map(({ place, height }) => ({ place, height: height(values)! }));
    return values => (kind === 'peak' ? peakOf(curve(values)).place : lossAt(curve(values), share));
  }

  private checkSummary({ summary, metric: { at } }: LevelWords, { key, kind, range: [min] }: Metric): void {
    if (summary === 'mean') return;
    if (kind !== 'ratio')
      this.fault({ at }, `${key} is told of all people together, not of each of them: write mean(${key}, …)`);
    else if (summary === 'share' && min < 0)
      this.fault({ at }, `${key} can be below 0, so the share of people who have any of it means nothing`);
  }

  private checkDay({ day }: LevelWords, strategy: string): void {
    const days = this.days(strategy);
    if (day !== undefined && day.value > days)
      this.fault(day, `${strategy} is run for ${days} days, so nothing is known of day ${day.value}`);
  }

  private checkBound(bound: Bound, { min, max, what }: Range): void {
    const limits = 'limit' in bound ? [bound.limit] : [bound.low, bound.high];
    const outside = limits.find(limit => limit < min || limit > max);
    const allowed = max === Infinity ? `never below ${min}` : `always in ${min}..${max}`;
    if (outside !== undefined) this.fault(bound, `${what} is ${allowed}, so ${outside} decides nothing`);
  }

  /** Both sides of a difference name one metric: its faults are told once. */
  private fault({ at }: { at: Spot }, message: string): undefined {
    if (!this.faults.some(fault => fault.at.column === at.column && fault.message === message))
      this.faults.push(new Flaw(at, message));
  }
}

/** The number of this level among those that a measure is made of. */
function element(levels: Level[], level: Level): Formula {
  const at = levels.push(level) - 1;
  return values => values[at]!;
}

function unitOf(words: MeasureWords, levels: readonly Level[]): string {
  if (words.kind === 'survey') return 'share';
  return words.kind === 'value' && words.value.kind !== 'ratio' ? levels[0]!.unit : '';
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The strategies `family-NUMBER`, by number. */
function membersOf(family: string, strategies: readonly string[]): { id: string; place: number }[] {
  const members = strategies.flatMap(id => {
    const number = id.startsWith(`${family}-`) ? id.slice(family.length + 1) : '';
    return /^\d+$/.test(number) ? [{ id, place: Number(number) }] : [];
  });
  return members.toSorted((a, b) => a.place - b.place);
}

const worldsMissing =
  'not available yet in a line that is expected: in how many plausible worlds something holds is told by --ensemble of run and compare; ' +
  'shareOfReplications tells what chance does';

interface Range {
  min: number;
  max: number;
  what: string;
}

/** Where a quantity lies whatever happens: a limit beyond it would never fail, or never hold. */
function rangeOf(quantity: Quantity): Range {
  if (quantity.kind === 'ratio') return { min: 0, max: Infinity, what: 'a ratio' };
  if (quantity.kind === 'level') return rangeOfLevel(quantity.level);
  const [a, b] = [rangeOfLevel(quantity.a), rangeOfLevel(quantity.b)];
  return { min: a.min - b.max, max: a.max - b.min, what: `a difference of ${quantity.a.metric}` };
}

function rangeOfLevel({ metric, summary, key }: Level): Range {
  if (summary === 'share') return { min: 0, max: 1, what: key };
  const [min, max] = metrics.find(({ key }) => key === metric)!.range;
  // the range of an average over people is not that of each of them
  return summary === 'mean' ? { min, max, what: metric } : { min, max: Infinity, what: key };
}
