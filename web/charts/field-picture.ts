// Gathers from a run what one field shows at a position between two days.
import { histogramSide } from '../../sim/index.ts';
import type { ArmFrame, Frame } from '../../sim/index.ts';
import { layoutDensity, placeMarks } from './field-layout.ts';
import type { DensityBand, FieldLayout, Marks } from './field-layout.ts';

export interface FieldMoment {
  bands: DensityBand[];
  marks: Marks;
  ids: Uint32Array;
  status: Uint8Array;
  shown: (i: number) => boolean;
}

export interface FieldQuery {
  layout: FieldLayout;
  frames: readonly Frame[];
  people: number;
  /** arm of this field and of the other one */
  arm: string;
  other: string;
  onlyDifferent: boolean;
}

/** Null until the day is computed. People move evenly between days; all else changes with the day. */
export function fieldMoment(query: FieldQuery, position: number): FieldMoment | null {
  const day = Math.floor(position);
  const now = findArm(query.frames[day], query.arm);
  const other = findArm(query.frames[day], query.other);
  if (now === undefined) return null;
  const next = findArm(query.frames[day + 1], query.arm) ?? now;
  const { ids, status } = now.followed;
  const differs = (i: number) => other !== undefined && other.followed.status[i] !== status[i];
  return {
    bands: layoutDensity(query.layout, now.histogram, histogramSide, query.people),
    marks: placeMarks(query.layout, now.followed, next.followed, position - day),
    ids,
    status,
    shown: query.onlyDifferent ? differs : () => true,
  };
}

export function findArm(frame: Frame | undefined, arm: string): ArmFrame | undefined {
  return frame?.arms.find(({ strategy }) => strategy === arm);
}

/** How many days of a person's way are drawn. */
const trailDays = 21;

/** The way of one person over the last weeks before a position. */
export function personTrail({ layout, frames, arm }: FieldQuery, id: number, position: number): [number, number][] {
  const index = findArm(frames[0], arm)?.followed.ids.indexOf(id) ?? -1;
  if (index < 0) return [];
  const points: [number, number][] = [];
  for (let day = Math.max(0, Math.floor(position) - trailDays); day <= position; day++) {
    const followed = findArm(frames[day], arm)?.followed;
    if (followed !== undefined) points.push([layout.x(followed.engagement[index]!), layout.y(followed.creepiness[index]!)]);
  }
  return points;
}
