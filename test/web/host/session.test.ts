import { describe, expect, it } from 'vitest';
import { LiveRun } from '../../../sim/index.ts';
import type { Frame } from '../../../sim/index.ts';
import { createWorkerSide } from '../../../sim/protocol/index.ts';
import type { HostEvent, WorkerPort } from '../../../sim/protocol/index.ts';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import { replicate } from '../../../web/host/replicate.ts';
import { createSession } from '../../../web/host/session.ts';
import type { RunSnapshot } from '../../../web/host/session.ts';
import { startState } from '../../../web/state/app-state.ts';
import type { LeverChange } from '../../../web/state/app-state.ts';
import { planRun } from '../../../web/state/run-plan.ts';

const shipped = readScenarios()[0]!;
const base = { ...shipped, days: 12, population: { ...shipped.population, size: 300 } };
const plan = (changes: LeverChange[] = [], seed = 1) => planRun({ ...startState(base), changes, seed }, base);

/** The real worker's half on this thread; everything is copied as between threads. */
function loopback(): WorkerPort {
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

/** Every day is there, and the digest; or a problem. */
async function finished(session: ReturnType<typeof createSession>): Promise<RunSnapshot> {
  const done = ({ digest, computed, problem }: RunSnapshot) =>
    problem !== null || (digest !== null && computed === base.days);
  await expect.poll(() => done(session.snapshot()), { timeout: 20_000 }).toBe(true);
  return session.snapshot();
}

describe('a run for the page', () => {
  it('keeps the frame of every day, and has the digest of the same run elsewhere', async () => {
    const session = createSession(loopback(), loopback());
    session.start(plan(), 12);
    const { frames, digest, people, problem } = await finished(session);
    expect(problem).toBe(null);
    expect(people).toBe(300);
    expect(frames.map(frame => frame!.tick)).toEqual(Array.from({ length: 13 }, (_, day) => day));
    const elsewhere = new LiveRun(plan().scenario, 0);
    elsewhere.step(12);
    expect(digest).toBe(elsewhere.digest());
  });
  it('moves levers on their day: the days before are untouched, those after are not', async () => {
    const [plain, moved] = [createSession(loopback(), loopback()), createSession(loopback(), loopback())];
    plain.start(plan(), 12);
    moved.start(plan([{ side: 'a', path: 'frequency.capPerWeek', value: 21, tick: 6 }]), 12);
    const [before, after] = [await finished(plain), await finished(moved)];
    expect(after.frames.slice(0, 7)).toEqual(before.frames.slice(0, 7));
    expect(after.frames[12]!.arms[0]).not.toEqual(before.frames[12]!.arms[0]);
    expect(after.frames[12]!.arms[1]).toEqual(before.frames[12]!.arms[1]);
  });
  it('has the day on show and the digest before it has every day', async () => {
    const seen: [fresh: boolean, computed: number][] = [];
    const slow = loopback();
    const session = createSession(loopback(), {
      ...slow,
      send: request => setTimeout(() => slow.send(request), request.type === 'runTo' ? 300 : 0),
    });
    session.subscribe(
      () =>
        session.snapshot().digest !== null && seen.push([session.snapshot().isFresh(7), session.snapshot().computed]),
    );
    session.start(plan(), 7);
    const { frames } = await finished(session);
    expect(seen[0]).toEqual([true, 0]);
    expect(frames).toHaveLength(13);
  });
  it('keeps the picture of the run before until the new one comes, and says that it is old', async () => {
    const session = createSession(loopback(), loopback());
    session.start(plan(), 12);
    const { frames } = await finished(session);
    session.start(plan([], 2), 12);
    expect(session.snapshot().frames).toEqual(frames);
    expect(session.snapshot().isFresh(12)).toBe(false);
    await finished(session);
    expect(session.snapshot().isFresh(12)).toBe(true);
  });
  it('belongs to the newest plan, even when an older one is still under way', async () => {
    const session = createSession(loopback(), loopback());
    session.start(plan([], 1), 12);
    session.start(plan([], 2), 12);
    session.start(plan([], 3), 12);
    const { frames, digest } = await finished(session);
    const expected = new LiveRun(plan([], 3).scenario, 0);
    expected.step(12);
    expect(digest).toBe(expected.digest());
    expect(frames[12]).toEqual(expected.frame());
  });
  it('answers why, also for a day in the past', async () => {
    const session = createSession(loopback(), loopback());
    session.start(plan(), 12);
    const { frames } = await finished(session);
    const arm = frames[12]!.arms[1]!;
    const report = await session.explain(arm.strategy, arm.followed.ids[3]!, 5);
    expect(report).toMatchObject({ strategy: arm.strategy, consumer: { id: arm.followed.ids[3] } });
    expect(report.days.every(({ tick }) => tick < 5)).toBe(true);
    await expect(session.explain(arm.strategy, 4_000_000_000, 5)).rejects.toThrow(/4000000000/);
  });
  it('says what is wrong instead of going on', async () => {
    const session = createSession(loopback(), loopback());
    session.start({ ...plan(), scenario: { ...plan().scenario, equations: { trust: 'x = = 1' } } }, 12);
    expect((await finished(session)).problem).toMatch(/\S/);
    session.start(plan(), 12);
    expect((await finished(session)).problem).toBe(null);
  });
});

describe('replications', () => {
  it('give the last frame of each, the same people with other luck', async () => {
    const lasts = await new Promise<Frame[]>((resolve, reject) => {
      const found: Frame[] = [];
      replicate({
        host: loopback(),
        plan: plan(),
        count: 3,
        onResult: frame => found.push(frame) === 3 && resolve(found),
        onProblem: reject,
      });
    });
    expect(lasts.map(({ tick }) => tick)).toEqual([12, 12, 12]);
    expect(new Set(lasts.map(({ arms }) => JSON.stringify(arms[0]!.metrics))).size).toBe(3);
    const second = new LiveRun(plan().scenario, 1);
    second.step(12);
    expect(lasts[1]!.arms.map(({ metrics }) => metrics)).toEqual(second.frame().arms.map(({ metrics }) => metrics));
  });
  it('of a strategy against itself differ by exactly nothing', async () => {
    const same = planRun({ ...startState(base), strategies: { a: 'predicted', b: 'predicted' } }, base);
    const last = await new Promise<Frame>((resolve, reject) => {
      replicate({ host: loopback(), plan: same, count: 1, onResult: resolve, onProblem: reject });
    });
    expect(last.arms[0]!.metrics).toEqual(last.arms[1]!.metrics);
    expect(last.arms[0]!.followed).toEqual(last.arms[1]!.followed);
  });
});
