// The sum of reasons: each term a bar that starts where the one before ended, down to the score.
import type { TraceScore } from '../../sim/index.ts';
import { formatNumber, sentenceCase } from '../text/format.ts';
import { layoutTerms } from './terms-layout.ts';

const width = 132;
const signed = (value: number) => (value > 0 ? `+${formatNumber(value, 1)}` : formatNumber(value, 1));

export function TermsChart({ score: { label, score, probability, terms } }: { score: TraceScore }) {
  const active = terms.filter(({ value }) => value !== 0);
  const idle = terms.filter(({ value }) => value === 0);
  const { bars, score: sum, zero } = layoutTerms(active, score, width);
  return (
    <table className="terms">
      <caption>
        {sentenceCase(label)}
        {probability !== null && <span className="quiet"> = {formatNumber(probability, 0.5)} of 1</span>}
      </caption>
      <tbody>
        {bars.map(({ name, value, x, width: length, at }, i) => (
          <tr key={i} title={active[i]!.factors.map(({ name: factor, value: size }) => `${factor} ${formatNumber(size, 0.5)}`).join(' × ')}>
            <th scope="row">{name}</th>
            <td className="bar">
              <svg width={width} height={18} aria-hidden="true">
                <line className="zero" x1={zero} x2={zero} y1={0} y2={18} />
                <rect data-sign={value < 0 ? 'minus' : 'plus'} x={x} width={Math.max(length, 1)} y={4} height={10} rx={1.5} />
                {i < bars.length - 1 && <line className="step" x1={at} x2={at} y1={14} y2={18} />}
              </svg>
            </td>
            <td className="amount">{signed(value)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {idle.length > 0 && (
          <tr className="idle">
            <td colSpan={3}>Nothing today from: {idle.map(({ name }) => name).join('; ')}</td>
          </tr>
        )}
        <tr>
          <th scope="row">Sum</th>
          <td className="bar">
            <svg width={width} height={18} aria-hidden="true">
              <line className="zero" x1={zero} x2={zero} y1={0} y2={18} />
              <circle cx={sum.at} cy={9} r={4.5} />
            </svg>
          </td>
          <td className="amount">{signed(sum.value)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
