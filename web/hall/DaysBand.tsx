// What has come so far, day by day, beside the guess. Nothing of a day that has not come.
import { useAppState, useBase, useCrowd, useDay } from '../hooks/use-app.tsx';
import { useStory } from '../hooks/use-hall.tsx';
import { storySoFar } from '../crowd/so-far.ts';
import type { ArmResult } from '../crowd/engine.ts';
import { bandWords } from '../text/band-words.ts';
import { measureWords, whoWords } from '../text/hall-words.ts';
import { sideMargin } from './band-layout.ts';

export function DaysBand({ width, height }: { width: number; height: number }) {
  const { days } = useBase();
  const { guess } = useAppState();
  const story = useStory();
  const day = useDay();
  const { a, b } = useCrowd(crowd => crowd.arms);
  const left = sideMargin(width);
  const right = 64;
  const [top, bottom] = [14, height - 22];
  const highest = topOf(a, b, typeof guess === 'number' ? guess : 0, days);
  const x = (at: number) => left + (at / days) * (width - left - right);
  const y = (share: number) => bottom - (share / highest) * (bottom - top);
  const ticks = [0, 1, 2, 3, 4].map(k => (highest / 4) * k);
  const dayTicks = [0, 1, 2, 3, 4, 5, 6].map(k => Math.round((days / 6) * k));
  const ends = [a, b].map(arm => (arm === undefined ? undefined : Math.round(storySoFar(arm, day))));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={bandWords.daysSummary(day, ends[0] ?? 0, ends[1] ?? 0)}
    >
      <text x="0" y={top + 12} className="strong">
        {measureWords[story.measure].short}, {bandWords.soFar}
      </text>
      <text x="0" y={top + 30}>
        {bandWords.soFarOf('')}
      </text>
      <text x="0" y={top + 46}>
        {whoWords(story)}
      </text>
      {ticks.map(share => (
        <g key={share}>
          <path d={`M${left},${y(share)}H${width - right}`} className="rule" />
          <text x={left - 8} y={y(share) + 4} textAnchor="end" className="tick">
            {share}
          </text>
        </g>
      ))}
      {dayTicks.map(at => (
        <text key={at} x={x(at)} y={height - 4} textAnchor="middle" className="tick">
          {at === 0 ? bandWords.dayZero : at}
        </text>
      ))}
      {typeof guess === 'number' && (
        <>
          <path d={`M${left},${y(guess)}H${width - right}`} className="cut" strokeDasharray="5 4" />
          <text x={width} y={y(guess) + 4} textAnchor="end" className="strong">
            {bandWords.youSaid(guess)}
          </text>
        </>
      )}
      {[a, b].map((arm, k) => {
        if (arm === undefined) return null;
        const points = Array.from(
          { length: day + 1 },
          (_, at) => `${x(at).toFixed(1)},${y(storySoFar(arm, at)).toFixed(1)}`,
        );
        const end = storySoFar(arm, day);
        const apart = spaceApart(ends, k, y);
        return (
          <g key={k} data-side={k === 0 ? 'a' : 'b'}>
            <path d={`M${points.join('L')}`} className="curve" />
            <circle cx={x(day)} cy={y(end)} r="5.5" className="dot" />
            {day > 3 && (
              <text x={x(day) + 11} y={y(end) + 5 + apart} className="value">
                {k === 0 ? 'A' : 'B'} {ends[k]}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A round number above all that will be shown, known from the guess alone until something is higher. */
function topOf(a: ArmResult | undefined, b: ArmResult | undefined, guess: number, days: number): number {
  const most = Math.max(guess, ...[a, b].map(arm => (arm === undefined ? 0 : storySoFar(arm, days))));
  return [4, 8, 20, 40, 60, 80].find(top => top >= most) ?? 100;
}

/** Two labels that would lie on each other are moved apart. */
function spaceApart(ends: readonly (number | undefined)[], k: number, y: (share: number) => number): number {
  const [a = 0, b = 0] = ends;
  if (Math.abs(y(a) - y(b)) >= 16) return 0;
  return (k === 0) === a > b ? -7 : 7;
}
