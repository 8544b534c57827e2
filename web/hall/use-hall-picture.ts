// Keeps the canvas in step with state, run, hand and time. It draws when something has changed, and never by itself.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { ringOf } from '../crowd/crowd.ts';
import type { People } from '../crowd/crowd.ts';
import { HallPicture } from '../picture/hall-picture.ts';
import { readHallColors } from '../picture/hall-colors.ts';
import { createPainter } from '../picture/stamps.ts';
import { beatOf } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { storyOf } from '../state/story.ts';
import { usualRow } from '../hooks/use-met.tsx';
import { useApp } from '../hooks/use-app.tsx';
import type { App } from '../hooks/use-app.tsx';
import { evenly } from '../crowd/evenly.ts';

/** Beyond this, twice the pixels cost half the frames and are hardly seen. */
const mostRatio = 1.4;
const times = { live: 90, settle: 550, meet: 900, regroup: 1100 } as const;

/** `onDraw` is told after each frame, with the picture as it is on the screen. */
export function useHallPicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  pointed: RefObject<number | undefined>,
  onDraw: (picture: HallPicture, time: number) => void,
): { picture: RefObject<HallPicture | undefined>; redraw: () => void } {
  const app = useApp();
  const picture = useRef<HallPicture>(undefined);
  const redraw = useRef<() => void>(() => {});
  const tell = useRef(onDraw);
  useEffect(() => {
    tell.current = onDraw;
  });
  useEffect(() => {
    const element = canvas.current!;
    const painter = createPainter(element);
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const keeper = new Keeper(app);
    let asked = 0;
    let sized = false;

    const frame = (now: number) => {
      asked = 0;
      const shown = keeper.sync(now, still.matches, pointed.current);
      picture.current = shown;
      if (shown === undefined || element.clientWidth === 0) return;
      if (!sized || keeper.renewed) {
        const size = { width: element.clientWidth, height: element.clientHeight };
        painter.resize(size.width, size.height, Math.min(mostRatio, devicePixelRatio));
        shown.resize(size);
        shown.colors = readHallColors(element);
        sized = true;
        keeper.renewed = false;
      }
      const time = keeper.time(still.matches);
      shown.draw(painter, time, now);
      tell.current(shown, time);
      keeper.drawn();
      if (shown.moving(now) || app.playback.playing()) want();
    };
    const want = () => {
      if (asked === 0) asked = requestAnimationFrame(frame);
    };
    const renew = () => {
      sized = false;
      want();
    };
    redraw.current = want;
    const watch = new ResizeObserver(renew);
    watch.observe(element);
    const theme = new MutationObserver(renew);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', renew);
    const stops = [app.crowd, app.playback, app.store, app.hand].map(each => each.subscribe(want));
    want();
    return () => {
      cancelAnimationFrame(asked);
      watch.disconnect();
      theme.disconnect();
      scheme.removeEventListener('change', renew);
      for (const stop of stops) stop();
    };
  }, [app, canvas, pointed]);
  return { picture, redraw: () => redraw.current() };
}

/** Holds the picture of the people at hand, and tells it what has changed since it was drawn last. */
class Keeper {
  /** another picture than before: it has no size yet */
  renewed = false;
  private readonly app: App;
  private people: People | undefined;
  private picture: HallPicture | undefined;
  private slots: { of: Uint32Array; by: Int32Array } | undefined;
  private shownAs = '';
  private seen: { b: unknown; live: unknown } = { b: undefined, live: undefined };
  private sent: number | undefined;

  constructor(app: App) {
    this.app = app;
  }

  time(still: boolean): number {
    const beat = beatOf(this.app.store.get());
    const position = beat === 'meet' || beat === 'guess' ? 0 : this.app.playback.position();
    return still ? Math.floor(position) : position;
  }

  sync(now: number, still: boolean, pointed: number | undefined): HallPicture | undefined {
    const { crowd, store, hand, library } = this.app;
    const { people, arms, live, sample, changed } = crowd.snapshot();
    const state = store.get();
    const story = storyOf(library.find(state));
    if (people === undefined) return undefined;
    if (people !== this.people) {
      this.people = people;
      this.picture = new HallPicture(people);
      this.renewed = true;
      this.shownAs = '';
    }
    const picture = this.picture!;
    const beat = beatOf(state);
    const open = beat !== 'meet' && beat !== 'guess';
    picture.colorsCounted = story.measure !== 'tooFar';
    const tween = (milliseconds: number) => picture.tween(still ? 0 : milliseconds, now);
    const shownAs = this.show(picture, state);
    if (shownAs !== this.shownAs && this.shownAs !== '') tween(beat === 'pays' ? times.regroup : times.meet);
    this.shownAs = shownAs;
    if (arms.b !== this.seen.b && this.seen.b !== undefined && open) tween(times.settle);
    if (live !== undefined && live !== this.seen.live) {
      tween(times.live);
      this.sent = live.sent;
    }
    this.seen = { b: arms.b, live };
    picture.setArm(0, open ? arms.a?.history : undefined);
    picture.setArm(1, open ? arms.b?.history : undefined);
    picture.live = live && sample && open ? { frame: live.frame, slots: this.slotsOf(sample, people) } : undefined;
    picture.before = changed && open && beat !== 'play' ? arms.before?.history : undefined;
    const guess = beat === 'guess' ? hand.get().guess : undefined;
    if (guess !== picture.guess) tween(times.live);
    picture.guess = guess;
    picture.focus = pointed ?? (open && beat !== 'pays' ? this.metRow(people, state) : undefined);
    return picture;
  }

  /** What is shown, also as text that changes whenever people have to find their new places. */
  private show(picture: HallPicture, state: AppState): string {
    const people = this.people!;
    const beat = beatOf(state);
    if (beat === 'meet' && state.meet !== 'all') {
      const met = this.metRow(people, state);
      const rows = state.meet === 'one' ? [met] : [met, ...evenly([...people.seatOrder], 9)];
      picture.show = { kind: 'few', rows };
      return state.meet;
    }
    picture.setGroup(beat === 'pays' && people.ring.some(ring => ring !== ringOf.none) ? people.ring : undefined);
    return picture.show.kind;
  }

  private metRow(people: People, { person }: AppState): number {
    const row = person === null ? -1 : people.ids.indexOf(person);
    return row >= 0 ? row : usualRow(people);
  }

  private slotsOf(sample: Uint32Array, { ids }: People): Int32Array {
    if (this.slots?.of !== sample) {
      const by = new Int32Array(ids.length).fill(-1);
      sample.forEach((row, k) => {
        if (row < by.length) by[row] = k;
      });
      this.slots = { of: sample, by };
    }
    return this.slots.by;
  }

  /** Tells whoever measures how long it took from the hand to the picture. Entries are not kept. */
  drawn(): void {
    const { sent } = this;
    if (sent === undefined) return;
    this.sent = undefined;
    requestAnimationFrame(() => {
      performance.measure('creepline drag', { start: sent, end: performance.now() });
      performance.clearMeasures('creepline drag');
    });
  }
}
