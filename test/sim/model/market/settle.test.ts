import { expect, it } from 'vitest';
import { settle } from '../../../../sim/model/market/settle.ts';

// 0 – 1 – 2, and 3 knows nobody
const chain = { offsets: Int32Array.of(0, 1, 3, 4, 4), targets: Int32Array.of(1, 0, 2, 1) };

function heardOf(gossip: readonly number[]): Record<number, number> {
  const heard: Record<number, number> = {};
  settle({ people: 4, gossipOf: row => gossip[row]!, hear: (row, tellings) => (heard[row] = tellings) }, chain);
  return heard;
}

it('each neighbour hears what was told, and nobody else', () => {
  expect(heardOf([1, 0, 0, 0])).toEqual({ 1: 1 });
  expect(heardOf([0, 1, 0, 0])).toEqual({ 0: 1, 2: 1 });
  expect(heardOf([0, 0, 0, 1])).toEqual({});
});

it('warnings and recommendations are set off against each other', () => {
  expect(heardOf([1, 0, 1, 0])).toEqual({ 1: 2 });
  expect(heardOf([1, 0, -1, 0])).toEqual({ 1: 0 });
});

it('nobody hears more than twenty of either', () => {
  expect(heardOf([15, 0, 15, 0])).toEqual({ 1: 20 });
  expect(heardOf([-15, 0, -15, 0])).toEqual({ 1: -20 });
});
