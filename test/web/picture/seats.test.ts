import { describe, expect, it } from 'vitest';
import {
  createSeating,
  measureHall,
  placeAtDoor,
  placePerson,
  radius,
  seatPeople,
} from '../../../web/picture/seats.ts';

const hall = measureHall({ width: 972, height: 400 });
const order = Array.from({ length: 500 }, (_, k) => k);
const seating = createSeating(500);
seatPeople(order, 0, 1, seating);

/** How far out a point is, as a share of the far end. */
function distance({ x, y }: { x: number; y: number }, side: 0 | 1): number {
  const across = (side === 0 ? hall.centre - x : x - hall.centre) - 11;
  return Math.hypot(across / hall.across, (hall.floor - y) / hall.tall);
}

describe('a seat', () => {
  const spot = { x: 0, y: 0 };
  it('is the same in both halls, mirrored', () => {
    for (const person of order) {
      placePerson(hall, seating, 0, person, 20_000, spot);
      const left = { ...spot };
      placePerson(hall, seating, 1, person, 20_000, spot);
      expect(left.x + spot.x).toBeCloseTo(hall.width, 4);
      expect(left.y).toBeCloseTo(spot.y, 6);
    }
  });
  it('lies between the first row and the last; the line is one arc for everybody, and nobody leaves the hall', () => {
    for (const person of order) {
      placePerson(hall, seating, 1, person, 0, spot);
      expect(distance(spot, 1)).toBeGreaterThanOrEqual(radius.first - 1e-6);
      expect(distance(spot, 1)).toBeLessThanOrEqual(radius.last + 1e-6);
      placePerson(hall, seating, 1, person, 32_768, spot);
      expect(distance(spot, 1)).toBeCloseTo(radius.line, 5);
      placePerson(hall, seating, 1, person, 65_535, spot);
      expect(distance(spot, 1)).toBeLessThanOrEqual(1);
    }
  });
  it('at the door is inside the picture, each one’s own', () => {
    const places = order.map(rank => {
      placeAtDoor(hall, 1, rank, spot);
      expect(spot.x).toBeLessThanOrEqual(hall.width);
      expect(spot.x).toBeGreaterThan(hall.width - hall.door - 2);
      return `${spot.x} ${spot.y}`;
    });
    expect(new Set(places).size).toBe(places.length);
  });
});
