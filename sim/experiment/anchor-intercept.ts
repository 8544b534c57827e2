// One intercept on its way to where the model gives the figure that a brand has.
import type { OwnFigure, Scenario } from '../model/world/scenario.ts';
import { fromSteps, nearNothing, settingOf, toSteps, type Anchor } from './anchor-figures.ts';
import type { Reading } from './anchor-measure.ts';

export type Readings = ReadonlyMap<OwnFigure, Reading>;
export type Given = Readonly<Partial<Record<OwnFigure, number>>>;

/** How far a figure goes with a step of its intercept: at first a guess, which people who differ make less than 1. */
const usualSlope = 0.8;
const leastSlope = 0.2;
const mostSlope = 1.3;
const mostStep = 1.5;
/** Steps that tell more about the slope than about chance: with the same luck before and after, and with other luck. */
const tellingStep = { same: 0.02, other: 0.2 };

export class Intercept {
  readonly anchor: Anchor;
  readonly given: number;
  readonly from: number;
  readonly min: number;
  readonly max: number;
  value: number;
  /** how many times in a row it would have gone on beyond the end of its range */
  stuck = 0;
  #slope = usualSlope;
  #last: { steps: number; level: number; replications: number } | undefined;

  constructor(anchor: Anchor, given: number, scenario: Scenario) {
    const { value, min, max } = settingOf(anchor, scenario);
    this.anchor = anchor;
    this.given = given;
    this.from = this.value = value;
    this.min = min;
    this.max = max;
  }

  /** How far the figure is off, as a share of what it should be. */
  miss(readings: Readings): number {
    return Math.abs(readings.get(this.anchor.figure)!.value / this.given - 1);
  }

  /** One step towards the figure, by what the last step did. */
  move(readings: Readings, given: Given, replications: number): void {
    const { anchor } = this;
    const { figure, within } = anchor;
    const whole = within === undefined ? 1 : Math.max(readings.get(within)!.value, nearNothing);
    const level = anchor.scale(readings.get(figure)!.value / whole);
    const aim = anchor.scale(this.given / (within === undefined ? 1 : (given[within] ?? whole)));
    const steps = toSteps(anchor, this.value);
    this.#learnSlope(steps, level, replications);
    const step = Math.min(Math.max((aim - level) / this.#slope, -mostStep), mostStep);
    const wish = fromSteps(anchor, steps + step);
    const next = Math.min(Math.max(wish, this.min), this.max);
    this.stuck = next === this.value && wish !== next ? this.stuck + 1 : 0;
    this.#last = { steps, level, replications };
    this.value = next;
  }

  #learnSlope(steps: number, level: number, replications: number): void {
    if (this.#last === undefined) return;
    const step = steps - this.#last.steps;
    const telling = replications === this.#last.replications ? tellingStep.same : tellingStep.other;
    if (Math.abs(step) < telling) return;
    this.#slope = Math.min(Math.max((level - this.#last.level) / step, leastSlope), mostSlope);
  }
}
