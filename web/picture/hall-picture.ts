// From everybody's days to marks. Who feels watched moves outwards; who crosses the own line takes the colour of the side; who
// leaves walks to the door and leaves an empty seat.
import { bit, ringOf, stays } from '../crowd/crowd.ts';
import type { Frame, History, People } from '../crowd/crowd.ts';
import { createMarks, fade, putMark as put, shape } from './marks.ts';
import type { Marks } from './marks.ts';
import { createSeating, measureHall, placeAtDoor, placePerson, radius, seatPeople } from './seats.ts';
import type { HallMeasures, HallSize, Point, Seating, Side01 } from './seats.ts';
import type { Painter } from './stamps.ts';

/** 0xAABBGGRR each. */
export interface HallColors {
  paper: number;
  ink: number;
  calm: number;
  keen: number;
  seat: number;
  gone: number;
  accents: readonly [number, number];
  soft: readonly [number, number];
}

/** Whom the picture shows: chosen people beside empty seats, everybody, or a group beside all others. */
export type Show =
  | { kind: 'few'; rows: readonly number[] }
  | { kind: 'all' }
  /** 1 for members, 2 for those taken for them, 0 for others */
  | { kind: 'group'; members: Uint8Array };

/** Days that the way to the door takes. */
const walkDays = 9;
/** Unless they are the point of the picture, this many rings in a hundred people would hide the rest. */
const mostRings = 0.2;

/** Square pixels a seat, at which marks have the sizes below. */
const usualRoom = 5.3;

const sides = [0, 1] as const;
const ease = (part: number): number => (part <= 0 ? 0 : part >= 1 ? 1 : part * part * (3 - 2 * part));

interface Arm {
  history: History;
  /** place in the order of those who went */
  rank: Uint32Array;
  /** how many are gone by each day */
  goneBy: Uint32Array;
}

export class HallPicture {
  readonly people: People;
  hall: HallMeasures = measureHall({ width: 100, height: 100 });
  colors!: HallColors;
  show: Show = { kind: 'all' };
  /** marks are smaller where there is less room */
  private scale = 1;
  /** row of the person who is followed */
  focus: number | undefined;
  /** so many in 100 of those in question are thought to step over the line of the second side */
  guess: number | undefined;
  /** few people of the second side who answer while a lever is dragged */
  live: { frame: Frame; slots: Int32Array } | undefined;
  /** the second side before anything was changed */
  before: History | undefined;
  /** counting anything but feelings: those to whom it happened are coloured in their seats */
  colorsCounted = false;
  /** are rings drawn where everybody is shown? */
  readonly ringed: boolean;
  private readonly asksRinged: boolean;
  /** many rings are small */
  private readonly ringScale: number;
  private readonly arms: (Arm | undefined)[] = [undefined, undefined];
  private readonly shown: Float32Array;
  private readonly usual: Seating;
  private grouped: { members: Uint8Array; seating: Seating } | undefined;
  private from: Float32Array | undefined;
  private tweenStart = 0;
  private tweenTime = 0;
  private readonly base: Marks;
  private readonly top: Marks;
  private readonly rings: Marks;

  constructor(people: People) {
    const count = people.ids.length;
    this.people = people;
    this.shown = new Float32Array(4 * count);
    this.usual = createSeating(count);
    seatPeople(people.seatOrder, 0, 1, this.usual);
    const rings = people.ring.filter(ring => ring !== ringOf.none).length;
    this.ringed = rings <= mostRings * count;
    this.ringScale = Math.max(0.65, Math.min(1, Math.sqrt(400 / Math.max(1, rings))));
    this.asksRinged = this.ringed && people.ring.includes(ringOf.who);
    this.base = createMarks(4 * count + 16);
    this.top = createMarks(6 * count + 16);
    this.rings = createMarks(3 * count + 16);
  }

  resize(size: HallSize): void {
    this.hall = measureHall(size);
    this.from = undefined;
    const { across, tall } = this.hall;
    const room = ((Math.PI / 4) * (radius.last ** 2 - radius.first ** 2) * across * tall) / this.people.ids.length;
    this.scale = Math.max(0.6, Math.min(1.4, Math.sqrt(room / usualRoom)));
  }

