// Why an idea of the model has the form it has, and what was published that it rests on.
import { mechanisms } from '../../sim/index.ts';
import type { Mechanism } from '../../sim/index.ts';
import { nameSources } from '../text/plain-words.ts';
import { useSources } from './SourceText.tsx';

export function Grounds({ mechanism: { why, params, sources: keys } }: { mechanism: Mechanism }) {
  const sources = useSources();
  const cited = sources.filter(source => keys.includes(source.key));
  const assumed = params.filter(({ source }) => source === 'ASSUMED').length;
  return (
    <div className="grounds">
      <p>{nameSources(why, sources)}</p>
      {cited.length > 0 && (
        <ul>
          {cited.map(({ key, cite, taken }) => (
            <li key={key}>
              <b>{cite}.</b> Found: {taken}.
            </li>
          ))}
        </ul>
      )}
      {params.length > 0 && (
        <p className="quiet">
          {assumed === 0 ? 'All' : `${params.length - assumed} of`} {params.length} numbers have a source
          {assumed > 0 && `, ${assumed} are assumed`}.
        </p>
      )}
    </div>
  );
}

/** The same for a sum in a diary: the idea whose equations form it. */
export function ScoreGrounds({ mechanism: key }: { mechanism: string }) {
  const mechanism = mechanisms.find(each => each.key === key);
  if (mechanism === undefined) return null;
  return (
    <>
      <p className="grounds-head">
        <b>{mechanism.name}.</b> {mechanism.says}
      </p>
      <Grounds mechanism={mechanism} />
    </>
  );
}
