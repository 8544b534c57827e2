// Who is simulated, in numbers. They come when somebody looks.
import { lazy } from 'react';
import { useRun } from '../hooks/use-app.tsx';
import { Folded } from './Folded.tsx';

const PeopleNumbers = lazy(async () => ({ default: (await import('./PeopleNumbers.tsx')).PeopleNumbers }));

export function People() {
  const own = useRun(run => run.own);
  return (
    <Folded
      name="people"
      className="who"
      title="Who these people are"
      ask="Show who they are"
      deck={
        own === null
          ? 'Nobody real: drawn so that groups, attitudes and what hangs together are as in published surveys.'
          : `What ${own.file} tells of each person stays as it is. Everything else is drawn as for the built-in people, given what is told.`
      }
    >
      <PeopleNumbers />
    </Folded>
  );
}