  setArm(side: Side01, history: History | undefined): void {
    if (this.arms[side]?.history === history) return;
    this.arms[side] = history && armOf(history);
  }

  setGroup(members: Uint8Array | undefined): void {
    this.show = members === undefined ? { kind: 'all' } : { kind: 'group', members };
    if (members === undefined || this.grouped?.members === members) return;
    const seating = createSeating(members.length);
    const order = this.people.seatOrder;
    const parts = [1, 2, 0].map(code => order.filter(row => members[row] === code));
    // small groups get more room than their share, so that each of them is seen
    const [a, b] = [parts[0]!.length === 0 ? 0 : 0.38, parts[1]!.length === 0 ? 0 : 0.17];
    seatPeople(parts[0]!, 0, a, seating);
    seatPeople(parts[1]!, a + 0.02, a + 0.02 + b, seating);
    seatPeople(parts[2]!, a + b + 0.04, 1, seating);
    this.grouped = { members, seating };
  }

  /** Everybody goes from where they are to where they will be. */
  tween(milliseconds: number, now: number): void {
    if (milliseconds <= 0) return;
    this.from = this.shown.slice();
    this.tweenStart = now;
    this.tweenTime = milliseconds;
  }

  moving(now: number): boolean {
    return this.from !== undefined && now <= this.tweenStart + this.tweenTime;
  }

  goneBy(side: Side01, day: number): number {
    const arm = this.arms[side];
    return arm === undefined ? 0 : arm.goneBy[Math.min(arm.history.days, Math.floor(day))]!;
  }

  pointOf(side: Side01, row: number): Point {
    const at = 2 * (side * this.people.ids.length + row);
    return { x: this.shown[at]!, y: this.shown[at + 1]! };
  }

  isGone(side: Side01, row: number, day: number): boolean {
    return (this.arms[side]?.history.gone[row] ?? stays) <= day;
  }

  /** The person nearest to a point, within reach; those in rings are easier to hit. */
  nearest(x: number, y: number, reach = 14): { side: Side01; row: number } | undefined {
    const count = this.people.ids.length;
    let best = reach * reach;
    let found: { side: Side01; row: number } | undefined;
    for (const side of sides)
      for (let row = 0; row < count; row++) {
        const at = 2 * (side * count + row);
        const [dx, dy] = [this.shown[at]! - x, this.shown[at + 1]! - y];
        const distance = (dx * dx + dy * dy) * (this.people.ring[row] === ringOf.none ? 1 : 0.3);
        if (distance < best) [best, found] = [distance, { side, row }];
      }
    return found;
  }

  /** `time`: a day and a part of the next. */
  draw(painter: Painter, time: number, now: number): void {
    for (const marks of [this.base, this.top, this.rings]) marks.count = 0;
    const blend = this.from === undefined ? 1 : ease((now - this.tweenStart) / this.tweenTime);
    if (blend >= 1) this.from = undefined;
    for (const side of sides) this.drawSide(side, time, blend);
    this.drawBefore(time);
    if (this.focus !== undefined && this.show.kind !== 'few')
      for (const side of sides) {
        const { x, y } = this.pointOf(side, this.focus);
        this.put(this.rings, x, y, 25, shape.ring, this.colors.ink);
      }
    painter.clear(this.colors.paper);
    for (const marks of [this.base, this.top, this.rings]) painter.draw(marks);
    painter.show();
  }

