// The crowd of one strategy: a picture that can be pointed at, clicked, and walked through with arrow keys.
import { useMemo } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Side } from '../state/app-state.ts';
import { armIds } from '../state/run-plan.ts';
import { useApp, useAppState, useCommit, useFrame, usePointed, useRun } from '../hooks/use-app.tsx';
import { layoutField, nearestMark, neighbour } from './field-layout.ts';
import type { Direction, Marks } from './field-layout.ts';
import { fieldDay, fieldMarks } from './field-picture.ts';
import type { FieldDay, FieldQuery } from './field-picture.ts';
import { FieldCanvas } from './FieldCanvas.tsx';
import { FieldOverlay } from './FieldOverlay.tsx';
import { FieldPerson } from './FieldPerson.tsx';
import { useWidth } from './surroundings.ts';

const arrows: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** How near in pixels the pointer must come to a person. */
const reach = 22;

export function ConsumerField({ side, label, limit }: { side: Side; label: string; limit: number | null }) {
  const { pointing } = useApp();
  const { person } = useAppState();
  const commit = useCommit();
  const [box, width] = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(Math.max(width * 0.84, 270), 420));
  const query = useFieldQuery(side, width, height);
  const { today, marks } = useToday(query);
  const pointed = usePointed();
  const indexOf = (id: number | null) => (id === null ? -1 : (today?.followed.ids.indexOf(id) ?? -1));
  const [pointedIndex, chosenIndex] = [indexOf(pointed), indexOf(person)];
  const active = pointedIndex >= 0 ? pointedIndex : chosenIndex;

  const personAt = (event: MouseEvent): number | null => {
    if (today === null) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const index = nearestMark(marks, event.clientX - left, event.clientY - top, reach, today.shown);
    return index < 0 ? null : today.followed.ids[index]!;
  };
  const choose = (next: number | null) => commit(next === null ? { person: null } : { person: next, rail: 'person' });
  const step = (direction: Direction) => {
    if (today === null) return;
    const next = pointedIndex >= 0 ? neighbour(marks, pointedIndex, direction, today.shown) : firstShown(today);
    pointing.set(today.followed.ids[next] ?? null);
  };
  const pressKey = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    if (direction !== undefined) step(direction);
    else if ((event.key === 'Enter' || event.key === ' ') && pointed !== null) choose(pointed);
    else if (event.key === 'Escape') choose(null);
    else return;
    event.preventDefault();
  };

  const optionId = `person-${side}`;
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
        if (today !== null && pointed === null && event.target.matches(':focus-visible'))
          pointing.set(person ?? today.followed.ids[firstShown(today)] ?? null);
      }}
      onBlur={() => pointing.set(null)}
      onPointerMove={event => pointing.set(personAt(event))}
      onPointerLeave={() => pointing.set(null)}
      onClick={event => {
        const next = personAt(event);
        if (next !== null) choose(next);
      }}
    >
      <FieldCanvas query={query} width={width} height={height} limit={limit} testId={`field-${side}`} />
      <FieldOverlay layout={query.layout} width={width} height={height} limit={limit} />
      {today !== null && active >= 0 && (
        <FieldPerson
          id={optionId}
          today={today}
          index={active}
          x={marks.xs[active]!}
          y={marks.ys[active]!}
          chosen={active === chosenIndex}
          pointed={active === pointedIndex}
          side={cardSide(marks.xs[active]!, marks.ys[active]!, width, height)}
        />
      )}
    </div>
  );
}

/** Between a mark and its card, in pixels; as in charts.css. */
const cardGap = 14;

function cardSide(
  x: number,
  y: number,
  width: number,
  height: number,
): { left: boolean; below: boolean; room: number } {
  const left = x > width / 2;
  return { left, below: y < height / 3, room: (left ? x : width - x) - cardGap };
}

function useFieldQuery(side: Side, width: number, height: number): FieldQuery {
  const state = useAppState();
  const people = useRun(run => run.people);
  const { [side]: arm, [side === 'a' ? 'b' : 'a']: other } = armIds(state);
  const { onlyDifferent } = state;
  return useMemo(
    () => ({ layout: layoutField({ width, height }), people, arm, other, onlyDifferent }),
    [width, height, people, arm, other, onlyDifferent],
  );
}

const nobody: Marks = { xs: new Float32Array(), ys: new Float32Array() };

/** People where they are on the whole day on show. */
function useToday(query: FieldQuery): { today: FieldDay | null; marks: Marks } {
  const frame = useFrame();
  return useMemo(() => {
    const today = fieldDay(query, frame);
    return { today, marks: today === null ? nobody : fieldMarks(query, today, undefined, today.day) };
  }, [query, frame]);
}

function firstShown({ followed: { ids }, shown }: FieldDay): number {
  return Math.max(
    0,
    ids.findIndex((_, i) => shown(i)),
  );
}
