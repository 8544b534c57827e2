// Where people sit: two quarter halls, mirrored, one seat a person and the same seat in both. Distance outwards is how
// creepy it feels against what the person tolerates, so that one arc is everybody's own line.

/** Radii as shares of the hall: first and last row of seats, the line, the far end. */
export const radius = { first: 0.16, last: 0.6, line: 0.68, far: 1 } as const;

const aisle = 22;
/** Those who are gone stand at the door on the side, in rows of so many. */
const doorShare = 0.058;
const doorPitch = 2.5;
const golden = 0.618_033_988_75;

export interface HallSize {
  width: number;
  height: number;
}

export interface HallMeasures extends HallSize {
  centre: number;
  floor: number;
  /** half-axes of the far end */
  across: number;
  tall: number;
  door: number;
}

export function measureHall({ width, height }: HallSize): HallMeasures {
  const door = Math.max(16, Math.min(60, width * doorShare));
  return {
    width,
    height,
    centre: width / 2,
    floor: height - 4,
    across: width / 2 - aisle / 2 - door - 6,
    tall: height - 20,
    door,
  };
}

/** Of each person the direction from the aisle and how far from the middle the seat is. */
export interface Seating {
  sine: Float32Array;
  cosine: Float32Array;
  home: Float32Array;
}

export function createSeating(people: number): Seating {
  return { sine: new Float32Array(people), cosine: new Float32Array(people), home: new Float32Array(people) };
}

/** An even scatter over a part of the fan, 0 at the aisle and 1 at the side, the first of the list at the aisle. */
export function seatPeople(order: ArrayLike<number>, from: number, to: number, seating: Seating): void {
  for (let k = 0; k < order.length; k++) {
    const turn = from + ((to - from) * (k + 0.5)) / order.length;
    const angle = (0.012 + 0.976 * turn) * (Math.PI / 2);
    const row = (k * golden) % 1;
    const person = order[k]!;
    seating.sine[person] = Math.sin(angle);
    seating.cosine[person] = Math.cos(angle);
    seating.home[person] = Math.sqrt(radius.first ** 2 + (radius.last ** 2 - radius.first ** 2) * row);
  }
}

/** The point on the screen of a person who feels so much, 0–65535. */
export function placePerson(
  hall: HallMeasures,
  { sine, cosine, home }: Seating,
  side: Side01,
  person: number,
  felt: number,
  out: Point,
): void {
  const seat = home[person]!;
  const pushed = felt / 32768;
  const r =
    pushed < 1
      ? seat + (radius.line - seat) * pushed * pushed
      : radius.line + (radius.far - radius.line) * (pushed - 1);
  out.x = hall.centre + (side === 0 ? -1 : 1) * (aisle / 2 + hall.across * r * sine[person]!);
  out.y = hall.floor - hall.tall * r * cosine[person]!;
}

/** A is 0, on the left; B is 1, on the right. */
export type Side01 = 0 | 1;

export interface Point {
  x: number;
  y: number;
}

/** The place at the door of the n-th who went. */
export function placeAtDoor({ width, floor, door }: HallMeasures, side: Side01, rank: number, out: Point): void {
  const columns = Math.floor(door / doorPitch);
  const across = 2 + (rank % columns) * doorPitch;
  out.x = side === 0 ? across : width - across;
  out.y = floor - 2 - Math.floor(rank / columns) * doorPitch;
}

export function heightAtDoor({ door }: HallMeasures, gone: number): number {
  return Math.ceil(gone / Math.floor(door / doorPitch)) * doorPitch;
}

/** The line as a path for the drawing of words along it. */
export function linePath(hall: HallMeasures, side: Side01): string {
  const [rx, ry] = [hall.across * radius.line, hall.tall * radius.line];
  const [x, top] = [aisle / 2, hall.floor - ry];
  return side === 0
    ? `M${hall.centre - x - rx},${hall.floor}A${rx},${ry} 0 0 1 ${hall.centre - x},${top}`
    : `M${hall.centre + x},${top}A${rx},${ry} 0 0 1 ${hall.centre + x + rx},${hall.floor}`;
}
