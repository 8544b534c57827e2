// What the names of a line mean: metrics, people, strategies, each checked before anything runs.
import { unknownName } from '../core/errors.ts';
import { groupsOf, ownAxes, type ExtraMark, type ExtraMeasure } from '../engine/extra.ts';
import { metrics, type Metric } from '../metrics/index.ts';
import { segmentAxisNames } from '../model/world/segments.ts';
import type { Bound, LevelWords, LineWords, MetricWords, ValueWords, Word } from './parse-line.ts';
import { LineFault } from './tokens.ts';

/** One number of one strategy, replication by replication. */
export interface Level extends ExtraMeasure {
  strategy: string;
  unit: string;
}

export type Quantity = { kind: 'level'; level: Level } | { kind: 'delta' | 'ratio'; a: Level; b: Level };

/** An expected line, understood. */
export interface Expectation {
  line: string;
  quantity: Quantity;
  bound: Bound;
  /** the bound of the share of replications in which the rest must hold */
  share?: Bound;
}

const metricKeys = metrics.map(({ key }) => key);
const mostAxes = 2;

export function resolveLine(
  line: string,
  words: LineWords,
  strategies: readonly string[],
): { expectation: Expectation | undefined; faults: LineFault[] } {
  const resolver = new Resolver(strategies);
  const expectation = resolver.expectation(line, words);
  return { expectation, faults: resolver.faults };
}

/** Checks names as they come up, and keeps all that is wrong with them. */
export class Resolver {
  readonly faults: LineFault[] = [];
  readonly strategies: readonly string[];

  constructor(strategies: readonly string[]) {
    this.strategies = strategies;
  }

  expectation(line: string, { test, share }: LineWords): Expectation | undefined {
    const quantity = this.quantity(test.value);
    if (quantity !== undefined) this.checkBound(test.bound, rangeOf(quantity));
    if (share?.of === 'worlds') this.fault(share, worldsMissing);
    if (share !== undefined) this.checkBound(share.bound, { min: 0, max: 1, what: 'a share' });
    if (quantity === undefined || this.faults.length > 0) return undefined;
    return { line, quantity, bound: test.bound, ...(share && { share: share.bound }) };
  }

  quantity(value: ValueWords): Quantity | undefined {
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

  level(words: LevelWords): Level | undefined {
    const metric = this.metric(words.metric);
    const segment = this.segment(words.segment);
    const strategy = this.strategy(words.strategy, words.metric);
    if (metric === undefined || strategy === undefined) return undefined;
    this.checkSummary(words, metric);
    const { summary } = words;
    const people = segment.map(({ axis, value }) => `${axis}=${value}`).join(', ');
    const key = `${summary}(${metric.key}${people === '' ? '' : `{${people}}`})`;
    return { key, metric: metric.key, summary, segment, strategy, unit: summary === 'share' ? 'share' : metric.unit };
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

  private checkSummary({ summary, metric: { at } }: LevelWords, { key, kind, range: [min] }: Metric): void {
    if (summary === 'mean') return;
    if (kind !== 'ratio')
      this.fault({ at }, `${key} is told of all people together, not of each of them: write mean(${key}, …)`);
    else if (summary === 'share' && min < 0)
      this.fault({ at }, `${key} can be below 0, so the share of people who have any of it means nothing`);
  }

  private checkBound(bound: Bound, { min, max, what }: Range): void {
    const limits = 'limit' in bound ? [bound.limit] : [bound.low, bound.high];
    const outside = limits.find(limit => limit < min || limit > max);
    const allowed = max === Infinity ? `never below ${min}` : `always in ${min}..${max}`;
    if (outside !== undefined) this.fault(bound, `${what} is ${allowed}, so ${outside} decides nothing`);
  }

  /** Both sides of a difference name one metric: its faults are told once. */
  fault({ at }: { at: number }, message: string): undefined {
    if (!this.faults.some(fault => fault.at === at && fault.message === message))
      this.faults.push(new LineFault(at, message));
  }
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
