// Beside the average those whom it hides: how many in 100, under A and under B.
import { in100 } from '../crowd/line.ts';
import { useSides, useStory } from '../hooks/use-hall.tsx';
import { groupRows } from '../text/group-words.ts';
import { bandWords } from '../text/band-words.ts';
import { count, measureWords } from '../text/hall-words.ts';

export function GroupsBand({ width, height }: { width: number; height: number }) {
  const story = useStory();
  const { a, b } = useSides();
  if (a === undefined || b === undefined) return null;
  const rows = groupRows(a, b, story);
  const narrow = width < 560;
  const left = narrow ? 8 : 250;
  const inner = width - left - 70;
  const gap = (height - 44) / rows.length;
  const highest = [20, 40, 60, 80].find(top => rows.every(row => Math.max(in100(row.a), in100(row.b)) <= top)) ?? 100;
  const x = (share: number) => left + (share / highest) * inner;
  const { under } = measureWords[story.measure];
  const summary = rows
    .map(row => `${row.name}: ${Math.round(in100(row.a))} in 100 under A, ${Math.round(in100(row.b))} under B.`)
    .join(' ');
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${bandWords.groups(under)}. ${summary}`}>
      <text x={left} y="17">
        {bandWords.groups(under)}
      </text>
      {[0, 1, 2, 3, 4].map(k => (
        <g key={k}>
          <path d={`M${x((highest / 4) * k)},26V${height - 16}`} className="rule" />
          <text x={x((highest / 4) * k)} y={height - 2} textAnchor="middle" className="tick">
            {(highest / 4) * k}
          </text>
        </g>
      ))}
      {rows.map((row, k) => {
        const y = 30 + gap * (k + 0.5);
        const [under1, under2] = [in100(row.a), in100(row.b)];
        const [low, high] = [Math.min(under1, under2), Math.max(under1, under2)];
        const lowSide = under1 <= under2 ? 'a' : 'b';
        return (
          <g key={row.key}>
            <text x="0" y={narrow ? y - 9 : y + 5} className="strong">
              {row.name}
              {k > 0 && (
                <tspan className="tick" dx="6">
                  {count(row.b.people)}
                </tspan>
              )}
            </text>
            <path d={`M${x(low)},${y}H${x(high)}`} className="between" />
            <g data-side="a">
              <circle cx={x(under1)} cy={y} r="7" className="dot" />
            </g>
            <g data-side="b">
              <circle cx={x(under2)} cy={y} r="7" className="dot" />
            </g>
            <g data-side={lowSide}>
              <text x={x(low) - 13} y={y + 5} textAnchor="end" className="value">
                {Math.round(low)}
              </text>
            </g>
            <g data-side={lowSide === 'a' ? 'b' : 'a'}>
              <text x={x(high) + 13} y={y + 5} className="value">
                {Math.round(high)}
              </text>
            </g>
          </g>
        );
      })}
    </svg>
  );
}
