// What each column of one's own file was taken for and why: the same as `creepline population import` says.
import { useEffect, useRef } from 'react';
import type { ColumnReport } from '../../sim/index.ts';
import { ShareStrip } from '../charts/ShareBar.tsx';
import { useApp, useAppState, usePeople } from '../hooks/use-app.tsx';
import { holdsWords, reportSummary, statusWords } from '../text/people-words.ts';

export function ImportReport() {
  const { people } = useApp();
  const { people: wanted } = useAppState();
  const { held, version } = usePeople();
  const title = useRef<HTMLHeadingElement>(null);
  // whoever drops a file is taken to what was made of it, once
  useEffect(() => {
    if (version === seen) return;
    seen = version;
    title.current?.focus();
  }, [version]);
  if (held === null || !people.holds(wanted)) return null;
  const { file, report } = held;
  return (
    <section className="import-report" aria-labelledby="import-title">
      <h3 id="import-title" ref={title} tabIndex={-1}>
        What was made of {file}
      </h3>
      <p className="summary">{reportSummary(report)}</p>
      <table className="columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Taken for</th>
            <th scope="col">Why</th>
            <th scope="col">What it holds</th>
          </tr>
        </thead>
        <tbody>
          {report.columns.map(column => (
            <Column key={column.name} column={column} />
          ))}
        </tbody>
      </table>
      {report.problems.length > 0 && (
        <details className="more">
          <summary>Rows and cells that could not be read</summary>
          <ul className="plain-list">
            {report.problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The last file whose report was shown: closing and opening the panel again takes nobody anywhere. */
let seen = 0;

function Column({ column }: { column: ColumnReport }) {
  const { name, status, meaning, because, distribution } = column;
  return (
    <tr data-status={status}>
      <th scope="row">{name}</th>
      <td>
        <span className="status">{statusWords[status]}</span> {meaning}
      </td>
      <td data-label="Why">{because}</td>
      <td data-label="What it holds">
        {distribution.kind === 'answers' && <ShareStrip shares={distribution.shares.map(({ share }) => share)} />}
        {holdsWords(distribution)}
      </td>
    </tr>
  );
}