  private drawSide(side: Side01, time: number, blend: number): void {
    const { people, hall, show, live, shown, from } = this;
    const count = people.ids.length;
    const history = this.arms[side]?.history;
    const rank = this.arms[side]?.rank;
    const days = history?.days ?? 0;
    const day = Math.min(days, Math.floor(time));
    const part = ease(time - day);
    const [here, next] = [day * count, Math.min(days, day + 1) * count];
    const seating = show.kind === 'group' ? this.grouped!.seating : this.usual;
    const few = show.kind === 'few' ? new Set(show.rows) : undefined;
    const spot = { x: 0, y: 0 };
    const goal = { x: 0, y: 0 };
    for (let row = 0; row < count; row++) {
      const slot = side === 1 && live !== undefined ? live.slots[row]! : -1;
      let felt = 0;
      let status = 0;
      let keen = 0;
      let gone = stays;
      if (slot >= 0) {
        felt = live!.frame.felt[slot]!;
        status = live!.frame.status[slot]!;
        keen = live!.frame.keen[slot]!;
        if ((status & bit.left) !== 0) gone = -walkDays;
      } else if (history !== undefined) {
        felt = history.felt[here + row]! + (history.felt[next + row]! - history.felt[here + row]!) * part;
        status = history.status[(part > 0.5 ? next : here) + row]!;
        keen = history.keen[here + row]!;
        gone = history.gone[row]!;
      }
      const stepsOut = side === 1 && this.guess !== undefined && this.isGuessed(row);
      if (stepsOut) felt = 37_000 + ((row * 7919) % 997) * 17;
      const isGone = gone <= time;
      placePerson(hall, seating, side, row, isGone ? 0 : felt, spot);
      const [seatX, seatY] = [spot.x, spot.y];
      if (isGone) {
        const walked = gone < 0 ? 1 : ease((time - gone) / walkDays);
        placeAtDoor(hall, side, rank?.[row] ?? 0, goal);
        if (walked < 1) placePerson(hall, seating, side, row, history!.felt[gone * count + row]!, spot);
        spot.x += (goal.x - spot.x) * walked;
        spot.y += (goal.y - spot.y) * walked - Math.sin(Math.PI * walked) * 26;
      }
      const at = 2 * (side * count + row);
      if (from !== undefined) {
        spot.x = from[at]! + (spot.x - from[at]!) * blend;
        spot.y = from[at + 1]! + (spot.y - from[at + 1]!) * blend;
      }
      shown[at] = spot.x;
      shown[at + 1] = spot.y;
      if (few !== undefined && !few.has(row)) {
        this.put(this.base, spot.x, spot.y, 3, shape.ring, fade(this.colors.seat, 0.6));
        continue;
      }
      this.drawPerson({
        side,
        row,
        x: spot.x,
        y: spot.y,
        seatX,
        seatY,
        keen,
        status,
        isGone,
        stepsOut,
        alone: few !== undefined && few.size === 1,
        big: (few !== undefined && few.size > 1) || (show.kind === 'group' && show.members[row]! > 0),
        share:
          (show.kind === 'group' && show.members[row] === 0) || (side === 1 && live !== undefined && slot < 0)
            ? 0.3
            : 1,
        wave: slot < 0 && time > 0 && time < days ? time - day : undefined,
      });
    }
  }

