// What is said of an anchoring: how far it went, and why it could not.
import { CreeplineError, type Problem } from '../core/errors.ts';
import { log } from '../core/exact-math.ts';
import { sayEstimate } from '../core/number-words.ts';
import type { AnchorReport } from '../engine/report.ts';
import type { Intercept, Readings } from './anchor-intercept.ts';
import type { Bench } from './anchor-measure.ts';

/** A longer way, in logits or as a logarithm, is longer than the figures of most brands lie apart. */
const longWay = 1.5;
/** Chance that moves a figure by more than this share of it is worth a word. */
const muchNoise = 0.025;

export function reportOf(
  { anchor, given, from, value }: Intercept,
  { strategy }: Bench,
  before: Readings,
  after: Readings,
): AnchorReport {
  const { figure, unit, parameter, kind } = anchor;
  const { value: reached, noise } = after.get(figure)!;
  const way = kind === 'shift' ? value - from : log(value / from);
  return {
    rate: figure,
    strategy: strategy.id,
    unit,
    given,
    before: before.get(figure)!.value,
    after: reached,
    noise,
    parameter,
    from,
    to: value,
    large: Math.abs(way) > longWay,
  };
}

/** Notes for the reader of a report. */
export function warnOfAnchors(anchored: readonly AnchorReport[]): string[] {
  return anchored.flatMap(({ rate, unit, given, before, noise, large }) => [
    ...(large
      ? [
          `${rate}: a large correction, from ${say(before, unit)} to ${say(given, unit)}; check what the figure counts and what it is divided by`,
        ]
      : []),
    ...(noise > muchNoise
      ? [`${rate}: so rare that the model is anchored to it only within about ${say(2 * noise, 'share')}`]
      : []),
  ]);
}

/** Throws where the strategy of today gives nothing to count a figure by. */
export function refuseMissing(intercepts: readonly Intercept[], before: Readings, { strategy }: Bench): void {
  const missing = intercepts.filter(({ anchor }) => !before.has(anchor.figure));
  refuse(
    missing,
    ({ anchor: { unit } }) =>
      `cannot be anchored to: under ${strategy.id} ${unit === 'per message' ? 'no message is sent' : 'nobody buys'}`,
  );
}

/** Throws if there are figures that the model could not be brought to. */
export function refuseUnreached(unreached: readonly Intercept[], before: Readings, after: Readings): void {
  refuse(unreached, ({ anchor: { figure, unit, parameter }, given, value, stuck }) => {
    const [first, last] = [before, after].map(readings => say(readings.get(figure)!.value, unit));
    const why =
      stuck > 0
        ? `even with ${parameter} at ${value}, the end of its range, it comes to ${last}`
        : `together with the other figures it comes to ${last}`;
    return `${say(given, unit)} cannot be reached: ${why} (${first} without anchoring)${hintOf(figure, after, given)}`;
  });
}

/** Those who click have visited: with many messages this alone can be more than the visits given. */
function hintOf(figure: string, after: Readings, given: number): string {
  if (figure === 'visitRate' && after.get(figure)!.value > given)
    return '; clicks on messages are visits too, so the click rate bounds it from below';
  return figure === 'marginCents' && after.get(figure)!.value <= 0 ? '; the discount eats up the margin' : '';
}

function refuse(intercepts: readonly Intercept[], say: (intercept: Intercept) => string): void {
  const problems = intercepts.map((intercept): Problem => ({
    path: `brand.baseline.${intercept.anchor.figure}`,
    message: say(intercept),
  }));
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
}

const say = (value: number, unit: string): string => sayEstimate({ mean: value, low: null, high: null }, unit);
