// The sum of reasons: each term a bar that starts where the one before ended, down to the score.
import { formatNumber } from '../../sim/index.ts';
import type { TraceScore } from '../../sim/index.ts';
import { sentenceCase } from '../text/plain-words.ts';
import { layoutTerms } from './terms-layout.ts';
import type { TermBar } from './terms-layout.ts';
import { useWidth } from './surroundings.ts';

const barHeight = 12;
const signed = (value: number) => (value > 0 ? `+${formatNumber(value, 1)}` : formatNumber(value, 1));
const factorWords = (factors: TraceScore['terms'][number]['factors']) =>
  factors.map(({ name, value }) => `${name} ${formatNumber(value, 1)}`).join(' × ');

export function TermsChart({ score: { label, score, probability, terms } }: { score: TraceScore }) {
  const [box, width] = useWidth<HTMLDivElement>(280);
  const active = terms.filter(({ value }) => value !== 0);
  const idle = terms.filter(({ value }) => value === 0);
  const { bars, score: sum, zero } = layoutTerms(active, score, width);
  return (
    <div ref={box} className="terms">
      <h4>{sentenceCase(label)}</h4>
      <ol>
        {bars.map((bar, i) => (
          <li key={i} title={factorWords(active[i]!.factors)}>
            <span>{bar.name}</span> <span className="amount">{signed(bar.value)}</span>
            <Bar bar={bar} zero={zero} width={width} last={i === bars.length - 1} />
          </li>
        ))}
        <li className="sum">
          <span>
            Sum
            {probability !== null && (
              <span className="quiet">, which makes {formatNumber(probability, 1)} on the scale from 0 to 1</span>
            )}
          </span>{' '}
          <span className="amount">{signed(sum.value)}</span>
          <svg width={width} height={barHeight} aria-hidden="true">
            <line className="zero" x1={zero} x2={zero} y1={0} y2={barHeight} />
            <circle cx={sum.at} cy={barHeight / 2} r={4.5} />
          </svg>
        </li>
      </ol>
      {idle.length > 0 && <p className="quiet">Without effect that day: {idle.map(({ name }) => name).join('; ')}.</p>}
    </div>
  );
}

function Bar({
  bar: { value, x, width: length, at },
  zero,
  width,
  last,
}: {
  bar: TermBar;
  zero: number;
  width: number;
  last: boolean;
}) {
  return (
    <svg width={width} height={barHeight} aria-hidden="true">
      <line className="zero" x1={zero} x2={zero} y1={0} y2={barHeight} />
      <rect
        data-sign={value < 0 ? 'minus' : 'plus'}
        x={x}
        width={Math.max(length, 1)}
        y={1}
        height={barHeight - 4}
        rx={1.5}
      />
      {!last && <line className="step" x1={at} x2={at} y1={barHeight - 3} y2={barHeight} />}
    </svg>
  );
}
