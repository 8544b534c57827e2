// Gathers from a run what one field shows on a day, and between two days.
import { histogramSide } from '../../sim/index.ts';
import type { ArmFrame, Frame } from '../../sim/index.ts';
import { layoutDensity, placeMarks } from './field-layout.ts';
import type { DensityBand, FieldLayout, Marks } from './field-layout.ts';

export function findArm(frame: Frame | undefined, arm: string): ArmFrame | undefined {
  return frame?.arms.find(({ strategy }) => strategy === arm);
}

export interface FieldQuery {
  layout: FieldLayout;
  people: number;
  /** arm of this field and of the other one */
  arm: string;
  other: string;
  onlyDifferent: boolean;
}

/** What changes from day to day. */
export interface FieldDay {
  day: number;
  bands: DensityBand[];
  followed: ArmFrame['followed'];
  shown: (i: number) => boolean;
}

/** Null until the day is computed. */
export function fieldDay(
  { layout, people, arm, other, onlyDifferent }: FieldQuery,
  frame: Frame | undefined,
): FieldDay | null {
  const own = findArm(frame, arm);
  const others = findArm(frame, other);
  if (frame === undefined || own === undefined) return null;
  const { status } = own.followed;
  return {
    day: frame.tick,
    bands: layoutDensity(layout, own.histogram, histogramSide, people),
    followed: own.followed,
    shown: onlyDifferent ? i => others !== undefined && others.followed.status[i] !== status[i] : () => true,
  };
}

/** People move evenly between days; all else changes with the day. */
export function fieldMarks(
  { layout, arm }: FieldQuery,
  { day, followed }: FieldDay,
  next: Frame | undefined,
  position: number,
): Marks {
  return placeMarks(layout, followed, findArm(next, arm)?.followed ?? followed, position - day);
}

/** How many days of a person's way are drawn. */
const trailDays = 21;

/** The way of one person over the last weeks before a position. */
export function personTrail(
  { layout, arm }: FieldQuery,
  frames: readonly (Frame | undefined)[],
  id: number,
  position: number,
): [number, number][] {
  const last = Math.floor(position);
  const index = findArm(frames[last], arm)?.followed.ids.indexOf(id) ?? -1;
  if (index < 0) return [];
  return frames.slice(Math.max(0, last - trailDays), last + 1).flatMap(frame => {
    const followed = findArm(frame, arm)?.followed;
    return followed === undefined
      ? []
      : [[layout.x(followed.engagement[index]!), layout.y(followed.creepiness[index]!)] as [number, number]];
  });
}
