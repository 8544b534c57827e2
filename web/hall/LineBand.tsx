// The line: what is earned above, whom it hits below, over the lever. The handle on the curve is the lever.
import { bestOf, centsEach, focusIn100, pointsOf, readAt } from '../crowd/line.ts';
import type { LineData, Point } from '../crowd/line.ts';
import { useCrowd } from '../hooks/use-app.tsx';
import { useHandle, useMoveLever, useSides, useStory } from '../hooks/use-hall.tsx';
import { stepOf } from '../state/story.ts';
import { bandWords } from '../text/band-words.ts';
import { bestWords, capital, cents, count, leverWords, measureWords, whoWords } from '../text/hall-words.ts';
import { sideMargin } from './band-layout.ts';
import { Knob } from './GuessBand.tsx';
import { HandRange } from './HandRange.tsx';

const shares = [0, 100] as const;
const anything = [-Infinity, Infinity] as const;

export function LineBand({ width, height }: { width: number; height: number }) {
  const story = useStory();
  const { lever, value } = useHandle();
  const { slide, settle } = useMoveLever();
  const { a, b } = useSides();
  const line = useCrowd(crowd => crowd.line);
  const before = useCrowd(crowd => crowd.lineBefore);
  const left = sideMargin(width);
  const inner = width - left - 54;
  const x = (at: number) => left + ((at - lever.min) / (lever.max - lever.min)) * inner;
  const earned = line === undefined ? [] : pointsOf(line, centsEach, anything);
  const hit = line === undefined ? [] : pointsOf(line, focusIn100, shares);
  const best = line === undefined || line.rough ? undefined : bestOf(line, earned);
  const other = story.levers.find(each => each.lever === 'frequency.capPerWeek' && each.lever !== lever.lever)?.name;
  const verdict = best === undefined ? '' : bestWords(best, lever, other);
  const says = leverWords(lever, value);
  // where there is no room for words beside the curves, the levers below name their ends
  const wide = left > 100;
  const middle = Math.round(height * 0.53);
  const upper: Lane = { top: 14, bottom: middle - 9 };
  const lower: Lane = { top: middle + 9, bottom: height - 26 };
  const money = range([
    ...earned.flatMap(({ mean, low = mean, high = mean }) => [low, high, mean]),
    ...[a, b].flatMap(side => (side === undefined ? [] : [centsEach(side)])),
    ...(before === undefined ? [] : pointsOf(before, centsEach, anything).map(({ mean }) => mean)),
  ]);
  const now = b === undefined ? undefined : { earned: centsEach(b), hit: focusIn100(b) };
  const most =
    [10, 20, 40, 60, 80].find(
      top => Math.max(...hit.map(({ mean }) => mean), a ? focusIn100(a) : 0, now?.hit ?? 0) <= top,
    ) ?? 100;
  const moneyY = (cent: number) =>
    upper.bottom - ((cent - money.low) / (money.high - money.low)) * (upper.bottom - upper.top);
  const hitY = (share: number) => lower.bottom - (Math.min(share, most) / most) * (lower.bottom - lower.top);
  const knobAt = line === undefined ? (now?.earned ?? money.low) : readAt(line, earned, value);
  const hitAt = line === undefined ? (now?.hit ?? 0) : readAt(line, hit, value);
  const flip = x(value) > width - 150;
  const label = { dx: flip ? -17 : 17, textAnchor: flip ? ('end' as const) : ('start' as const) };
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {wide && (
          <>
            <text x="0" y={upper.top + 12} className="strong">
              {bandWords.earned}
            </text>
            <text x="0" y={upper.top + 28}>
              cents a person, so far
            </text>
            <text x="0" y={upper.top + 43}>
              and in the year to come
            </text>
            <text x="0" y={lower.top + 12} className="strong">
              {measureWords[story.measure].short}
            </text>
            <text x="0" y={lower.top + 28}>
              {bandWords.of100(whoWords(story))}
            </text>
          </>
        )}
        <Scale x={left - 8} high={count(money.high)} low={count(money.low)} lane={upper} />
        <Scale x={left - 8} high={String(most)} low="0" lane={lower} />
        <path d={`M${left},${lower.bottom}H${left + inner}`} className="rule" />
        {a !== undefined && (
          <g data-side="a">
            <path
              d={`M${left},${moneyY(centsEach(a))}h${inner}M${left},${hitY(focusIn100(a))}h${inner}`}
              className="level"
            />
            <text x={width} y={moneyY(centsEach(a)) + 4} textAnchor="end" className="value small">
              A {count(centsEach(a))}
            </text>
            <text x={width} y={hitY(focusIn100(a)) + 4} textAnchor="end" className="value small">
              A {Math.round(focusIn100(a))}
            </text>
          </g>
        )}
        {before !== undefined && <Before data={before} x={x} moneyY={moneyY} hitY={hitY} />}
        <g data-side="b" data-rough={line?.rough || undefined}>
          {line !== undefined && (
            <>
              <path d={bandPath(line, earned, x, moneyY)} className="spread" />
              <path d={bandPath(line, hit, x, hitY)} className="spread" />
              <path d={curvePath(line, earned, x, moneyY)} className="curve" />
              <path d={curvePath(line, hit, x, hitY)} className="curve" />
            </>
          )}
          <path d={`M${x(value)},${upper.top - 6}V${lower.bottom}`} className="cut" />
          <circle cx={x(value)} cy={hitY(hitAt)} r="5.5" className="dot" />
          <Knob x={x(value)} y={moneyY(Math.max(money.low, Math.min(money.high, knobAt)))} />
          {now !== undefined && (
            <>
              <text x={x(value)} y={Math.max(upper.top + 4, moneyY(knobAt) - 12)} className="value" {...label}>
                {cents(now.earned)}
              </text>
              <text x={x(value)} y={Math.max(lower.top + 8, hitY(hitAt) - 9)} className="value" {...label}>
                {Math.round(now.hit)} in 100
              </text>
            </>
          )}
        </g>
        {wide && (
          <>
            <text x={left} y={height - 5}>
              {lever.low}
            </text>
            <text x={left + inner} y={height - 5} textAnchor="end">
              {lever.high}
            </text>
          </>
        )}
        <text x={left + inner / 2} y={height - 5} textAnchor="middle">
          {wide && <tspan className="strong">{`${lever.name} – `}</tspan>}
          {line === undefined ? bandWords.waiting : line.rough ? bandWords.rough : verdict}
        </text>
      </svg>
      <HandRange
        className="over"
        style={{ left: left - 11, width: inner + 22 }}
        label={`${lever.name}, on the line`}
        min={lever.min}
        max={lever.max}
        step={stepOf(lever)}
        value={value}
        says={
          now === undefined
            ? says
            : bandWords.lineSummary(capital(says), cents(now.earned), Math.round(now.hit), verdict)
        }
        onSlide={next => slide(lever.lever, next)}
        onSettle={next => settle(lever.lever, next)}
      />
    </>
  );
}

