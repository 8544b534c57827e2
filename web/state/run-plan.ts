// From what is set on the page to what the simulator is asked to run.
import type { LeverCommand, Population, Scenario, Strategy } from '../../sim/index.ts';
import { sides } from './app-state.ts';
import type { AppState, LeverChange, Side } from './app-state.ts';
import { readLever, sameValue, writeLever } from './lever-values.ts';

/** People of a file, made for one scenario and seed. */
export interface OwnPeople {
  file: string;
  population: Population;
}

export interface RunPlan {
  scenario: Scenario;
  /** people of one's own, in place of the built-in ones */
  own: OwnPeople | null;
  replication: number;
  /** lever changes after day 0, in the order of their days */
  commands: readonly (LeverCommand & { tick: number })[];
}

type PlanInput = Pick<AppState, 'strategies' | 'changes' | 'seed' | 'replication'>;

/** Ids under which the two sides run. A strategy beside itself needs a second name. */
export function armIds({ strategies: { a, b } }: Pick<AppState, 'strategies'>): Record<Side, string> {
  return { a, b: a === b ? `${b}-copy` : b };
}

export function planRun(state: PlanInput, base: Scenario, own: OwnPeople | null = null): RunPlan {
  const ids = armIds(state);
  const strategies = Object.fromEntries(
    sides.map(side => [ids[side], { ...startingStrategy(state, base, side), id: ids[side] }]),
  );
  const commands = state.changes
    .filter(({ tick }) => tick > 0)
    .map(({ side, path, value, tick }) => ({ type: 'setLever' as const, strategy: ids[side], path, value, tick }))
    .sort((left, right) => left.tick - right.tick);
  return {
    scenario: { ...withPeople(base, own), seed: state.seed, strategies },
    own,
    replication: state.replication,
    commands,
  };
}

/** The scenario as it says who its people are. */
export function withPeople(base: Scenario, own: OwnPeople | null): Scenario {
  const { file: _unread, ...builtIn } = base.population;
  return { ...base, population: own === null ? builtIn : { ...builtIn, file: own.file, size: own.population.size } };
}

/** The strategy as it is on day 0: as the scenario has it, with the changes that hold from the start. */
function startingStrategy(state: PlanInput, base: Scenario, side: Side): Strategy {
  return withChanges(base.strategies[state.strategies[side]]!, state.changes, side, 0);
}

/** The strategy as it is on a day. */
export function strategyOn(state: PlanInput, base: Scenario, side: Side, tick: number): Strategy {
  return withChanges(base.strategies[state.strategies[side]]!, state.changes, side, tick);
}

function withChanges(strategy: Strategy, changes: readonly LeverChange[], side: Side, until: number): Strategy {
  const held = changes
    .filter(change => change.side === side && change.tick <= until)
    .sort((left, right) => left.tick - right.tick);
  return {
    ...strategy,
    levers: held.reduce((levers, { path, value }) => writeLever(levers, path, value), strategy.levers),
  };
}

/** The changes after one more: it replaces an earlier one of the same lever and day, and is dropped when it changes nothing. */
export function addChange(state: PlanInput, base: Scenario, change: LeverChange): LeverChange[] {
  const others = state.changes.filter(
    ({ side, path, tick }) => !(side === change.side && path === change.path && tick === change.tick),
  );
  const before = strategyOn({ ...state, changes: others }, base, change.side, change.tick);
  return sameValue(readLever(before.levers, change.path), change.value) ? others : [...others, change];
}

export interface Difference extends LeverChange {
  /** what it was before this change */
  from: LeverChange['value'];
}

/** Each change of a side with what it replaced, in the order of days. */
export function differences(state: PlanInput, base: Scenario, side: Side): Difference[] {
  const own = state.changes.filter(change => change.side === side).sort((left, right) => left.tick - right.tick);
  return own.map((change, i) => {
    const before = withChanges(base.strategies[state.strategies[side]]!, own.slice(0, i), side, change.tick);
    return { ...change, from: readLever(before.levers, change.path) };
  });
}

/** `Batch and blast`, or `Custom, based on Batch and blast` once a lever was moved. */
export function sideTitle(state: PlanInput, base: Scenario, side: Side): string {
  const { title } = base.strategies[state.strategies[side]]!;
  return state.changes.some(change => change.side === side) ? `Custom, based on ${title}` : title;
}
