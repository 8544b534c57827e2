// One finding: its statement, where it was published, and a plot of what its measures came to.
import { formatValue } from '../../sim/index.ts';
import type { MeasureReport, ValidatedTarget } from '../../sim/index.ts';
import { HitShape } from '../charts/Shapes.tsx';
import { MeasurePlot } from '../charts/MeasurePlot.tsx';
import {
  allMeasures,
  askedWords,
  distanceWords,
  publishedWords,
  rangeWords,
  statusWords,
} from '../text/evidence-words.ts';
import { sentenceCase, spaced } from '../text/plain-words.ts';
import { Origin } from './Info.tsx';

export const findingId = (id: string) => `finding-${id}`;

export function FindingEntry({ target }: { target: ValidatedTarget }) {
  const { id, status, statement, source } = target;
  return (
    <li className="finding" data-status={status}>
      <h3 id={findingId(id)} tabIndex={-1}>
        <span className="finding-status">
          <HitShape status={status} /> {id}, {statusWords[status]}
        </span>{' '}
        {statement}
      </h3>
      <ul className="measures">
        {allMeasures(target).map(({ measure, isPlacebo }) => (
          <MeasureRow key={measure.id} measure={measure} isPlacebo={isPlacebo} />
        ))}
      </ul>
      <Origin source={source} />
    </li>
  );
}

function MeasureRow({ measure, isPlacebo }: { measure: MeasureReport; isPlacebo: boolean }) {
  const { id, simulated, low, high, published, unit, status, ensemble } = measure;
  const span = spanOf(measure);
  const distance = distanceWords(measure);
  return (
    <li className="measure">
      <p className="measure-name">
        {sentenceCase(spaced(id))}
        {isPlacebo && <small className="quiet"> must not move</small>}
      </p>
      <MeasurePlot measure={measure} />
      <p className="measure-words">
        <b>{formatValue(simulated, unit, span)}</b>{' '}
        {low !== null && (
          <span className="quiet">
            <span className="spoken">by chance </span>
            {rangeWords(low, high, unit, span)}
          </span>
        )}
        {ensemble && (
          <span className="spoken">
            , with other parameters that fit {rangeWords(ensemble.low, ensemble.high, unit, span)}
          </span>
        )}
        <br />
        <span className={status === 'hit' ? 'quiet' : 'missed'}>
          {statusWords[status]}: {published !== null && `published ${publishedWords(measure)}, `}asked{' '}
          {askedWords(measure)}
          {distance !== '' && `, ${distance}`}
        </span>
      </p>
    </li>
  );
}

/** What is told needs so many digits that its interval has some width. */
export function spanOf({
  simulated,
  low,
  high,
  band,
}: Pick<MeasureReport, 'simulated' | 'low' | 'high' | 'band'>): number {
  const size = band === null ? Math.abs(simulated ?? 0) : band[1] - band[0];
  return low === null || high === null || low === high ? size : Math.min(size, 10 * (high - low));
}
