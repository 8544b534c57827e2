// The stored validation: what is hit, finding by finding, and what people answer, survey by survey.
import { use, useEffect } from 'react';
import type { ValidationReport } from '../../sim/index.ts';
import { HitShape } from '../charts/Shapes.tsx';
import { Published, Simulated } from '../charts/MeasurePlot.tsx';
import { useAppState } from '../hooks/use-app.tsx';
import { countWords, markWords, statusWords, trialWords } from '../text/evidence-words.ts';
import { FindingEntry, findingId } from './FindingEntry.tsx';
import { FindingTable } from './FindingTable.tsx';
import { SurveyFit } from './SurveyFit.tsx';

const stored: Promise<{ validation: ValidationReport | null }> = import('virtual:validation');

export function EvidenceView() {
  const { validation } = use(stored);
  const { open } = useAppState();
  useEffect(() => {
    // whoever came by this address came for this
    if (location.hash === '#evidence') document.getElementById('evidence-title')?.scrollIntoView();
  }, []);
  if (validation === null) return <p>No validation is stored with this page: creepline validate makes one.</p>;
  const { targets, knownMisses, surveys } = validation;
  return (
    <>
      <p className="evidence-count">
        <b>{countWords(validation.counts)}</b> {trialWords(validation)}
      </p>
      <Marks targets={targets} />
      <KnownMisses misses={knownMisses} />
      <Key validation={validation} />
      <ol className="findings">
        {validation.targets.map(target => (
          <FindingEntry key={target.id} target={target} />
        ))}
      </ol>
      <details className="as-table" open={open.includes('tables')}>
        <summary>All findings as a table</summary>
        <FindingTable targets={targets} />
      </details>
      {surveys !== undefined && <SurveyFit surveys={surveys} />}
      <p className="quiet small">
        Computed by creepline validate with seed {validation.seed}: digest {validation.digest}, model{' '}
        {validation.engine.fingerprint}. Some parameters were fitted to these findings and surveys, so a hit says that
        the model can do all of it at once, not that it foresaw it.
      </p>
    </>
  );
}

/** All findings at a glance, and the way to each. */
function Marks({ targets }: Pick<ValidationReport, 'targets'>) {
  const show = (id: string) => {
    const head = document.getElementById(findingId(id));
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  };
  return (
    <ul className="finding-marks" aria-label="To each finding">
      {targets.map(({ id, status }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => show(id)}
            aria-label={`${id}, ${statusWords[status]}`}
            data-status={status}
          >
            <HitShape status={status} /> {id}
          </button>
        </li>
      ))}
    </ul>
  );
}

function KnownMisses({ misses }: { misses: ValidationReport['knownMisses'] }) {
  if (misses.length === 0) return null;
  return (
    <div className="known-misses">
      <h3>Known to be missed</h3>
      <ul>
        {misses.map(({ id, reason }) => (
          <li key={id}>
            <b>{id}.</b> {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The marks with their meaning. */
function Key({ validation }: { validation: ValidationReport }) {
  const knowledge = validation.ensemble === undefined ? null : { from: 22, to: 66 };
  const chance = { from: 34, to: 54, cutLeft: false, cutRight: false };
  return (
    <div className="evidence-key">
      <ul className="legend">
        <li>
          <svg width={88} height={30} className="measure-plot" aria-hidden="true">
            <g className="wanted">
              <rect x={14} width={60} y={2} height={26} />
              <path d="M14,2v26M74,2v26" />
            </g>
            <Published at={40} />
          </svg>
          published, within what counts as a hit
        </li>
        <li>
          <svg width={88} height={30} className="measure-plot" data-status="hit" aria-hidden="true">
            <Simulated hit layout={{ dot: 44, chance, knowledge }} />
          </svg>
          simulated
        </li>
        {(['hit', 'miss', 'known-miss'] as const).map(status => (
          <li key={status}>
            <HitShape status={status} /> {statusWords[status]}
          </li>
        ))}
      </ul>
      <p className="quiet small">
        {markWords(validation)} A band is asked of the mean, a side of 0 of 95 in 100 replications.
      </p>
    </div>
  );
}
