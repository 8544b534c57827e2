// A row of a hundred people: the guess is dragged over them, and shows in the picture at once.
import { useApp } from '../hooks/use-app.tsx';
import { useHand, useStory } from '../hooks/use-hall.tsx';
import { bandWords } from '../text/band-words.ts';
import { measureWords, whoWords } from '../text/hall-words.ts';
import { railWords } from '../text/rail-words.ts';
import { HandRange } from './HandRange.tsx';

const dots = Array.from({ length: 100 }, (_, k) => k);

export function GuessBand({ width, height }: { width: number; height: number }) {
  const { hand } = useApp();
  const { guess } = useHand();
  const story = useStory();
  const rows = width < 560 ? 2 : 1;
  const columns = 100 / rows;
  const step = (width - 16) / columns;
  const top = height * 0.42 - (rows - 1) * 12;
  const at = (k: number) => ({ x: 8 + step * ((k % columns) + 0.5), y: top + Math.floor(k / columns) * 24 });
  const edge = 8 + (width - 16) * (guess / 100);
  const set = (value: number) => hand.set({ guess: value });
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <text x="0" y="20" className="strong">
          {bandWords.guess(whoWords(story), measureWords[story.measure].will)}
        </text>
        {dots.map(k => (
          <circle
            key={k}
            cx={at(k).x}
            cy={at(k).y}
            r={Math.min(4.2, step * 0.42)}
            className={k < guess ? 'guessed' : 'unguessed'}
          />
        ))}
        {rows === 1 && <path d={`M${edge},${top - 22}V${top + 24}`} className="cut" />}
        <Knob x={edge} y={top + (rows - 1) * 24 + 34} />
        <text x="0" y={height - 4}>
          {bandWords.nobody}
        </text>
        <text x={width} y={height - 4} textAnchor="end">
          {bandWords.all}
        </text>
      </svg>
      <HandRange
        className="over"
        style={{ left: -3, width: width + 6 }}
        label={railWords.guessTitle}
        min={0}
        max={100}
        step={1}
        value={guess}
        says={`${guess} in 100`}
        onSlide={set}
        onSettle={set}
      />
    </>
  );
}

export function Knob({ x, y }: { x: number; y: number }) {
  return (
    <g className="knob" transform={`translate(${x},${y})`}>
      <circle r="11" />
      <path d="M-3,-3.5l-3,3.5l3,3.5M3,-3.5l3,3.5l-3,3.5" />
    </g>
  );
}