interface Lane {
  top: number;
  bottom: number;
}

type Scaled = (value: number) => number;

function Scale({ x, high, low, lane }: { x: number; high: string; low: string; lane: Lane }) {
  return (
    <g className="tick">
      <text x={x} y={lane.top + 4} textAnchor="end">
        {high}
      </text>
      <text x={x} y={lane.bottom + 4} textAnchor="end">
        {low}
      </text>
    </g>
  );
}

function Before({ data, x, moneyY, hitY }: { data: LineData; x: Scaled; moneyY: Scaled; hitY: Scaled }) {
  return (
    <>
      <path d={curvePath(data, pointsOf(data, centsEach, anything), x, moneyY)} className="was" />
      <path d={curvePath(data, pointsOf(data, focusIn100, shares), x, hitY)} className="was" />
    </>
  );
}

function curvePath({ values }: LineData, points: readonly Point[], x: Scaled, y: Scaled): string {
  return `M${points.map(({ mean }, k) => `${x(values[k]!).toFixed(1)},${y(mean).toFixed(1)}`).join('L')}`;
}

/** Nothing below three draws of luck. */
function bandPath({ values }: LineData, points: readonly Point[], x: Scaled, y: Scaled): string | undefined {
  if (points.some(({ low }) => low === undefined)) return undefined;
  const edge = (k: number, at: number) => `${x(values[k]!).toFixed(1)},${y(at).toFixed(1)}`;
  const over = points.map(({ high }, k) => edge(k, high!));
  const under = points.map(({ low }, k) => edge(k, low!)).toReversed();
  return `M${[...over, ...under].join('L')}Z`;
}

/** With some air, so that a flat line looks flat. */
function range(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 100 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max(0, 0.06 * Math.abs(high) - (high - low)) / 2;
  return { low: low - air, high: high + air };
}
