// Play, step, speed and day: everything that moves through time.
import { speeds } from '../state/app-state.ts';
import type { Speed } from '../state/app-state.ts';
import { useApp, useAppState, useBase, useCommit, useDay, usePlaying, useRun } from '../hooks/use-app.tsx';
import { Icon } from './icons.tsx';
import { NumberBox } from './NumberBox.tsx';
import { Slider } from './Slider.tsx';

const speedNames: Record<Speed, string> = { 2: 'slow', 6: 'steady', 15: 'brisk', 40: 'fast' };

export function Transport() {
  const { playback } = useApp();
  const { speed, changes } = useAppState();
  const { days } = useBase();
  const commit = useCommit();
  const day = useDay();
  const playing = usePlaying();
  const goTo = (tick: number) => commit({ tick: Math.min(Math.max(tick, 0), days) });
  const moved = [...new Set(changes.map(({ tick }) => tick))].filter(tick => tick > 0);
  return (
    <section className="transport" aria-label="Time">
      <button
        type="button"
        className="button primary play"
        onClick={() => (playing ? playback.pause() : playback.play())}
      >
        <Icon name={playing ? 'pause' : 'play'} />
        {playing ? 'Pause' : 'Play'}
      </button>
      <div className="steps">
        <button
          type="button"
          className="button icon plain"
          aria-label="Back to day 0"
          disabled={day === 0}
          onClick={() => goTo(0)}
        >
          <Icon name="toStart" />
        </button>
        <button
          type="button"
          className="button icon plain"
          aria-label="One day back"
          disabled={day === 0}
          onClick={() => goTo(day - 1)}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          className="button icon plain"
          aria-label="One day on"
          disabled={day === days}
          onClick={() => goTo(day + 1)}
        >
          <Icon name="forward" />
        </button>
      </div>
      <div className="scrub">
        <Slider
          label="Day"
          min={0}
          max={days}
          step={1}
          value={day}
          onDrag={tick => playback.show(tick)}
          onCommit={goTo}
          marks={moved}
        />
        <ComputedBar days={days} />
      </div>
      <span className="day">
        Day <NumberBox label="Day on show" value={day} min={0} max={days} whole onCommit={goTo} /> of {days}
      </span>
      <label className="speed">
        <span className="spoken">Speed</span>
        <select value={speed} onChange={event => commit({ speed: Number(event.target.value) as Speed })}>
          {speeds.map(value => (
            <option key={value} value={value}>
              {speedNames[value]} · {value} days/s
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

/** How far the simulation is; gone once it is done. Its style shows it late, so that runs that are over at once show none. */
function ComputedBar({ days }: { days: number }) {
  const computed = useRun(run => run.computed);
  return computed < days ? <progress aria-label="Simulating" max={days} value={Math.max(0, computed)} /> : null;
}
