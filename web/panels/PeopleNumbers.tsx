// What was made of one's own file, and the people of the run described: groups, what they accept, attitudes and habits.
import { useEffect, useState } from 'react';
import { formatCount } from '../../sim/index.ts';
import type { PopulationDescription } from '../../sim/index.ts';
import { withPeople } from '../state/run-plan.ts';
import { useApp, useAppState, useBase, useRun } from '../hooks/use-app.tsx';
import { nearness } from '../text/people-words.ts';
import { AnswerTable, GroupTables, RelationTable, ShareTable, TraitTable } from './PeopleTables.tsx';
import { ImportReport } from './ImportReport.tsx';

export function PeopleNumbers() {
  const { description, problem } = useDescription();
  return (
    <div className="people-numbers">
      <ImportReport />
      {problem !== null && <p role="alert">{problem}</p>}
      {description === null ? (
        problem === null && <p className="quiet">Counting …</p>
      ) : (
        <Described description={description} />
      )}
    </div>
  );
}

function Described({ description }: { description: PopulationDescription }) {
  const { people, axes, acceptances, correlations, traits, survey } = description;
  return (
    <>
      <p className="summary" role="status">
        {formatCount(people)} people. {nearness(description)} In each bar the line marks the published figure.
      </p>
      <GroupTables axes={axes} />
      <ShareTable
        caption="What they find acceptable"
        rows={acceptances.map(({ says, ...rest }) => ({ name: says, ...rest }))}
      />
      <details className="more">
        <summary>Attitudes and habits, mean and spread</summary>
        <TraitTable traits={traits} />
      </details>
      <details className="more">
        <summary>What hangs together, within countries</summary>
        <RelationTable caption="Correlations between attitudes and habits" relations={correlations} />
      </details>
      {survey !== undefined && (
        <details className="more">
          <summary>The survey behind them, put to {formatCount(survey.people)} of them</summary>
          <AnswerTable items={survey.items} />
          <RelationTable caption="Correlations between scales of the survey" relations={survey.correlations} />
        </details>
      )}
    </>
  );
}

/** Of the people of the present run; asked anew when there are others. */
function useDescription(): { description: PopulationDescription | null; problem: string | null } {
  const { people } = useApp();
  const { seed } = useAppState();
  const base = useBase();
  const own = useRun(run => run.own);
  const [answer, setAnswer] = useState<{ description: PopulationDescription | null; problem: string | null }>({
    description: null,
    problem: null,
  });
  useEffect(() => {
    let wanted = true;
    people.describe({ ...withPeople(base, own), seed }).then(
      description => wanted && setAnswer({ description, problem: null }),
      (error: Error) => wanted && setAnswer({ description: null, problem: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [people, base, seed, own]);
  return answer;
}
