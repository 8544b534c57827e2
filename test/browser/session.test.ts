import { describe, expect, it } from 'vitest';
import { LiveRun } from '../../sim/index.ts';
import { createWorkerSide } from '../../sim/protocol/index.ts';
import type { HostEvent } from '../../sim/protocol/index.ts';
import { readScenarios } from '../../web/build/scenarios-plugin.ts';
import type { LiveHost } from '../../web/host/live-host.ts';
import { replicate } from '../../web/host/replicate.ts';
import { createSession } from '../../web/host/session.ts';
import type { RunSnapshot } from '../../web/host/session.ts';
import { startState } from '../../web/state/app-state.ts';
import type { LeverChange } from '../../web/state/app-state.ts';
import { planRun } from '../../web/state/run-plan.ts';

const shipped = readScenarios()[0]!;
const base = { ...shipped, days: 12, population: { ...shipped.population, size: 300 } };
const plan = (changes: LeverChange[] = [], seed = 1) => planRun({ ...startState(base), changes, seed }, base);

/** The real worker's half on this thread; everything is copied as between threads. */
function loopback(): LiveHost {
  let listener: (event: HostEvent) => void = () => {};
  let open = true;
  const side = createWorkerSide(
    event => setTimeout(() => open && listener(structuredClone(event)), 0),
    work => setTimeout(work, 0),
  );
  return {
    send: request => setTimeout(() => open && side.receive(structuredClone(request)), 0),
    onEvent: next => {
      listener = next;
    },
    close: () => {
      open = false;
    },
  };
}

async function finished(session: ReturnType<typeof createSession>): Promise<RunSnapshot> {
  await expect.poll(() => session.snapshot().digest ?? session.snapshot().problem, { timeout: 20_000 }).not.toBe(null);
  return session.snapshot();
}

describe('a run for the page', () => {
  it('keeps the frame of every day, and has the digest of the same run elsewhere', async () => {
    const session = createSession(loopback());
    session.start(plan());
    const { frames, digest, people, problem } = await finished(session);
    expect(problem).toBe(null);
    expect(people).toBe(300);
    expect(frames.map(({ tick }) => tick)).toEqual(Array.from({ length: 13 }, (_, day) => day));
    const elsewhere = new LiveRun(plan().scenario, 0);
    elsewhere.step(12);
    expect(digest).toBe(elsewhere.digest());
  });
  it('moves levers on their day: the days before are untouched, those after are not', async () => {
    const [plain, moved] = [createSession(loopback()), createSession(loopback())];
    plain.start(plan());
    moved.start(plan([{ side: 'a', path: 'frequency.capPerWeek', value: 21, tick: 6 }]));
    const [before, after] = [await finished(plain), await finished(moved)];
    expect(after.frames.slice(0, 7)).toEqual(before.frames.slice(0, 7));
    expect(after.frames[12]!.arms[0]).not.toEqual(before.frames[12]!.arms[0]);
    expect(after.frames[12]!.arms[1]).toEqual(before.frames[12]!.arms[1]);
  });
  it('belongs to the newest plan, even when an older one is still under way', async () => {
    const session = createSession(loopback());
    session.start(plan([], 1));
    session.start(plan([], 2));
    session.start(plan([], 3));
    const { frames, digest } = await finished(session);
    const expected = new LiveRun(plan([], 3).scenario, 0);
    expected.step(12);
    expect(digest).toBe(expected.digest());
    expect(frames[12]).toEqual(expected.frame());
  });
  it('answers why, also for a day in the past', async () => {
    const session = createSession(loopback());
    session.start(plan());
    const { frames } = await finished(session);
    const arm = frames[12]!.arms[1]!;
    const report = await session.explain(arm.strategy, arm.followed.ids[3]!, 5);
    expect(report).toMatchObject({ strategy: arm.strategy, consumer: { id: arm.followed.ids[3] } });
    expect(report.days.every(({ tick }) => tick < 5)).toBe(true);
    await expect(session.explain(arm.strategy, 4_000_000_000, 5)).rejects.toThrow(/4000000000/);
  });
  it('says what is wrong instead of going on', async () => {
    const session = createSession(loopback());
    session.start({ ...plan(), scenario: { ...plan().scenario, equations: { trust: 'x = = 1' } } });
    expect((await finished(session)).problem).toMatch(/\S/);
    session.start(plan());
    expect((await finished(session)).problem).toBe(null);
  });
});

describe('replications', () => {
  it('give the last frame of each, the same people with other luck', async () => {
    const lasts = await new Promise<HostFrame[]>((resolve, reject) => {
      const found: HostFrame[] = [];
      replicate({ host: loopback(), plan: plan(), count: 3, onResult: frame => found.push(frame) === 3 && resolve(found), onProblem: reject });
    });
    expect(lasts.map(({ tick }) => tick)).toEqual([12, 12, 12]);
    expect(new Set(lasts.map(({ arms }) => JSON.stringify(arms[0]!.metrics))).size).toBe(3);
    const second = new LiveRun(plan().scenario, 1);
    second.step(12);
    expect(lasts[1]!.arms.map(({ metrics }) => metrics)).toEqual(second.frame().arms.map(({ metrics }) => metrics));
  });
  it('of a strategy against itself differ by exactly nothing', async () => {
    const same = planRun({ ...startState(base), strategies: { a: 'predicted', b: 'predicted' } }, base);
    const last = await new Promise<HostFrame>((resolve, reject) => {
      replicate({ host: loopback(), plan: same, count: 1, onResult: resolve, onProblem: reject });
    });
    expect(last.arms[0]!.metrics).toEqual(last.arms[1]!.metrics);
    expect(last.arms[0]!.followed).toEqual(last.arms[1]!.followed);
  });
});

type HostFrame = RunSnapshot['frames'][number];
