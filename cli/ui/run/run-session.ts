import type { ExplainReport, Frame, LeafValue, Population, RunLog, Scenario } from '../../../sim/index.ts';
import { createLiveClient, type LiveHost } from '../../host/live-host.ts';
import { createFrameHistory, type FrameHistory } from './frame-history.ts';
import { leverAt, withLeverSet } from './lever-values.ts';
import { createPacer, speeds, usualSpeed, type Pacer } from './pacer.ts';
import { throttle } from './throttle.ts';

/** A lever moved while the run was under way. */
export interface LeverChange {
  tick: number;
  strategy: string;
  path: string;
  from: LeafValue;
  to: LeafValue;
}

/** What screens may know of a run; replaced as a whole whenever something changes. */
export interface RunSnapshot {
  phase: 'starting' | 'ready' | 'failed';
  failure?: string;
  /** the last thing the run refused to do, and why */
  refusal?: string;
  /** with the levers as they stand now */
  scenario: Scenario;
  people: number;
  /** the day on screen */
  position: number;
  /** the newest day computed */
  newest: number;
  days: number;
  playing: boolean;
  speed: number;
  changes: readonly LeverChange[];
  history: FrameHistory;
  frame: Frame | undefined;
}

export interface RunSession {
  snapshot: () => RunSnapshot;
  subscribe: (listener: () => void) => () => void;
  play: () => void;
  pause: () => void;
  /** a day forward, computed if it is not known; or a day back: the identical earlier picture */
  step: (by: 1 | -1) => void;
  toStart: () => void;
  toEnd: () => void;
  setSpeed: (index: number) => void;
  setLever: (strategy: string, path: string, value: LeafValue) => void;
  /** from day 0, with the levers as they stand now */
  restart: () => void;
  explain: (strategy: string, consumer: number) => Promise<ExplainReport>;
  log: () => Promise<RunLog>;
  close: () => Promise<void>;
}

/** Screens hear of changes 15 times a second at most, however fast the days pass. */
const shortestNews = 1000 / 15;

export function createRunSession(
  host: LiveHost,
  start: { scenario: Scenario; population?: Population | undefined },
): RunSession {
  const history = createFrameHistory();
  const listeners = new Set<() => void>();
  const tell = throttle(() => listeners.forEach(listener => listener()), shortestNews);
  let commands: LeverChange[] = [];
  let asked = false;
  let state: Omit<RunSnapshot, 'frame'> = {
    phase: 'starting',
    scenario: start.scenario,
    people: 0,
    position: 0,
    newest: 0,
    days: start.scenario.days,
    playing: false,
    speed: speeds[usualSpeed]!,
    changes: [],
    history,
  };
  let shown: RunSnapshot = { ...state, frame: undefined };

  function change(part: Partial<RunSnapshot>): void {
    state = { ...state, ...part };
    shown = { ...state, frame: history.at(state.position) };
    tell();
  }

  const pacer: Pacer = createPacer({
    position: () => state.position,
    newest: () => state.newest,
    show: position => change({ position: history.at(position)?.tick ?? position }),
    compute(tick) {
      asked = true;
      client.runTo(tick, 1);
    },
    arrived: () => change({ playing: false }),
  });

  function begin(scenario: Scenario): void {
    history.clear();
    pacer.reset();
    commands = [];
    asked = false;
    change({ phase: 'starting', scenario, position: 0, newest: 0, playing: false, changes: [] });
    client.start({ scenario, replication: 0, population: start.population });
  }

  /** Every portion of days that is asked for ends with a frame, so no credit for frames on the way is ever given. */
  function takeFrame(frame: Frame): void {
    history.add(frame);
    asked = false;
    change({ newest: Math.max(state.newest, frame.tick) });
    sendCommands();
    pacer.computed();
  }

  const client = createLiveClient(host, {
    onReady: people => change({ phase: 'ready', people }),
    onFrame: takeFrame,
    onFailure({ code, message }) {
      if (code === 'invalid' && state.phase === 'ready') return change({ refusal: message });
      pacer.stop();
      change({ phase: 'failed', failure: message, playing: false });
    },
  });

  /** Levers move between two days: a day under way is finished first, so that the tick written down is the true one. */
  function sendCommands(): void {
    if (asked || commands.length === 0) return;
    const made = commands.map(command => ({ ...command, tick: state.newest }));
    commands = [];
    for (const { strategy, path, to } of made) {
      client.command({ type: 'setLever', strategy, path, value: to });
    }
    change({ changes: [...state.changes, ...made], position: state.newest });
  }

  begin(start.scenario);

  return {
    snapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    play() {
      change({ playing: true });
      pacer.run(state.days, state.speed);
    },
    pause() {
      pacer.stop();
      change({ playing: false });
    },
    step(by) {
      pacer.stop();
      change({ playing: false });
      const goal = history.seen(state.position, by);
      if (goal <= state.newest) change({ position: Math.max(0, goal) });
      else if (goal <= state.days) pacer.run(goal, Infinity);
    },
    toStart() {
      pacer.stop();
      change({ playing: false, position: 0 });
    },
    toEnd() {
      change({ playing: true });
      pacer.run(state.days, Infinity);
    },
    setSpeed(index) {
      const speed = speeds[Math.max(0, Math.min(index, speeds.length - 1))]!;
      change({ speed });
      if (state.playing) pacer.run(state.days, speed);
    },
    setLever(strategy, path, to) {
      const from = leverAt(state.scenario.strategies[strategy]!.levers, path)!;
      change({ scenario: withLeverSet(state.scenario, strategy, path, to) });
      commands.push({ tick: state.newest, strategy, path, from, to });
      sendCommands();
    },
    restart: () => begin(state.scenario),
    explain: (strategy, consumer) => client.explain(strategy, consumer, state.position),
    log: () => client.log(),
    close() {
      pacer.stop();
      tell.cancel();
      return host.close();
    },
  };
}
