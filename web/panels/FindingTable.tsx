import { formatValue } from '../../sim/index.ts';
import type { ValidatedTarget } from '../../sim/index.ts';
import {
  allMeasures,
  askedWords,
  distanceWords,
  publishedWords,
  rangeWords,
  statusWords,
} from '../text/evidence-words.ts';
import { spaced } from '../text/plain-words.ts';
import { spanOf } from './FindingEntry.tsx';

/** Everything that the plots show, and the expressions that were measured. */
export function FindingTable({ targets }: { targets: readonly ValidatedTarget[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="All findings, measure by measure">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Finding and measure</th>
            <th scope="col">Simulated</th>
            <th scope="col">Chance, 95 %</th>
            <th scope="col">Sets that fit, nine tenths</th>
            <th scope="col">Met at random</th>
            <th scope="col">Published</th>
            <th scope="col">Asked</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {targets.flatMap(target =>
            allMeasures(target).map(each => (
              <Row key={`${target.id} ${each.measure.id}`} finding={target.id} {...each} />
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({ finding, measure, isPlacebo }: { finding: string } & ReturnType<typeof allMeasures>[number]) {
  const { id, expression, simulated, low, high, unit, ensemble, status } = measure;
  const span = spanOf(measure);
  return (
    <tr>
      <th scope="row">
        {finding} {spaced(id)}
        {isPlacebo && ', must not move'}
        <small className="quiet">{expression}</small>
      </th>
      <td>{formatValue(simulated, unit, span)}</td>
      <td>{rangeWords(low, high, unit, span)}</td>
      <td>{ensemble ? rangeWords(ensemble.low, ensemble.high, unit, span) : '–'}</td>
      <td>{formatValue(ensemble?.randomHits ?? null, 'share')}</td>
      <td>{publishedWords(measure)}</td>
      <td>{askedWords(measure)}</td>
      <td>
        {statusWords[status]} <small className="quiet">{distanceWords(measure)}</small>
      </td>
    </tr>
  );
}
