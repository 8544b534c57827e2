// Every mechanism in the order of a day, its equations, its numbers and where they come from.
import { mechanisms, formatSetting } from '../../sim/index.ts';
import type { Mechanism, ParamSpec } from '../../sim/index.ts';
import { useBase } from '../hooks/use-app.tsx';
import { Grounds } from './Grounds.tsx';
import { Origin } from './Info.tsx';

export function Mechanisms() {
  const params = mechanisms.flatMap(mechanism => mechanism.params);
  const assumed = params.filter(({ source }) => source === 'ASSUMED').length;
  return (
    <>
      <p className="deck">
        {mechanisms.length} ideas in the order of a day. Of their {params.length} numbers {params.length - assumed} have
        a source and {assumed} are assumed.
      </p>
      <ol className="mechanisms">
        {mechanisms.map(mechanism => (
          <MechanismEntry key={mechanism.key} mechanism={mechanism} />
        ))}
      </ol>
    </>
  );
}

function MechanismEntry({ mechanism }: { mechanism: Mechanism }) {
  const { key, name, says, equations, params, limits } = mechanism;
  const { mechanisms: weights } = useBase();
  const weight = weights[key] ?? 1;
  return (
    <li>
      <details>
        <summary>
          <b>{name}</b> <span className="quiet">{says}</span>
          {weight !== 1 && (
            <span className="changed">{weight === 0 ? 'switched off here' : `weight ${weight} here`}</span>
          )}
        </summary>
        <Grounds mechanism={mechanism} />
        <pre tabIndex={0} role="region" aria-label={`Equations of ${name}`}>
          {equations.trim()}
        </pre>
        {limits !== undefined && <p className="quiet small">Limits: {limits}</p>}
        {params.length > 0 && <ParamTable mechanism={key} params={params} />}
      </details>
    </li>
  );
}

function ParamTable({ mechanism, params }: { mechanism: string; params: readonly ParamSpec[] }) {
  const { parameters } = useBase();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Numbers of this idea">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Value</th>
            <th scope="col">Range</th>
            <th scope="col">Origin</th>
          </tr>
        </thead>
        <tbody>
          {params.map(({ key, label, unit, min, max, default: usual, doc, source }) => (
            <tr key={key}>
              <th scope="row">
                {label} <small className="quiet">{doc}</small>
              </th>
              <td>
                {formatSetting(parameters[`${mechanism}.${key}`] ?? usual)} <small className="quiet">{unit}</small>
              </td>
              <td>
                {formatSetting(min)} to {formatSetting(max)}
              </td>
              <td>
                <Origin source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
