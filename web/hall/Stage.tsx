// The picture, with its words: the line, the two sides, who is followed.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { heightAtDoor, linePath } from '../picture/seats.ts';
import type { HallMeasures, Side01 } from '../picture/seats.ts';
import type { HallPicture } from '../picture/hall-picture.ts';
import { useApp, useAppState, useBase, useCommit, useCrowd, useDay } from '../hooks/use-app.tsx';
import { useBeat, useOpen, useSides, useStory } from '../hooks/use-hall.tsx';
import { useMet } from '../hooks/use-met.tsx';
import { storySoFar } from '../crowd/so-far.ts';
import { focusIn100 } from '../crowd/line.ts';
import { changeWords, count } from '../text/hall-words.ts';
import { pictureSummary, sideSays, stageWords } from '../text/stage-words.ts';
import { Said } from './Said.tsx';
import { SideHead } from './SideHead.tsx';
import { useHallPicture } from './use-hall-picture.ts';

export function Stage() {
  const { playback } = useApp();
  const commit = useCommit();
  const beat = useBeat();
  const open = useOpen();
  const canvas = useRef<HTMLCanvasElement>(null);
  const tagA = useRef<HTMLSpanElement>(null);
  const tagB = useRef<HTMLSpanElement>(null);
  const pointed = useRef<number>(undefined);
  const [hall, setHall] = useState<HallMeasures>();
  const met = useMet();
  const row = met?.row;
  const followedName = met?.name ?? stageWords.followed;

  const onDraw = useCallback(
    (picture: HallPicture, time: number) => {
      setHall(picture.hall);
      const followed = pointed.current ?? row;
      placeTag(tagA.current, picture, 0, followed, time);
      placeTag(tagB.current, picture, 1, followed, time);
    },
    [row],
  );
  const { picture, redraw } = useHallPicture(canvas, pointed, onDraw);
  useEffect(() => redraw());

  const choose = (event: MouseEvent) => {
    if (event.detail === 0) return; // a key was pressed, not the button of a mouse
    const box = canvas.current!.getBoundingClientRect();
    const found = picture.current?.nearest(event.clientX - box.left, event.clientY - box.top);
    if (found !== undefined && beat !== 'guess') commit({ person: picture.current!.people.ids[found.row]! });
  };
  const press = (event: KeyboardEvent) => {
    const shown = picture.current;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] ?? 0;
    if (shown === undefined || beat === 'guess') return;
    if (by !== 0) {
      const order = shown.people.seatOrder;
      const at = order.indexOf(pointed.current ?? row ?? order[0]!);
      pointed.current = order[(at + by + order.length) % order.length];
      redraw();
    } else if (event.key === 'Enter' && pointed.current !== undefined) {
      commit({ person: shown.people.ids[pointed.current]! });
      pointed.current = undefined;
    } else if (event.key === 'Escape') {
      pointed.current = undefined;
      redraw();
    } else return;
    event.preventDefault();
  };
  const summary = useSummary();
  const showsTag = beat !== 'pays' && beat !== 'guess' && row !== undefined;
  return (
    <section className="hall-stage" aria-label={stageWords.crowd}>
      <canvas ref={canvas} aria-hidden="true" />
      {hall !== undefined && <LineLabels hall={hall} />}
      <button
        type="button"
        className="hall-pick"
        aria-label={`${summary} ${stageWords.keys}`}
        onClick={choose}
        onKeyDown={press}
        onBlur={() => {
          pointed.current = undefined;
          redraw();
        }}
      />
      <span ref={tagA} className="hall-tag" hidden={!showsTag} aria-hidden="true">
        {followedName}
      </span>
      <span ref={tagB} className="hall-tag" hidden={!showsTag} aria-hidden="true">
        {followedName}
      </span>
      <SideHead side="a" />
      <SideHead side="b" />
      {open && hall !== undefined && <Gone hall={hall} picture={picture.current} />}
      <Note />
      <p className="spoken" aria-live="polite">
        {open && !playback.playing() ? summary : ''}
      </p>
    </section>
  );
}

function placeTag(
  tag: HTMLSpanElement | null,
  picture: HallPicture,
  side: Side01,
  row: number | undefined,
  time: number,
): void {
  if (tag === null || row === undefined) return;
  const { x, y } = picture.pointOf(side, row);
  // words stand away from the middle, but of those at the door towards it
  const left = (side === 0) !== picture.isGone(side, row, time);
  tag.style.transform = `translate(${Math.round(x + (left ? -15 : 15))}px, ${Math.round(y - 9)}px)${left ? ' translateX(-100%)' : ''}`;
}

function LineLabels({ hall }: { hall: HallMeasures }) {
  const { width, height, floor, centre } = hall;
  return (
    <svg className="hall-labels" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path id="line-a" d={linePath(hall, 0)} />
      <path id="line-b" d={linePath(hall, 1)} />
      <path className="floor" d={`M0,${floor + 1.5}H${width}`} />
      <text x={centre} y={floor - 6} textAnchor="middle" className="quiet">
        {stageWords.store}
      </text>
      <text dy="-7">
        <textPath href="#line-a" startOffset="9%">
          {stageWords.past}
        </textPath>
      </text>
      <text dy="-7">
        <textPath href="#line-b" startOffset="58%">
          {stageWords.ownLine}
        </textPath>
      </text>
    </svg>
  );
}

function Gone({ hall, picture }: { hall: HallMeasures; picture: HallPicture | undefined }) {
  const day = useDay();
  useCrowd(crowd => crowd.arms);
  if (picture === undefined || day === 0) return null;
  return (['a', 'b'] as const).map((name, k) => {
    const gone = picture.goneBy(k as Side01, day);
    return (
      <p key={name} className="hall-gone" data-side={name} style={{ bottom: heightAtDoor(hall, gone) + 8 }}>
        <b>{count(gone * picture.people.each)}</b> {stageWords.gone}
      </p>
    );
  });
}

/** What happens, and what a change has done. */
function Note() {
  const beat = useBeat();
  const story = useStory();
  const { b, before } = useSides();
  if ((beat !== 'line' && beat !== 'pays') || b === undefined || before === undefined) return null;
  return (
    <p className="hall-note">
      <Said phrase={changeWords(before, b, story)} />
    </p>
  );
}

/** The picture in words. */
function useSummary(): string {
  const base = useBase();
  const state = useAppState();
  const story = useStory();
  const beat = useBeat();
  const open = useOpen();
  const day = useDay();
  const arms = useCrowd(crowd => crowd.arms);
  const { a, b } = useSides();
  if (!open || arms.a === undefined || arms.b === undefined || a === undefined || b === undefined)
    return pictureSummary({ beat, day: 0, sides: sideSays(base, state.strategies), story, numbers: undefined });
  const later = beat === 'line' || beat === 'pays';
  const numbers = [
    later ? focusIn100(a) : storySoFar(arms.a, day),
    later ? focusIn100(b) : storySoFar(arms.b, day),
  ] as const;
  return pictureSummary({ beat, day, sides: sideSays(base, state.strategies), story, numbers });
}
