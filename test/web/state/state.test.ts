import { describe, expect, it } from 'vitest';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import { startState } from '../../../web/state/app-state.ts';
import { createPlayback } from '../../../web/state/playback.ts';
import { createStore } from '../../../web/state/store.ts';
import type { Address, HistoryEntry } from '../../../web/state/store.ts';

function createClock() {
  let time = 0;
  let waiting: (() => void)[] = [];
  return {
    now: () => time,
    next: (callback: () => void) => void waiting.push(callback),
    pass(milliseconds: number) {
      for (let passed = 0; passed < milliseconds; passed += 20) {
        time += 20;
        const due = waiting;
        waiting = [];
        for (const callback of due) callback();
      }
    },
    get idle() {
      return waiting.length === 0;
    },
  };
}

function player(options: { computed?: number; start?: number } = {}) {
  const clock = createClock();
  const rests: number[] = [];
  const playback = createPlayback(
    {
      days: () => 20,
      speed: () => 10,
      computed: () => options.computed ?? 20,
      onRest: tick => rests.push(tick),
      clock,
    },
    options.start ?? 0,
  );
  return { clock, rests, playback };
}

describe('playing', () => {
  it('does not start by itself', () => {
    const { clock, playback } = player();
    clock.pass(1000);
    expect([playback.position(), clock.idle]).toEqual([0, true]);
  });
  it('goes on at its speed and rests on the last day, once', () => {
    const { clock, playback, rests } = player();
    playback.play();
    clock.pass(1000);
    expect(playback.position()).toBeCloseTo(10, 0);
    expect(rests).toEqual([]);
    clock.pass(5000);
    expect([playback.position(), playback.playing(), rests]).toEqual([20, false, [20]]);
  });
  it('paused between two days rests on the earlier one', () => {
    const { clock, playback, rests } = player();
    playback.play();
    clock.pass(460);
    playback.pause();
    expect([playback.position(), rests, clock.pass(100)]).toEqual([4, [4], undefined]);
    expect(playback.position()).toBe(4);
  });
  it('begins anew from the end', () => {
    const { playback } = player({ start: 20 });
    playback.play();
    expect(playback.position()).toBe(0);
  });
  it('waits where the simulation has not come yet', () => {
    const { clock, playback } = player({ computed: 3 });
    playback.play();
    clock.pass(3000);
    expect([playback.position(), playback.playing()]).toEqual([3, true]);
  });
  it('does not jump when the machine slept', () => {
    const { playback } = player();
    const clock = { time: 0, callbacks: [] as (() => void)[] };
    const sleepy = createPlayback(
      {
        days: () => 20,
        speed: () => 10,
        computed: () => 20,
        onRest: () => {},
        clock: { now: () => clock.time, next: callback => void clock.callbacks.push(callback) },
      },
      playback.position(),
    );
    sleepy.play();
    clock.time = 60_000;
    clock.callbacks.pop()!();
    expect(sleepy.position()).toBeLessThanOrEqual(1);
  });
});

describe('the state and the address bar', () => {
  const first = readScenarios()[0]!;
  const codec = { encode: JSON.stringify, decode: JSON.parse };

  function fakeAddress() {
    const entries: { fragment: string; entry: HistoryEntry | null }[] = [{ fragment: '', entry: null }];
    let at = 0;
    let move = () => {};
    const address: Address = {
      read: () => entries[at]!.fragment,
      push(fragment, entry) {
        entries.splice(++at, Infinity, { fragment, entry });
      },
      entry: () => entries[at]!.entry,
      onMove: listener => {
        move = listener;
      },
    };
    return { address, entries, go: (by: number) => ((at += by), move()) };
  }

  it('get one history entry for each committed change, and none for a change that changes nothing', () => {
    const { address, entries } = fakeAddress();
    const store = createStore(startState(first), address, codec);
    store.commit({ seed: 1 });
    store.commit({ seed: 1 });
    store.commit({ tick: 5 });
    expect(entries).toHaveLength(3);
  });
  it('wait for what writes links when that comes later, in the order of the changes', async () => {
    const { address, entries } = fakeAddress();
    const store = createStore(startState(first), address, Promise.resolve(codec));
    store.commit({ seed: 1 });
    store.commit({ tick: 5 });
    expect(store.get().seed).toBe(startState(first).seed);
    await Promise.resolve();
    expect(store.get()).toMatchObject({ seed: 1, tick: 5 });
    expect(entries).toHaveLength(3);
    // from then on a change is there at once
    store.commit({ seed: 2 });
    expect(store.get().seed).toBe(2);
  });
  it('go back and forth together', () => {
    const { address, go } = fakeAddress();
    const start = startState(first);
    const store = createStore(start, address, { ...codec, decode: text => (text === '' ? start : JSON.parse(text)) });
    store.commit({ seed: 1 });
    store.commit({ seed: 2 });
    go(-1);
    expect([store.get().seed, store.undoable(), store.redoable()]).toEqual([1, true, true]);
    go(-1);
    expect([store.get(), store.undoable()]).toEqual([start, false]);
    go(2);
    expect([store.get().seed, store.redoable()]).toEqual([2, false]);
  });
});
