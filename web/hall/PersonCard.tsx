// One person's own words, under B and under A. Each reason opens the term of the model that it is told of, and what that rests on.
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ExplainReport } from '../../sim/index.ts';
import type { Side } from '../state/app-state.ts';
import { useApp, useBase, useCrowd, useDay } from '../hooks/use-app.tsx';
import { useMet } from '../hooks/use-met.tsx';
import { capital } from '../text/hall-words.ts';
import { isTooFar, lifeStory, worstWordsOf } from '../text/person-words.ts';
import type { Reason } from '../text/person-words.ts';
import { railWords } from '../text/rail-words.ts';

const ScoreGrounds = lazy(async () => ({ default: (await import('../panels/explained.ts')).ScoreGrounds }));

export function PersonCard() {
  const met = useMet();
  if (met === undefined) return null;
  return (
    <>
      <h2>{met.name ?? '…'}</h2>
      <p className="quiet">{capital(met.facts)}</p>
      <Life side="b" person={met.id} />
      <Life side="a" person={met.id} />
    </>
  );
}

/** Told anew after each change. */
function useReport(side: Side, person: number): ExplainReport | undefined {
  const { crowd } = useApp();
  const arm = useCrowd(all => all.arms[side]);
  const [told, setTold] = useState<{ key: unknown; person: number; report: ExplainReport }>();
  useEffect(() => {
    if (arm === undefined) return;
    let wanted = true;
    crowd.story(side, person).then(
      report => wanted && setTold({ key: arm, person, report }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [crowd, arm, side, person]);
  return told?.person === person ? told.report : undefined;
}

function Life({ side, person }: { side: Side; person: number }) {
  const { days } = useBase();
  const day = useDay();
  const report = useReport(side, person);
  const story = report && lifeStory(report, day);
  return (
    <section className="hall-life" data-side={side} aria-label={railWords.days(side.toUpperCase())}>
      <h3>{side.toUpperCase()}</h3>
      {report === undefined || story === undefined ? (
        <p className="quiet">{railWords.waiting}</p>
      ) : (
        <>
          <Strip report={report} until={day} days={days} />
          <p className="says">
            {day === 0 ? railWords.nothing : story.opening} {story.worst !== undefined && worstWordsOf(story.worst)}{' '}
            {story.reasons.map(reason => (
              <ReasonSaid key={reason.say} reason={reason} />
            ))}
            {story.ending}
          </p>
        </>
      )}
    </section>
  );
}

function ReasonSaid({ reason: { say, term, value, mechanism } }: { reason: Reason }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="hall-reason" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say}
      </button>{' '}
      {open && (
        <span className="hall-grounds">
          <small>{railWords.term(term, value)}</small>
          <Suspense>
            <ScoreGrounds mechanism={mechanism} />
          </Suspense>
        </span>
      )}
    </>
  );
}

/** A stroke a message; a tall one went too far. */
function Strip({ report, until, days }: { report: ExplainReport; until: number; days: number }) {
  const past = report.days.filter(({ tick, message }) => tick < until && message !== null);
  return (
    <svg viewBox={`0 0 ${days} 20`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0,10H${days}`} className="rule" />
      {past.map(day => (
        <path
          key={day.tick}
          d={isTooFar(day) ? `M${day.tick},1V19` : `M${day.tick},7V13`}
          className={isTooFar(day) ? 'far' : 'stroke'}
        />
      ))}
    </svg>
  );
}