  private drawPerson(p: DrawnPerson): void {
    const { base, top, rings, colors, people } = this;
    const accent = colors.accents[p.side];
    const ring = this.ringed || this.show.kind !== 'all' ? people.ring[p.row]! : ringOf.none;
    const over = (p.status & bit.over) !== 0;
    const turned = (p.status & bit.turned) !== 0;
    if (p.isGone) {
      this.put(base, p.seatX, p.seatY, p.big ? 8 : 3.8, shape.ring, fade(colors.seat, p.share));
      this.put(base, p.x, p.y, 2.8, shape.disc, fade(turned ? accent : colors.gone, p.share));
      return;
    }
    if (p.stepsOut) {
      this.put(top, p.x, p.y, ring === ringOf.none ? 4 : 7, shape.ring, accent);
      return;
    }
    if (ring !== ringOf.none && !p.alone)
      this.put(top, p.x, p.y, (p.big ? 12 : 9) * this.ringScale, shape.disc, fade(colors.paper, 0.8));
    const happened = this.colorsCounted && (p.status & bit.counted) !== 0;
    if (turned) this.put(top, p.x, p.y, ring === ringOf.none ? 7 : 9.5, shape.diamond, fade(accent, p.share));
    else if (over) {
      const today = (p.status & bit.tooFar) !== 0;
      const size = p.alone ? 10 : ring === ringOf.none ? (today ? 5 : 4) : 6.4 * this.ringScale;
      const strong = ring !== ringOf.none || today || p.big;
      this.put(top, p.x, p.y, size, shape.disc, fade(strong ? accent : colors.soft[p.side], p.share));
    } else if (happened) this.put(base, p.x, p.y, p.big ? 6 : 3.6, shape.disc, fade(accent, p.share));
    else if ((p.status & bit.offList) !== 0)
      this.put(base, p.x, p.y, p.big ? 8 : 4.6, shape.bar, fade(colors.keen, p.share));
    else if ((p.status & bit.message) !== 0)
      this.put(base, p.x, p.y, p.alone ? 11 : p.big ? 6 : 3.2, shape.disc, fade(colors.ink, p.share * 0.85));
    else {
      const keen = p.keen > 128;
      const size = p.alone ? 9 : p.big ? 5 : 2.3 + (1.1 * p.keen) / 255;
      const color = p.alone ? colors.ink : keen ? colors.keen : colors.calm;
      this.put(base, p.x, p.y, size, (p.status & bit.blocked) !== 0 ? shape.square : shape.disc, fade(color, p.share));
    }
    if (ring === ringOf.none) return;
    const hurt = over || turned;
    if (!hurt && !p.alone) this.put(top, p.x, p.y, p.big ? 3.6 : 2.6, shape.disc, fade(colors.ink, p.share));
    const size = p.alone ? 24 : (hurt ? 13 : p.big ? 10 : 7.8) * this.ringScale;
    const kind = ring === ringOf.who ? shape.ring : shape.dashed;
    this.put(
      rings,
      p.x,
      p.y,
      size,
      kind,
      hurt ? fade(accent, p.share) : fade(colors.ink, p.share * (p.big ? 0.9 : 0.6)),
    );
    // on the day it happens a wave goes out once
    if (p.wave !== undefined && (p.status & bit.tooFar) !== 0)
      this.put(rings, p.x, p.y, 14 + 17 * p.wave, shape.ring, fade(accent, 0.8 * (1 - p.wave)));
  }

  private put(marks: Marks, x: number, y: number, size: number, kind: number, color: number): void {
    put(marks, x, y, size * this.scale, kind, color);
  }

  /** Scattered over the hall, always the same ones. */
  private isGuessed(row: number): boolean {
    const asked = !this.asksRinged || this.people.ring[row] === ringOf.who;
    return asked && (row * 0.618_033_988_75) % 1 < this.guess! / 100;
  }

  /** Those who fare otherwise than before the change: where they were, hollow. */
  private drawBefore(time: number): void {
    const { before, live, people, hall } = this;
    const history = this.arms[1]?.history;
    if (before === undefined || history === undefined || this.show.kind !== 'all' || before === history) return;
    const count = people.ids.length;
    const at = Math.min(before.days, Math.round(time)) * count;
    const told = bit.over | bit.left | bit.turned;
    const spot = { x: 0, y: 0 };
    for (let row = 0; row < count; row++) {
      const slot = live?.slots[row] ?? -1;
      if (live !== undefined && slot < 0) continue;
      const now = slot >= 0 ? live!.frame.status[slot]! : history.status[at + row]!;
      const then = before.status[at + row]!;
      if ((then & told) === (now & told) || (then & bit.left) !== 0) continue;
      placePerson(hall, this.usual, 1, row, before.felt[at + row]!, spot);
      this.put(this.top, spot.x, spot.y, 5.5, shape.ring, fade(this.colors.soft[1], 0.8));
    }
  }
}

interface DrawnPerson {
  side: Side01;
  row: number;
  x: number;
  y: number;
  seatX: number;
  seatY: number;
  keen: number;
  status: number;
  isGone: boolean;
  stepsOut: boolean;
  alone: boolean;
  big: boolean;
  share: number;
  wave: number | undefined;
}

function armOf(history: History): Arm {
  const { people, days, gone } = history;
  const order = Array.from(gone.keys())
    .filter(row => gone[row] !== stays)
    .sort((a, b) => gone[a]! - gone[b]! || a - b);
  const rank = new Uint32Array(people);
  order.forEach((row, k) => {
    rank[row] = k;
  });
  const goneBy = new Uint32Array(days + 1);
  for (const row of order) goneBy[gone[row]!]!++;
  for (let day = 1; day <= days; day++) goneBy[day]! += goneBy[day - 1]!;
  return { history, rank, goneBy };
}
