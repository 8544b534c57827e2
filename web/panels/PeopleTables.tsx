// A population as small tables with a bar in each row: simulated, and published where somebody has counted.
import { formatNumber, formatValue } from '../../sim/index.ts';
import type { PopulationDescription, SurveyDescription } from '../../sim/index.ts';
import { RelationBar, ShareBar, ShareStrip } from '../charts/ShareBar.tsx';
import { sentenceCase, spaced } from '../text/plain-words.ts';
import { segmentAxisWords, segmentWords } from '../text/segment-words.ts';

interface ShareRow {
  name: string;
  share: number;
  published?: number;
}

const percent = (share: number) => formatValue(share, 'share', 0.5);

export function GroupTables({ axes }: Pick<PopulationDescription, 'axes'>) {
  return (
    <div className="groups">
      {axes.map(({ axis, values }) => (
        <ShareTable
          key={axis}
          caption={segmentAxisWords(axis)}
          rows={values.map(({ value, ...rest }) => ({ name: segmentWords(axis, value), ...rest }))}
        />
      ))}
    </div>
  );
}

export function ShareTable({ caption, rows }: { caption: string; rows: readonly ShareRow[] }) {
  const known = rows.some(({ published }) => published !== undefined);
  return (
    <table className="numbers shares-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col" colSpan={2}>
            Share
          </th>
          {known && <th scope="col">Published</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, share, published }) => (
          <tr key={name}>
            <th scope="row">{sentenceCase(spaced(name))}</th>
            <td className="bar">
              <ShareBar share={share} published={published} />
            </td>
            <td>{percent(share)}</td>
            {known && <td className="quiet">{published === undefined ? '–' : percent(published)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TraitTable({ traits }: Pick<PopulationDescription, 'traits'>) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Attitudes and habits">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Attitude or habit</th>
            <th scope="col">Mean</th>
            <th scope="col">Spread (SD)</th>
            <th scope="col">Published mean</th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <tbody>
          {traits.map(({ key, says, unit, mean, sd, published }) => (
            <tr key={key}>
              <th scope="row">
                {traitWords(key)} <small className="quiet">{says}</small>
              </th>
              <td>{formatNumber(mean, Math.max(Math.abs(mean), sd))}</td>
              <td>{formatNumber(sd)}</td>
              <td>{published === undefined ? '–' : formatNumber(published)}</td>
              <td className="quiet">{unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The strongest first. */
export function RelationTable({
  caption,
  relations,
}: {
  caption: string;
  relations: PopulationDescription['correlations'];
}) {
  const known = relations.some(({ published }) => published !== undefined);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="numbers shares-table">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" colSpan={2}>
              r
            </th>
            {known && <th scope="col">Published</th>}
          </tr>
        </thead>
        <tbody>
          {relations
            .toSorted((one, other) => Math.abs(other.r) - Math.abs(one.r))
            .map(({ a, b, r, published }) => (
              <tr key={`${a} ${b}`}>
                <th scope="row">
                  {traitWords(a)}, {traitWords(b).toLowerCase()}
                </th>
                <td className="bar">
                  <RelationBar r={r} published={published} />
                </td>
                <td>{formatNumber(r, 1)}</td>
                {known && <td className="quiet">{published === undefined ? '–' : formatNumber(published, 1)}</td>}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

export function AnswerTable({ items }: Pick<SurveyDescription, 'items'>) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Answers to the survey">
      <table className="numbers answers">
        <thead>
          <tr>
            <th scope="col">How acceptable is it?</th>
            <th scope="col">Not at all, not very, somewhat, very</th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, shares, published }) => (
            <tr key={item}>
              <th scope="row">{traitWords(item)}</th>
              {[shares, published].map((four, i) => (
                <td key={i}>
                  <ShareStrip shares={four} />
                  {four.map(share => Math.round(share * 100)).join(' · ')} %
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `flowMargin.crossSite` → `Flow margin: cross site`. */
function traitWords(key: string): string {
  return sentenceCase(spaced(key.replace('.', ': ')));
}
