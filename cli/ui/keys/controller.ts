import type { ChartStyle } from '../charts/chart-style.ts';
import type { LineSession } from '../run/line-session.ts';
import type { RunSession } from '../run/run-session.ts';
import { createDiaries } from '../state/diaries.ts';
import type { PeopleNames } from '../state/people-names.ts';
import { createUiState, reduceUi } from '../state/ui-state.ts';
import type { LeverInfo, MetricInfo } from '../state/view.ts';
import type { Controller, TerminalControls } from './action.ts';

export interface ControllerOptions {
  session: RunSession;
  line: LineSession;
  metrics: readonly MetricInfo[];
  levers: readonly LeverInfo[];
  names: PeopleNames;
  style: ChartStyle;
  terminal: TerminalControls;
  /** positions of the two strategies that are compared at first */
  pair: readonly [number, number];
}

/** A controller that screens can watch. Keys always see the newest state, even when several arrive between two pictures. */
export interface LiveController extends Controller {
  subscribe: (listener: () => void) => () => void;
  version: () => number;
}

export function createController({ session, line, terminal, pair, ...rest }: ControllerOptions): LiveController {
  const diaries = createDiaries(session);
  const listeners = new Set<() => void>();
  let ui = createUiState(pair);
  let version = 0;

  function tell(): void {
    version++;
    for (const listener of listeners) listener();
  }
  session.subscribe(tell);
  diaries.subscribe(tell);
  line.subscribe(tell);
  rest.names.subscribe(tell);

  return {
    get view() {
      return { run: session.snapshot(), ui, diaries, line: line.state(), ...rest };
    },
    session,
    line,
    terminal,
    dispatch(event) {
      ui = reduceUi(ui, event);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}
