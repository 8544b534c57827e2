// The days of one person under one strategy, and the sum of reasons on the day chosen.
import { lazy, Suspense, useState } from 'react';
import { formatNumber, formatValue } from '../../sim/index.ts';
import type { ExplainDay, ExplainReport, TraceDecision, TraceScore } from '../../sim/index.ts';
import { DiaryChart } from '../charts/DiaryChart.tsx';
import { tellingDay } from '../charts/diary-layout.ts';
import { TermsChart } from '../charts/TermsChart.tsx';
import type { Side } from '../state/app-state.ts';
import { leafByPath } from '../state/lever-leaves.ts';
import { addChange } from '../state/run-plan.ts';
import { useAppState, useBase, useCommit } from '../hooks/use-app.tsx';
import { dayWords } from '../text/run-words.ts';
import { sentenceCase, spaced } from '../text/plain-words.ts';
import { formatWithUnit } from '../text/lever-words.ts';
import { Icon } from './icons.tsx';

export function Diary({ report: { consumer, days }, side }: { report: ExplainReport; side: Side }) {
  const { diary } = useAppState();
  const base = useBase();
  const commit = useCommit();
  const told = days.filter(({ message, events }) => message !== null || events.length > 0);
  const tick = diary.day ?? tellingDay(days);
  const at = told.findIndex(day => day.tick === tick);
  const open = (day: number) => commit({ diary: { side, day } });
  if (told.length === 0) return <p className="quiet">Nothing has reached this person so far.</p>;
  const step = (by: number) => open(told[at + by]!.tick);
  return (
    <div className="diary">
      <DiaryChart
        side={side}
        days={days}
        lastDay={base.days}
        limit={Number(consumer.traits['tolerance'])}
        chosen={tick}
        onDay={open}
      />
      <div className="diary-days">
        <button
          type="button"
          className="button icon plain"
          aria-label="Day before in the diary"
          disabled={at <= 0}
          onClick={() => step(-1)}
        >
          <Icon name="back" />
        </button>
        <select aria-label="Day of the diary" value={tick ?? ''} onChange={event => open(Number(event.target.value))}>
          {told.map(day => (
            <option key={day.tick} value={day.tick}>
              {dayWords(day)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button icon plain"
          aria-label="Next day in the diary"
          disabled={at < 0 || at === told.length - 1}
          onClick={() => step(1)}
        >
          <Icon name="forward" />
        </button>
      </div>
      {at >= 0 && <DiaryDay day={told[at]!} side={side} />}
    </div>
  );
}

function DiaryDay({ day: { tick, events, scores, decisions, flips }, side }: { day: ExplainDay; side: Side }) {
  return (
    <article className="diary-day" data-side={side} aria-label={`Day ${tick}`}>
      <ul className="events">
        {events.map((event, i) => (
          <li key={i}>{sentenceCase(event)}</li>
        ))}
      </ul>
      {scores.map(score => (
        <div key={score.name}>
          <TermsChart score={score} />
          <Asked score={score} />
        </div>
      ))}
      {decisions.length > 0 && (
        <>
          <h4>What could have happened</h4>
          <ul className="decisions">
            {decisions.map(decision => (
              <Decision key={decision.name} decision={decision} />
            ))}
          </ul>
        </>
      )}
      <Flips flips={flips} side={side} />
    </article>
  );
}

const ScoreGrounds = lazy(async () => ({ default: (await import('./explained.ts')).ScoreGrounds }));

/** Why the sum has this form and what was published about it, when somebody asks. */
function Asked({ score: { mechanism, label } }: { score: TraceScore }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="textlike small"
        aria-label={`What this rests on: ${label}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        What this rests on
      </button>
      {open && (
        <Suspense>
          <ScoreGrounds mechanism={mechanism} />
        </Suspense>
      )}
    </>
  );
}

/** It happens when the draw is below the chance: the tick mark left of the end of the bar. */
function Decision({ decision: { name, u, p, happened } }: { decision: TraceDecision }) {
  return (
    <li data-happened={happened || undefined}>
      <span>{sentenceCase(spaced(name))}</span>
      <span className="odds" aria-hidden="true">
        <i style={{ width: `${Math.min(p, 1) * 100}%` }} />
        <b style={{ left: `${u * 100}%` }} />
      </span>
      <small>
        chance {formatValue(p, 'share')}, draw {formatNumber(u, 1)}: {happened ? 'yes' : 'no'}
      </small>
    </li>
  );
}

function Flips({ flips, side }: { flips: ExplainDay['flips']; side: Side }) {
  const state = useAppState();
  const base = useBase();
  const commit = useCommit();
  const usable = flips.filter(({ key }) => leafByPath.has(key));
  if (usable.length === 0) return null;
  return (
    <>
      <h4>What would have turned it around</h4>
      <ul className="flips">
        {usable.map(({ decision, key, from, to }) => {
          const { spec, group } = leafByPath.get(key)!;
          const unit = 'unit' in spec ? spec.unit : '';
          return (
            <li key={`${decision} ${key}`}>
              <span>
                {sentenceCase(spaced(decision))} would differ with {group !== undefined && `${group}: `}
                {spec.label} at {formatWithUnit(to, unit)} instead of {formatWithUnit(from, unit)}.
              </span>
              <button
                type="button"
                className="button"
                onClick={() => commit({ changes: addChange(state, base, { side, path: key, value: to, tick: 0 }) })}
              >
                Try it
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
