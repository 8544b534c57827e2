// What was wrong with the link, field by field, and what went wrong in the run.
import { useState } from 'react';
import { useApp, useCrowd } from '../hooks/use-app.tsx';
import { headerWords } from '../text/header-words.ts';

export function LinkProblems() {
  const { linkProblems, linkNote } = useApp();
  const problem = useCrowd(crowd => crowd.problem);
  const [seen, setSeen] = useState(false);
  const told = seen ? [] : [...linkProblems, ...(linkNote === undefined ? [] : [linkNote])];
  if (told.length === 0 && problem === undefined) return null;
  return (
    <div className="problems" role="alert">
      {problem !== undefined && (
        <p>
          {headerWords.stopped}
          {problem}
        </p>
      )}
      {!seen && linkProblems.length > 0 && <p>{headerWords.problems}</p>}
      <ul>
        {told.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {told.length > 0 && (
        <button type="button" className="button" onClick={() => setSeen(true)}>
          {headerWords.allRight}
        </button>
      )}
    </div>
  );
}
