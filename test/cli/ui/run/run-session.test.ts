import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunSession, type RunSession } from '../../../../cli/ui/run/run-session.ts';
import { createFakeHost, fakeFrame, fakeScenario, type FakeHost } from '../support/fake-run.ts';

let host: FakeHost;
let session: RunSession;
const now = () => session.snapshot();
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const asked = () => host.requests.flatMap(request => (request.type === 'runTo' ? request.tick : []));

beforeEach(async () => {
  vi.useFakeTimers();
  host = createFakeHost();
  session = createRunSession(host, { scenario: fakeScenario() });
  await pass(0);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a live run', () => {
  it('waits on day 0 until somebody lets the days run', async () => {
    await pass(5000);
    expect(now()).toMatchObject({ phase: 'ready', people: 1000, position: 0, newest: 0, playing: false });
    expect(asked()).toEqual([]);
  });
  it('lets as many days pass in a second as the speed says, and pauses in time', async () => {
    session.play();
    await pass(1010);
    expect(now().position).toBe(8);
    session.pause();
    await pass(2000);
    expect(now()).toMatchObject({ position: 8, playing: false });
  });
  it('computes every day in turn, so that none goes unseen', async () => {
    session.play();
    await pass(1010);
    expect(asked()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it('stops by itself on the last day', async () => {
    session.toEnd();
    await pass(200);
    expect(now()).toMatchObject({ position: 30, newest: 30, playing: false });
    session.step(1);
    await pass(200);
    expect(now().position).toBe(30);
  });
  it('steps back to the identical earlier frame without computing anything', async () => {
    session.step(1);
    await pass(10);
    const first = now().frame;
    session.step(1);
    await pass(10);
    expect(now().frame).not.toBe(first);
    const before = asked().length;
    session.step(-1);
    expect(now().frame).toBe(first);
    expect(asked()).toHaveLength(before);
    expect(now()).toMatchObject({ position: 1, newest: 2 });
  });
  it('plays known days again before computing new ones', async () => {
    session.step(1);
    await pass(10);
    session.toStart();
    session.play();
    await pass(140);
    expect(now().position).toBe(1);
    expect(asked()).toEqual([1]);
    await pass(120);
    expect(now()).toMatchObject({ position: 2, newest: 2 });
  });
  it('does not send a second request while a day is being computed', async () => {
    host.hold = true;
    session.play();
    await pass(3000);
    expect(asked()).toEqual([1]);
  });
  it('asks for several days at once when days are due faster than they come', async () => {
    session.setSpeed(99);
    session.play();
    await pass(500);
    expect(asked().length).toBeLessThan(30);
    expect(asked().at(-1)).toBe(30);
  });
  it('tells screens at most 15 times a second', async () => {
    const told = vi.fn();
    session.subscribe(told);
    session.setSpeed(6);
    session.play();
    await pass(1000);
    expect(told.mock.calls.length).toBeGreaterThan(5);
    expect(told.mock.calls.length).toBeLessThanOrEqual(16);
  });
});

describe('a lever moved during a run', () => {
  it('acts from the newest day on and is written down with it', async () => {
    session.step(1);
    await pass(10);
    session.setLever('covert', 'frequency.capPerWeek', 5);
    expect(host.requests.at(-1)).toEqual({
      type: 'command',
      command: { type: 'setLever', strategy: 'covert', path: 'frequency.capPerWeek', value: 5 },
    });
    expect(now().changes).toEqual([{ tick: 1, strategy: 'covert', path: 'frequency.capPerWeek', from: 2, to: 5 }]);
    expect(now().scenario.strategies['covert']!.levers['frequency']).toEqual({ capPerWeek: 5, adaptive: false });
    expect(now().scenario.strategies['plain']!.levers['frequency']).toEqual({ capPerWeek: 2, adaptive: false });
  });
  it('waits for the day under way, so that its day is the true one', async () => {
    host.hold = true;
    session.step(1);
    session.setLever('plain', 'depth', 1);
    expect(host.requests.some(({ type }) => type === 'command')).toBe(false);
    host.emit({ type: 'frame', frame: fakeFrame(1) });
    expect(host.requests.some(({ type }) => type === 'command')).toBe(true);
    expect(now().changes[0]!.tick).toBe(1);
  });
  it('brings the screen to the newest day, where it acts', async () => {
    session.toEnd();
    await pass(100);
    session.toStart();
    session.setLever('plain', 'depth', 1);
    expect(now().position).toBe(30);
  });
  it('starts again from day 0 with the levers as they stand', async () => {
    session.step(1);
    await pass(10);
    session.setLever('plain', 'depth', 1);
    session.restart();
    await pass(0);
    const start = host.requests.findLast(request => request.type === 'start');
    expect(start?.scenario.strategies['plain']!.levers['depth']).toBe(1);
    expect(now()).toMatchObject({ position: 0, newest: 0, changes: [], phase: 'ready' });
  });
  it('says what the run refused, and goes on', async () => {
    host.emit({ type: 'failed', code: 'invalid', message: 'depth: not built yet' });
    expect(now()).toMatchObject({ phase: 'ready', refusal: 'depth: not built yet' });
  });
});

describe('a run that fails', () => {
  it('stops and keeps its reason', async () => {
    session.play();
    host.emit({ type: 'failed', code: 'internal', message: 'no memory' });
    expect(now()).toMatchObject({ phase: 'failed', failure: 'no memory', playing: false });
  });
  it('hands a failed diary to the one who asked for it', async () => {
    const diary = session.explain('plain', 5);
    const asked = host.requests.findLast(each => each.type === 'explain')!;
    host.emit({ type: 'failed', request: asked.request, code: 'invalid', message: 'no consumer 5' });
    await expect(diary).rejects.toThrow('no consumer 5');
    expect(now().phase).toBe('ready');
  });
});
