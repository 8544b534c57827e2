import { describe, expect, it } from 'vitest';
import { LiveRun } from '../../../sim/index.ts';
import { readScenarios } from '../../../web/build/scenarios-plugin.ts';
import { stays } from '../../../web/crowd/crowd.ts';
import type { Totals } from '../../../web/crowd/crowd.ts';
import { createCrowdEngine, lineReplications } from '../../../web/crowd/engine.ts';
import type { CrowdEngine, CrowdSnapshot } from '../../../web/crowd/engine.ts';
import { centsEach } from '../../../web/crowd/line.ts';
import { storySoFar } from '../../../web/crowd/so-far.ts';
import { startState } from '../../../web/state/app-state.ts';
import type { LeverChange } from '../../../web/state/app-state.ts';
import { planRun } from '../../../web/state/run-plan.ts';
import { crowdLoopback } from './loopback.ts';

const shipped = readScenarios()[0]!;
const base = { ...shipped, days: 24, population: { ...shipped.population, size: 1500 } };
const start = startState(base);
const often: LeverChange = { side: 'b', path: 'frequency.capPerWeek', value: 14, tick: 0 };
const planOf = (changes: LeverChange[] = [], strategies = start.strategies) =>
  planRun({ ...start, strategies, changes }, base);

function createEngine() {
  const [crowd, aside] = [crowdLoopback(), crowdLoopback()];
  return { engine: createCrowdEngine(crowd, aside), crowd, aside };
}

const until = (engine: CrowdEngine, is: (state: CrowdSnapshot) => boolean) =>
  expect.poll(() => is(engine.snapshot()), { timeout: 30_000 }).toBe(true);
const bothRan = ({ arms, fresh }: CrowdSnapshot) => fresh && arms.a !== undefined && arms.b !== undefined;

describe('the crowd', () => {
  it('comes to the numbers that the same run has elsewhere', async () => {
    const { engine } = createEngine();
    engine.start(planOf(), planOf());
    await until(engine, bothRan);
    const elsewhere = new LiveRun(planOf().scenario, 0);
    elsewhere.step(base.days);
    const { arms } = engine.snapshot();
    elsewhere.frame().arms.forEach(({ metrics }, k) => {
      const { totals, history } = [arms.a!, arms.b!][k]!;
      expect(totals.all.people).toBe(1500);
      expect(totals.all.left / 1500).toBeCloseTo(metrics['leftShare']!, 9);
      expect(totals.all.turned / 1500).toBeCloseTo(metrics['backlash']!, 9);
      expect(centsEach(totals)).toBeCloseTo(metrics['valueAfterBacklash']!, 1);
      expect(history.gone.filter(day => day !== stays)).toHaveLength(totals.all.left);
      expect(storySoFar([arms.a!, arms.b!][k]!, base.days)).toBeCloseTo(
        (100 * totals.who.counted) / totals.who.people,
        9,
      );
    });
  });

  it('W10: a side beside its copy stands where it stands, person by person, day by day', async () => {
    const { engine } = createEngine();
    const twice = planOf([], { a: 'predicted', b: 'predicted' });
    engine.start(twice, twice);
    await until(engine, bothRan);
    const { a, b } = engine.snapshot().arms;
    for (const key of ['felt', 'keen', 'status', 'gone', 'counted'] as const)
      expect(b!.history[key]).toEqual(a!.history[key]);
    expect(b!.totals).toEqual(a!.totals);
  });

  it('asks few people while a lever is dragged, and everybody when it is let go', async () => {
    const { engine, crowd } = createEngine();
    engine.start(planOf(), planOf());
    await until(engine, ({ sample, ...state }) => bothRan({ sample, ...state }) && sample !== undefined);
    engine.drag(planOf([often]), base.days, 5);
    await until(engine, ({ live }) => live !== undefined);
    const { live, sample } = engine.snapshot();
    expect(sample!.length).toBe(1000);
    expect(live!.sent).toBe(5);
    expect(live!.frame.felt).toHaveLength(1000);
    engine.start(planOf([often]), planOf());
    await until(engine, state => bothRan(state) && state.live === undefined);
    const { arms, changed } = engine.snapshot();
    expect(changed).toBe(true);
    // what the few said of those in rings is near to what everybody did
    const share = (totals: Totals) => (100 * totals.who.counted) / totals.who.people;
    expect(Math.abs(share(live!.totals) - share(arms.b!.totals))).toBeLessThan(5);
    // and what was there before is known without being run again
    expect(crowd.asked.filter(({ type }) => type === 'crowd.run')).toHaveLength(3);
    engine.start(planOf(), planOf());
    await until(engine, bothRan);
    expect(crowd.asked.filter(({ type }) => type === 'crowd.run')).toHaveLength(3);
  });

  it('answers the newest of many wishes, and drops those between', async () => {
    const { engine, crowd } = createEngine();
    engine.start(planOf(), planOf());
    await until(engine, bothRan);
    for (let value = 1; value <= 20; value++) engine.drag(planOf([{ ...often, value }]), base.days, value);
    await until(engine, ({ live }) => live?.sent === 20);
    expect(crowd.asked.filter(({ type }) => type === 'crowd.sample').length).toBeLessThanOrEqual(3);
  });

  it('a run that is no longer wanted is given up on its way', async () => {
    const { engine, crowd } = createEngine();
    engine.start(planOf(), planOf());
    engine.start(planOf([often]), planOf());
    await until(engine, bothRan);
    const ran = crowd.heard.filter(event => event.type === 'crowd.ran' && event.arm === 'b');
    expect(ran).toHaveLength(1);
    expect(engine.snapshot().arms.b!.totals).not.toEqual(engine.snapshot().arms.a!.totals);
  });

  it('draws a line from few people first, then from everybody, luck after luck', async () => {
    const { engine, aside } = createEngine();
    engine.askLine('frequency.capPerWeek', [0, 1, 7]);
    engine.start(planOf(), planOf());
    await until(engine, ({ line }) => line !== undefined && line.runs.length === lineReplications);
    const { line } = engine.snapshot();
    expect(line!.rough).toBe(false);
    expect(line!.runs[0]).toHaveLength(3);
    expect(line!.runs[0]![0]!.who.counted).toBe(0);
    const lined = aside.heard.flatMap(event => (event.type === 'crowd.lined' ? [event.replication] : []));
    expect(lined).toEqual([undefined, 0, 1, 2, 3]);
    // moving the lever of the line itself changes nothing of it
    engine.start(planOf([often]), planOf());
    expect(engine.snapshot().line).toBe(line);
    expect(engine.snapshot().lineBefore).toBeUndefined();
  });

  it('tells a problem in words', async () => {
    const { engine } = createEngine();
    const wrong = planOf();
    engine.start({ ...wrong, scenario: { ...wrong.scenario, mechanisms: { gossip: 0 } } }, wrong);
    await until(engine, ({ problem }) => problem !== undefined);
    expect(engine.snapshot().problem).toContain('gossip');
  });
});
