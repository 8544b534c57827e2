// What the components of the first screen read besides the state: the story, the hand, the sides in numbers.
import { useMemo, useSyncExternalStore } from 'react';
import type { StoryLever } from '../../sim/index.ts';
import type { Totals } from '../crowd/crowd.ts';
import type { CrowdSnapshot } from '../crowd/engine.ts';
import { centsEach, pointsOf, readAt } from '../crowd/line.ts';
import { beatOf } from '../state/app-state.ts';
import type { Beat } from '../state/app-state.ts';
import type { Held } from '../state/hand.ts';
import { readLever } from '../state/lever-values.ts';
import { addChange, planRun, strategyOn } from '../state/run-plan.ts';
import { handleOf, lineValues, storyOf } from '../state/story.ts';
import type { ToldStory } from '../state/story.ts';
import { useApp, useAppState, useBase, useCrowd } from './use-app.tsx';

export function useStory(): ToldStory {
  const base = useBase();
  return useMemo(() => storyOf(base), [base]);
}

export const useBeat = (): Beat => beatOf(useAppState());

export function useHand(): Held {
  const { hand } = useApp();
  return useSyncExternalStore(hand.subscribe, hand.get);
}

/** The lever of the line, its values, and where it stands. */
export function useHandle(): { lever: StoryLever; values: readonly number[]; value: number } {
  const { handle } = useAppState();
  const story = useStory();
  const lever = handleOf(story, handle);
  const values = useMemo(() => lineValues(lever), [lever]);
  return { lever, values, value: useLeverValue(lever.lever) };
}

/** Under the hand, else as it is set. */
export function useLeverValue(path: string): number {
  const state = useAppState();
  const base = useBase();
  const held = useHand().lever;
  if (held?.path === path) return held.value;
  const value = readLever(strategyOn(state, base, 'b', 0).levers, path);
  return typeof value === 'number' ? value : 0;
}

/** How a lever is moved: few people answer under the hand, everybody when it is let go. */
export function useMoveLever(): {
  slide: (path: string, value: number) => void;
  settle: (path: string, value: number) => void;
} {
  const { store, hand, crowd, library, playback } = useApp();
  return useMemo(() => {
    const change = (path: string, value: number) => {
      const state = store.get();
      const base = library.find(state);
      return { state, base, changes: addChange(state, base, { side: 'b', path, value, tick: 0 }) };
    };
    return {
      slide(path, value) {
        const sent = performance.now();
        hand.set({ lever: { path, value } });
        const { state, base, changes } = change(path, value);
        // people of a file are asked when the hand has let go
        if (state.people !== null) return;
        crowd.drag(planRun({ ...state, changes }, base), Math.floor(playback.position()), sent);
      },
      settle(path, value) {
        const { state, changes } = change(path, value);
        hand.set({ lever: null });
        // back where it was: nothing is committed, but the hand had stopped the run
        if (JSON.stringify(changes) === JSON.stringify(state.changes)) crowd.resume();
        store.commit({ changes });
      },
    };
  }, [store, hand, crowd, library, playback]);
}

/** Both sides in numbers. While a lever is dragged few people speak for all; money is read off the line, which everybody drew. */
export function useSides(): { a: Totals | undefined; b: Totals | undefined; before: Totals | undefined } {
  const { lever, value } = useHandle();
  const held = useHand().lever;
  const snapshot = useCrowd(all => all);
  const b = useMemo(
    () => sideB(snapshot, held?.path === lever.lever ? value : undefined),
    [snapshot, held, lever, value],
  );
  return { a: snapshot.arms.a?.totals, b, before: snapshot.changed ? snapshot.arms.before?.totals : undefined };
}

function sideB({ live, arms, line }: CrowdSnapshot, value: number | undefined): Totals | undefined {
  if (live === undefined) return arms.b?.totals;
  if (value === undefined || line === undefined || line.rough) return live.totals;
  const points = pointsOf(line, centsEach, [-Infinity, Infinity]);
  const { all } = live.totals;
  return { ...live.totals, all: { ...all, cents: all.people * readAt(line, points, value) } };
}

/** Has a guess been kept, so that results may be shown? */
export function useOpen(): boolean {
  const beat = useBeat();
  return beat !== 'meet' && beat !== 'guess';
}
