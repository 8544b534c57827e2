import type { Metric } from '../../sim/index.ts';
import { sentenceCase, unitWords } from '../text/plain-words.ts';
import { Info, Origin } from './Info.tsx';

/** What a metric says, in which unit, which direction is good, and where the definition comes from. */
export function MetricInfo({ metric: { label, doc, unit, better, source } }: { metric: Metric }) {
  return (
    <Info about={label}>
      <p>
        <b>{sentenceCase(label)}</b>
      </p>
      <p>{doc}</p>
      <p className="quiet">
        Unit: {unitWords(unit)}. {better === 'up' ? 'More is better.' : 'Less is better.'}
      </p>
      <p className="quiet">
        The number is <span className="origin">simulated</span>; its definition is <Origin source={source} />.
      </p>
    </Info>
  );
}
