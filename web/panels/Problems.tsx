import { useState } from 'react';
import { useApp, useRun } from '../hooks/use-app.tsx';

/** What was wrong with the link, field by field, and what went wrong in the run. */
export function Problems() {
  const { linkProblems, linkNote } = useApp();
  const failed = useRun(run => run.problem);
  const [seen, setSeen] = useState(false);
  const link = seen ? [] : linkProblems;
  const note = seen ? undefined : linkNote;
  if (link.length === 0 && note === undefined && failed === null) return null;
  return (
    <div className="problems" role="alert">
      {failed !== null && <p>The simulation stopped: {failed}</p>}
      {link.length > 0 && (
        <>
          <p>
            <b>Parts of the link could not be used;</b> the page shows the usual values in their place.
          </p>
          <ul>
            {link.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {note !== undefined && <p>{note}</p>}
      {(link.length > 0 || note !== undefined) && (
        <button type="button" className="button" onClick={() => setSeen(true)}>
          All right
        </button>
      )}
    </div>
  );
}
