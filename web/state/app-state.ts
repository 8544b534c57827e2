// Everything that changes what is computed or shown. The link holds all of it; nothing else on the page remembers anything.
import type { Scenario, SpecValue } from '../../sim/index.ts';

/** The two sides of the page. */
export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The first screen, which tells a story, and the laboratory, which shows everything. */
export const views = ['hall', 'lab'] as const;
export type View = (typeof views)[number];

/** The story in five steps. */
export const beats = ['meet', 'guess', 'play', 'line', 'pays'] as const;
export type Beat = (typeof beats)[number];

/** How much of the crowd is met. */
export const meetSteps = ['one', 'ten', 'all'] as const;
export type MeetStep = (typeof meetSteps)[number];

/** Parts of the page that can be opened and closed. */
export const panelNames = [
  'allMetrics',
  'tables',
  'people',
  'model',
  'certainty',
  'line',
  'hurt',
  'strategies',
  'evidence',
] as const;
export type PanelName = (typeof panelNames)[number];

/** What stands beside the fields. */
export const railTabs = ['a', 'b', 'person'] as const;
export type RailTab = (typeof railTabs)[number];

/** Days shown in one second of playing. */
export const speeds = [2, 6, 15, 40] as const;
export type Speed = (typeof speeds)[number];

/** How many replications "More certain", "Who is hurt" and "How far is too far?" run. */
export const replicationCount = 20;

/** What is asked about the line between far enough and too far. */
export interface LineChoice {
  side: Side;
  /** a lever that is a number, or `group.field` */
  lever: string;
  /** `axis value`; null = everybody */
  segment: string | null;
}

export interface LeverChange {
  side: Side;
  /** lever key, or `group.field` */
  path: string;
  value: SpecValue;
  /** the day from which it holds; 0 = from the start */
  tick: number;
}

export interface AppState {
  view: View;
  beat: Beat;
  meet: MeetStep;
  /** so many in 100, once it is kept; `none` when somebody would rather just look; null = not yet */
  guess: number | 'none' | null;
  /** the lever of the line under the crowd; null = the first of the story */
  handle: string | null;
  /** id of a shipped scenario, or of `own` */
  scenario: string;
  /** a scenario that is not shipped: it came with the link */
  own: Scenario | null;
  /** name of the file whose people are simulated, null = the built-in ones; the people themselves are never part of a link */
  people: string | null;
  strategies: Readonly<Record<Side, string>>;
  changes: readonly LeverChange[];
  seed: number;
  replication: number;
  /** the day on show */
  tick: number;
  /** do new lever changes hold from day 0 or from the day on show? */
  applyFrom: 'start' | 'today';
  speed: Speed;
  /** id of the selected person */
  person: number | null;
  /** whose diary of this person is open, and at which day; null = the most telling one */
  diary: { side: Side; day: number | null };
  /** the third series */
  metric: string;
  onlyDifferent: boolean;
  /** are replications of A and B compared with the same luck? */
  sharedLuck: boolean;
  line: LineChoice;
  /** the number that is told group by group */
  groupMetric: string;
  theme: Theme;
  rail: RailTab;
  open: readonly PanelName[];
}

/** The beat that can be shown: nothing of the result before a guess is kept. */
export function beatOf({ beat, guess }: Pick<AppState, 'beat' | 'guess'>): Beat {
  return guess === null && beats.indexOf(beat) > beats.indexOf('guess') ? 'guess' : beat;
}

/** A beat and the day that it begins on. */
export function openBeat(beat: Beat, { days }: Pick<Scenario, 'days'>): Pick<AppState, 'beat' | 'tick'> {
  return { beat, tick: beat === 'line' || beat === 'pays' ? days : 0 };
}

/** What a visitor sees first of a scenario: its first two strategies on the first morning. */
export function openScenario(
  scenario: Scenario,
): Pick<
  AppState,
  | 'scenario'
  | 'strategies'
  | 'changes'
  | 'seed'
  | 'replication'
  | 'tick'
  | 'person'
  | 'diary'
  | 'beat'
  | 'meet'
  | 'guess'
  | 'handle'
> {
  const [first, second] = Object.keys(scenario.strategies);
  return {
    beat: 'meet',
    meet: 'one',
    guess: null,
    handle: null,
    scenario: scenario.id,
    strategies: { a: first!, b: second ?? first! },
    changes: [],
    seed: scenario.seed,
    replication: 0,
    tick: 0,
    person: null,
    diary: { side: 'b', day: null },
  };
}

/** Other people: nobody of those before can stay chosen. What was made of a file is shown at once. */
export function wantPeople(state: AppState, people: string | null): Partial<AppState> {
  const open = people === null || state.open.includes('people') ? state.open : [...state.open, 'people' as const];
  return { open, ...(people === state.people ? {} : { people, person: null, diary: { side: 'b', day: null } }) };
}

export function startState(scenario: Scenario): AppState {
  return {
    ...openScenario(scenario),
    view: 'hall',
    own: null,
    people: scenario.population.file ?? null,
    applyFrom: 'start',
    speed: 6,
    metric: 'trust',
    onlyDifferent: false,
    sharedLuck: true,
    line: { side: 'b', lever: 'visibility', segment: null },
    groupMetric: 'backlash',
    theme: 'system',
    rail: 'b',
    open: [],
  };
}
