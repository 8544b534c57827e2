// The page's half: asks for what the page needs, drops what is stale, and tells what is there.
import type { ExplainReport } from '../../sim/index.ts';
import type { RunPlan } from '../state/run-plan.ts';
import type { Frame, History, People, Totals } from './crowd.ts';
import type { LineData } from './line.ts';
import type { Arm, ArmName, CrowdEvent, CrowdPort, World } from './messages.ts';

export interface ArmResult {
  history: History;
  totals: Totals;
  /** what the few of a sample say of the same run */
  samples: Totals | undefined;
}

export interface CrowdSnapshot {
  people: People | undefined;
  /** rows of those who answer while a lever is dragged */
  sample: Uint32Array | undefined;
  arms: Readonly<Partial<Record<ArmName, ArmResult>>>;
  /** is the result of the second side one of what is asked now? */
  fresh: boolean;
  /** has anything of the second side been changed? */
  changed: boolean;
  /** few people while a lever is dragged, and what they say of everybody */
  live: { frame: Frame; totals: Totals; sent: number } | undefined;
  line: LineData | undefined;
  /** the same line before anything was changed, where it is another */
  lineBefore: LineData | undefined;
  problem: string | undefined;
}

export interface CrowdEngine {
  /** `before`: the plan with no change made to the second side */
  start(plan: RunPlan, before: RunPlan): void;
  hold(problem?: string): void;
  /** a lever moves under the hand: few people answer */
  drag(plan: RunPlan, day: number, sent: number): void;
  /** the hand let go where it began: what was there comes back */
  resume(): void;
  askLine(lever: string, values: readonly number[]): void;
  story(arm: ArmName, person: number): Promise<ExplainReport>;
  snapshot(): CrowdSnapshot;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Lines are drawn from so many draws of luck. */
export const lineReplications = 4;

const nothing: CrowdSnapshot = {
  people: undefined,
  sample: undefined,
  arms: {},
  fresh: false,
  changed: false,
  live: undefined,
  line: undefined,
  lineBefore: undefined,
  problem: undefined,
};

/** `crowd` runs what is looked at, `aside` works out lines and stories meanwhile. */
export function createCrowdEngine(crowd: CrowdPort, aside: CrowdPort): CrowdEngine {
  const listeners = new Set<() => void>();
  let state = nothing;
  let ids = 0;
  /** what each arm was asked for last, and by which request */
  let world = '';
  const asked: Partial<Record<ArmName, { key: string; id: number }>> = {};
  const results = new Map<string, ArmResult>();
  let arms: Record<ArmName, Arm> | undefined;
  /** the sample answers one question at a time; of those that come meanwhile the newest is kept */
  let sampling: { id: number; sent: number } | undefined;
  let wanted: { what: Arm; day: number; sent: number } | undefined;
  let lineAsked: { id: number; key: string; lever: string; values: readonly number[] } | undefined;
  const lines = new Map<string, LineData>();
  let lineWanted: { lever: string; values: readonly number[] } | undefined;
  const stories = new Map<number, { resolve: (report: ExplainReport) => void; reject: (error: Error) => void }>();

  const update = (change: Partial<CrowdSnapshot>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const run = (arm: ArmName) => {
    const what = arms![arm];
    const key = JSON.stringify(what);
    if (asked[arm]?.key === key) return;
    const known = results.get(key);
    asked[arm] = { key, id: ++ids };
    if (known !== undefined) keep(arm, known);
    else crowd.send({ type: 'crowd.run', id: ids, arm, what });
  };
  const keep = (arm: ArmName, result: ArmResult) => {
    const kept = { ...state.arms, [arm]: result };
    update({ arms: kept, ...(arm === 'b' ? { fresh: true, live: undefined } : {}) });
  };
  /** Results are large: only those in use are kept. */
  const forget = () => {
    const used = new Set(Object.values(asked).map(({ key }) => key));
    for (const key of results.keys()) if (!used.has(key)) results.delete(key);
  };

  const sendSample = () => {
    if (sampling !== undefined || wanted === undefined) return;
    const { what, day, sent } = wanted;
    wanted = undefined;
    sampling = { id: ++ids, sent };
    crowd.send({ type: 'crowd.sample', id: ids, what, day });
  };

  /** A line is the same wherever its own lever stands. */
  const lineKey = ({ strategy, commands }: Arm, lever: string) => {
    const { levers } = strategy;
    const [group, field] = lever.split('.');
    const without = field === undefined ? { ...levers, [group!]: 0 } : withoutField(levers, group!, field);
    return JSON.stringify([lever, without, commands]);
  };
  const showLine = () => {
    if (arms === undefined || lineWanted === undefined) return;
    const { lever } = lineWanted;
    const [key, before] = [lineKey(arms.b, lever), lineKey(arms.before, lever)];
    update({ line: lines.get(key), lineBefore: key === before ? undefined : lines.get(before) });
  };
  const sendLine = () => {
    // the first picture goes before the line
    if (arms === undefined || lineWanted === undefined || state.arms.b === undefined) return;
    const key = lineKey(arms.b, lineWanted.lever);
    if (lineAsked?.key !== key && (lines.get(key)?.runs.length ?? 0) < lineReplications) {
      lineAsked = { id: ++ids, key, ...lineWanted };
      aside.send({ type: 'crowd.line', id: ids, what: arms.b, ...lineWanted, replications: lineReplications });
    }
    showLine();
  };
  const takeLine = ({ id, replication, totals }: CrowdEvent & { type: 'crowd.lined' }) => {
    if (id !== lineAsked?.id) return;
    const { key, lever, values } = lineAsked;
    const held = lines.get(key);
    const rough = replication === undefined;
    if (rough && held !== undefined) return;
    const runs = rough || held === undefined || held.rough ? [totals] : [...held.runs, totals];
    lines.set(key, { lever, values, runs, rough });
    showLine();
  };

  const hear = (event: CrowdEvent) => {
    switch (event.type) {
      case 'crowd.people':
        return update({ people: event.people });
      case 'crowd.chosen':
        return update({ sample: event.rows });
      case 'crowd.ran': {
        const found = Object.entries(asked).find(([, { id }]) => id === event.id);
        if (found === undefined) return undefined;
        const [arm, { key }] = found as [ArmName, { key: string }];
        const { history, totals, samples } = event;
        const result = { history, totals, samples };
        results.set(key, result);
        forget();
        keep(arm, result);
        if (arm === 'b' && asked.before?.key === key) keep('before', result);
        return sendLine();
      }
      case 'crowd.sampled': {
        if (event.id !== sampling?.id) return undefined;
        const { sent } = sampling;
        sampling = undefined;
        update({ live: { frame: event.frame, totals: estimate(state, event.totals), sent } });
        return sendSample();
      }
      case 'crowd.lined':
        return takeLine(event);
      case 'crowd.told':
        stories.get(event.id)?.resolve(event.report);
        stories.delete(event.id);
        return undefined;
      case 'crowd.failed':
        stories.get(event.id)?.reject(new Error(event.message));
        return stories.delete(event.id) ? undefined : update({ problem: event.message });
    }
  };
  crowd.onEvent(hear);
  aside.onEvent(event => {
    // both are told of the world; the people come from one of them
    if (event.type !== 'crowd.people') hear(event);
  });

  return {
    start(plan, before) {
      arms = armsOf(plan, before);
      const next = worldOf(plan);
      const key = JSON.stringify([{ ...next, population: undefined }, plan.own?.file]);
      if (key !== world || plan.own !== null) {
        world = key;
        for (const arm of ['a', 'b', 'before'] as const) delete asked[arm];
        results.clear();
        lines.clear();
        lineAsked = undefined;
        sampling = undefined;
        state = nothing;
        for (const port of [crowd, aside]) port.send({ type: 'crowd.world', id: ++ids, world: next });
      }
      wanted = undefined;
      const changed = JSON.stringify(arms.b) !== JSON.stringify(arms.before);
      if (asked.b?.key !== JSON.stringify(arms.b)) state = { ...state, fresh: false };
      update({ changed, problem: undefined });
      run('a');
      run('b');
      if (changed) run('before');
      else asked.before = asked.b!;
      if (!changed && state.arms.b !== undefined && state.fresh) keep('before', state.arms.b);
      sendLine();
    },
    hold: problem => update({ fresh: false, problem }),
    drag(plan, day, sent) {
      const { b } = armsOf(plan, plan);
      delete asked.b;
      wanted = { what: b, day, sent };
      sendSample();
    },
    resume() {
      wanted = undefined;
      update({ live: undefined });
      if (arms !== undefined) run('b');
    },
    askLine(lever, values) {
      if (lineWanted?.lever === lever) return;
      lineWanted = { lever, values };
      sendLine();
      showLine();
    },
    story: (arm, person) =>
      new Promise((resolve, reject) => {
        stories.set(++ids, { resolve, reject });
        aside.send({ type: 'crowd.story', id: ids, what: arms![arm], person });
      }),
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      crowd.close();
      aside.close();
    },
  };
}

function withoutField(levers: Arm['strategy']['levers'], group: string, field: string) {
  const fields = levers[group] as unknown as Readonly<Record<string, unknown>>;
  return { ...levers, [group]: { ...fields, [field]: 0 } };
}

function worldOf({ scenario, own, replication }: RunPlan): World {
  return {
    scenario: { ...scenario, strategies: {} },
    replication,
    ...(own === null ? {} : { population: own.population }),
  };
}

/** The first two strategies of a plan are its sides. */
function armsOf(plan: RunPlan, before: RunPlan): Record<ArmName, Arm> {
  const arm = ({ scenario, commands }: RunPlan, side: number): Arm => {
    const strategy = Object.values(scenario.strategies)[side]!;
    return {
      strategy,
      commands: commands
        .filter(command => command.strategy === strategy.id)
        .map(({ path, value, tick }) => ({ path, value, tick })),
    };
  };
  return { a: arm(plan, 0), b: arm(plan, 1), before: arm(before, 1) };
}

/** What everybody will do: what they did, and by how much the few differ. The same people with the same luck: little noise. */
function estimate({ arms: { b } }: CrowdSnapshot, few: Totals): Totals {
  if (b?.samples === undefined) return few;
  const { totals, samples } = b;
  const move = (of: 'all' | 'who' | 'taken') => {
    const moved = { ...totals[of] };
    for (const key of ['counted', 'turned', 'left', 'cents'] as const) {
      const sum = totals[of][key] + few[of][key] - samples[of][key];
      moved[key] = key === 'cents' ? sum : Math.max(0, Math.min(moved.people, sum));
    }
    return moved;
  };
  return { all: move('all'), who: move('who'), taken: move('taken'), segments: totals.segments };
}
