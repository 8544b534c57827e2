import { planLine, type LinePlan, type Scenario } from '../../../sim/index.ts';
import type { LineProgress, StartLine } from '../../host/live-line.ts';
import { throttle } from './throttle.ts';

/** The line that was asked for last, as far as it is known. */
export interface LineState {
  plan: LinePlan;
  progress: LineProgress;
  problem: string | undefined;
}

export interface LineSession {
  state: () => LineState | undefined;
  /** the newest question wins: what was found for another is dropped */
  ask: (scenario: Scenario, question: { strategy: string; lever: string }) => void;
  /** what was found so far stays */
  stop: () => void;
  subscribe: (listener: () => void) => () => void;
}

export const lineReplications = 20;
/** so many of the same people are enough for a line, and make it quick */
const linePeople = 2000;
const shortestNews = 1000 / 5;

/** `own`: people of one's own are all asked. */
export function createLineSession(start: StartLine, own = false): LineSession {
  const listeners = new Set<() => void>();
  const tell = throttle(() => listeners.forEach(listener => listener()), shortestNews);
  let asked = '';
  let state: LineState | undefined;
  let halt = () => {};

  function change(part: Partial<LineState>): void {
    if (state === undefined) return;
    state = { ...state, ...part };
    tell();
  }

  return {
    state: () => state,
    ask(scenario, question) {
      const plan = planLine(sampleOf(scenario, own), question);
      const key = JSON.stringify([plan.scenario, question]);
      if (key === asked) return;
      halt();
      asked = key;
      state = {
        plan,
        progress: { done: 0, total: plan.values.length * plan.scenario.replications, report: null },
        problem: undefined,
      };
      halt = start(plan, { onProgress: progress => change({ progress }), onProblem: problem => change({ problem }) });
      tell();
    },
    stop() {
      halt();
      tell.cancel();
      halt = () => {};
      // what was not finished starts anew when it is asked again
      if (state !== undefined && state.progress.done < state.progress.total) asked = '';
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function sampleOf(scenario: Scenario, own: boolean): Scenario {
  const { size } = scenario.population;
  return {
    ...scenario,
    replications: lineReplications,
    population: { ...scenario.population, size: own ? size : Math.min(size, linePeople) },
  };
}
