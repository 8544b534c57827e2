import { useEffect, useState } from 'react';
import { span, wrapText, type Line } from '../charts/line.ts';
import type { RunSession } from '../run/run-session.ts';
import { describeChange, replayCommand } from '../state/describe-change.ts';
import { verdictSoFar } from '../state/verdict.ts';
import type { View } from '../state/view.ts';
import { Lines } from './Lines.tsx';
import { boxLines, insideOf } from './pane-box.ts';

/** Everything needed to see the same run again: command, seed, digest, what was changed and when. */
export function ShareView({
  view,
  session,
  width,
  height,
}: {
  view: View;
  session: RunSession;
  width: number;
  height: number;
}) {
  const digest = useDigest(session, view.run.newest);
  const inside = insideOf({ width, height });
  const { run } = view;
  const text = (words: string, tone?: 'muted') =>
    wrapText(words, inside.width).map((line): Line => [span(line, { tone })]);
  const heading = (words: string): Line => [span(words, { strong: true, tone: 'accent' })];
  const content: Line[] = [
    heading('See it again'),
    ...text(replayCommand(run)),
    [],
    heading('This run'),
    ...text(verdictSoFar(view)),
    ...text(`seed ${run.scenario.seed} · day ${run.newest} · ${run.people} people · digest ${digest}`),
    [],
    heading('Levers moved'),
    ...(run.changes.length === 0
      ? text('none', 'muted')
      : run.changes.flatMap(change => text(describeChange(view, change)))),
    [],
    ...text('Equal digests prove equal runs, bit for bit. All people are simulated; this is not a forecast.', 'muted'),
  ];
  return (
    <Lines
      lines={boxLines({ title: 'Replay and share', aside: 'Esc closes', focused: true, width, height }, content)}
    />
  );
}

function useDigest(session: RunSession, day: number): string {
  const [digest, setDigest] = useState('…');
  useEffect(() => {
    let current = true;
    session.log().then(
      log => current && setDigest(log.digest),
      (error: Error) => current && setDigest(`not known: ${error.message}`),
    );
    return () => void (current = false);
  }, [session, day]);
  return digest;
}
