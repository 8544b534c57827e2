// The crowd of one strategy. The canvas is a picture; what keyboard and screen reader meet is a list of one shown option.
import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { followedStatus } from '../../sim/index.ts';
import { armIds } from '../state/run-plan.ts';
import type { Side } from '../state/app-state.ts';
import { useApp, useAppState, useCommit, useDay, usePointed, useRun } from '../state/use-app.tsx';
import { statusWords } from '../text/status-words.ts';
import { formatNumber } from '../text/format.ts';
import { drawField } from './field-draw.ts';
import { layoutField, nearestMark, neighbour } from './field-layout.ts';
import type { Direction } from './field-layout.ts';
import { fieldMoment, findArm, personTrail } from './field-picture.ts';
import type { FieldQuery } from './field-picture.ts';
import { FieldOverlay } from './FieldOverlay.tsx';
import { readColors } from './read-colors.ts';
import { useStillness } from './use-stillness.ts';
import { useWidth } from './use-width.ts';

const arrows: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export function ConsumerField({ side, label, limit }: { side: Side; label: string; limit: number | null }) {
  const { playback, pointing, session } = useApp();
  const state = useAppState();
  const commit = useCommit();
  const day = useDay();
  const pointed = usePointed();
  const frames = useRun(run => run.frames);
  const people = useRun(run => run.people);
  const still = useStillness();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [box, width] = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(Math.max(width * 0.84, 270), 420));
  const layout = useMemo(() => layoutField({ width, height }), [width, height]);
  const { [side]: armId, [side === 'a' ? 'b' : 'a']: otherId } = armIds(state);
  const query: FieldQuery = useMemo(
    () => ({ layout, frames, people, arm: armId, other: otherId, onlyDifferent: state.onlyDifferent }),
    [layout, frames, people, armId, otherId, state.onlyDifferent],
  );
  const moment = useMemo(() => fieldMoment(query, day), [query, day]);
  const pointedIndex = pointed === null || moment === null ? -1 : moment.ids.indexOf(pointed);
  const chosenIndex = state.person === null || moment === null ? -1 : moment.ids.indexOf(state.person);

  useEffect(() => {
    const paint = () => {
      const element = canvas.current!;
      const position = still ? Math.floor(playback.position()) : playback.position();
      const now = fieldMoment(query, position);
      const scale = Math.min(window.devicePixelRatio, 2);
      if (element.width !== width * scale || element.height !== height * scale) {
        element.width = width * scale;
        element.height = height * scale;
      }
      const pen = element.getContext('2d')!;
      pen.setTransform(scale, 0, 0, scale, 0, 0);
      pen.clearRect(0, 0, width, height);
      if (now === null) return;
      const find = (id: number | null) => (id === null ? -1 : now.ids.indexOf(id));
      const trail = state.person === null ? [] : personTrail(query, state.person, position);
      drawField(pen, { ...now, layout, trail, limit, chosen: find(state.person), pointed: find(pointing.get()), colors: readColors(element) });
    };
    paint();
    const stops = [playback.subscribe(paint), pointing.subscribe(paint), session.subscribe(paint)];
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', paint);
    return () => {
      for (const stop of stops) stop();
      dark.removeEventListener('change', paint);
    };
  }, [playback, pointing, session, query, layout, width, height, still, limit, state.person, state.theme]);

  const personAt = (event: PointerEvent): number | null => {
    if (moment === null) return null;
    const bounds = event.currentTarget.getBoundingClientRect();
    const index = nearestMark(moment.marks, event.clientX - bounds.left, event.clientY - bounds.top, 22, moment.shown);
    return index < 0 ? null : moment.ids[index]!;
  };
  const choose = (person: number | null) => commit(person === null ? { person } : { person, rail: 'person' });
  const pressKey = (event: KeyboardEvent) => {
    if (moment === null) return;
    const direction = arrows[event.key];
    if (direction !== undefined) {
      const start = pointedIndex >= 0 ? pointedIndex : firstShown(moment.ids.length, moment.shown);
      const next = pointedIndex >= 0 ? neighbour(moment.marks, start, direction, moment.shown) : start;
      pointing.set(moment.ids[next] ?? null);
    } else if ((event.key === 'Enter' || event.key === ' ') && pointed !== null) choose(pointed);
    else if (event.key === 'Escape') choose(null);
    else return;
    event.preventDefault();
  };

  const arm = findArm(frames[day], armId);
  const optionId = `person-${side}`;
  const active = pointedIndex >= 0 ? pointedIndex : chosenIndex;
  return (
    <div
      ref={box}
      className="field"
      data-side={side}
      tabIndex={0}
      role="listbox"
      aria-label={label}
      aria-describedby="field-keys"
      aria-activedescendant={active >= 0 ? optionId : undefined}
      onKeyDown={pressKey}
      onFocus={event => {
        if (moment !== null && pointed === null && event.target.matches(':focus-visible')) {
          pointing.set(state.person ?? moment.ids[firstShown(moment.ids.length, moment.shown)] ?? null);
        }
      }}
      onBlur={() => pointing.set(null)}
      onPointerMove={event => pointing.set(personAt(event))}
      onPointerLeave={() => pointing.set(null)}
      onClick={event => {
        const person = personAt(event as unknown as PointerEvent);
        if (person !== null) choose(person);
      }}
    >
      <canvas ref={canvas} style={{ width, height }} aria-hidden="true" data-testid={`field-${side}`} />
      <FieldOverlay layout={layout} width={width} height={height} limit={limit} />
      {moment !== null && arm !== undefined && active >= 0 && (
        <div
          id={optionId}
          role="option"
          aria-selected={active === chosenIndex}
          className="field-person"
          data-pointed={active === pointedIndex || undefined}
          data-right={moment.marks.xs[active]! > width / 2 || undefined}
          data-high={moment.marks.ys[active]! < height / 3 || undefined}
          style={{ left: moment.marks.xs[active]!, top: moment.marks.ys[active]! }}
        >
          <span className="field-person-card">
            <b>Person {moment.ids[active]}</b> {statusWords[followedStatus[arm.followed.status[active]!]!].short}
            <br />
            engagement {formatNumber(arm.followed.engagement[active]!, 0.5)} · creepiness {formatNumber(arm.followed.creepiness[active]!, 0.5)}
          </span>
        </div>
      )}
    </div>
  );
}

function firstShown(count: number, shown: (i: number) => boolean): number {
  for (let i = 0; i < count; i++) if (shown(i)) return i;
  return 0;
}
