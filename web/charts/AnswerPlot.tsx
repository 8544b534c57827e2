import type { AnswerError } from '../../sim/index.ts';
import { layoutAnswer } from './answers-layout.ts';
import { useWidth } from './surroundings.ts';

const height = 22;
const middle = height / 2;

/** A ring where it was published, a dot where the simulated people answer, and the error between them. */
export function AnswerPlot({ answer }: { answer: AnswerError }) {
  const [box, width] = useWidth<HTMLDivElement>(240);
  const { published, simulated, knowledge, grid } = layoutAnswer(answer, width);
  return (
    <div ref={box} className="answer-plot">
      <svg width={width} height={height} aria-hidden="true">
        {grid.map(at => (
          <line key={at} className="grid" x1={at} x2={at} y1={0} y2={height} />
        ))}
        {knowledge !== null && (
          <rect
            className="knowledge"
            x={knowledge.from}
            width={knowledge.to - knowledge.from}
            y={middle - 5}
            height={10}
            rx={5}
          />
        )}
        <line className="error" x1={published} x2={simulated} y1={middle} y2={middle} />
        <circle className="published" cx={published} cy={middle} r={5} />
        <circle className="answered" cx={simulated} cy={middle} r={3.5} />
      </svg>
    </div>
  );
}
