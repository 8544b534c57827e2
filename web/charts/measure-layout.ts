// One measure of a finding on a scale of its own: what was published, what is simulated, how far chance and ignorance reach.
import { max, min, ticks } from 'd3';
import type { MeasureReport } from '../../sim/index.ts';
import { linearScale } from './linear-scale.ts';

interface Stretch {
  from: number;
  to: number;
}

export interface MeasureLayout {
  /** what counts as right: between two values, or on one side of 0 */
  wanted: Stretch & { open: 'left' | 'right' | null };
  published: number | null;
  dot: number | null;
  /** ends that lie outside the picture are cut */
  chance: (Stretch & { cutLeft: boolean; cutRight: boolean }) | null;
  knowledge: Stretch | null;
  zero: number | null;
  ticks: { value: number; at: number }[];
}

export type MeasureInput = Pick<
  MeasureReport,
  'simulated' | 'low' | 'high' | 'published' | 'band' | 'sign' | 'ensemble'
>;

const margin = 12;
const pad = 0.12;
/** An interval may widen the picture by so much of what else is in it, and is cut there. */
const mostWidening = 0.6;
/** Of a picture with one right side, the other side is at least so much. */
const otherSide = 0.3;

export function layoutMeasure(measure: MeasureInput, width: number): MeasureLayout {
  const [low, high] = domainOf(measure);
  const x = linearScale([low, high], [margin, width - margin]);
  const { simulated, published, ensemble, low: from, high: to } = measure;
  const within = (value: number) => x(Math.min(Math.max(value, low), high));
  return {
    wanted: placeWanted(measure, x, width),
    published: published === null ? null : x(published),
    dot: simulated === null ? null : x(simulated),
    chance:
      from === null || to === null
        ? null
        : { from: within(from), to: within(to), cutLeft: from < low, cutRight: to > high },
    knowledge: ensemble ? { from: x(ensemble.low), to: x(ensemble.high) } : null,
    zero: low < 0 && high > 0 ? x(0) : null,
    ticks: ticks(low, high, width < 260 ? 3 : 5).map(value => ({ value, at: x(value) })),
  };
}

/** All that must be seen, with room around it. */
function domainOf({ simulated, low, high, band, sign, ensemble }: MeasureInput): [number, number] {
  const shown = [
    ...(band ?? [0]),
    ...(simulated === null ? [] : [simulated]),
    ...(ensemble ? [ensemble.low, ensemble.high] : []),
  ];
  const [least, most] = [min(shown) ?? 0, max(shown) ?? 0];
  const core = most - least || Math.abs(most) || 1;
  const from = Math.max(low ?? least, least - mostWidening * core);
  const to = Math.min(high ?? most, most + mostWidening * core);
  const [start, end] = [Math.min(from, least) - pad * core, Math.max(to, most) + pad * core];
  return sign === null ? [start, end] : bothSides(start, end);
}

function bothSides(start: number, end: number): [number, number] {
  const size = Math.max(-start, end);
  return [Math.min(start, -otherSide * size), Math.max(end, otherSide * size)];
}

function placeWanted(
  { band, sign }: MeasureInput,
  x: (value: number) => number,
  width: number,
): MeasureLayout['wanted'] {
  if (band !== null) return { from: x(band[0]), to: x(band[1]), open: null };
  return sign === '+' || sign === '>=0'
    ? { from: x(0), to: width, open: 'right' }
    : { from: 0, to: x(0), open: 'left' };
}
