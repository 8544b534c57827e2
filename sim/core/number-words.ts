// Numbers as people read them, the same on every screen: three figures, grouped thousands, a true minus sign. No locale and
// no exponent, so that every machine writes the same text. `format…` is for tables, labels and short lines; `say…` is for
// sentences, which spell units out.

/** A number with the interval around it; `reason` says why there is none. */
interface Estimated {
  mean: number | null;
  low: number | null;
  high: number | null;
  reason?: string | undefined;
  /** where what is counted happened in some replications only, or in none */
  rare?: { happened: number; of: number; atMost: number } | undefined;
}

/** A difference of two shares is told in percentage points, which are called points everywhere. */
export type NumberKind = 'level' | 'difference';

const missing = '–';

/**
 * Three figures: `1,235`, `45.7`, `3.14`, `0.025`. `size` decides the decimals instead, so that numbers of one row or axis
 * agree; on a scale from 0 to 1 two decimals tell them apart.
 */
export function formatNumber(value: number, size?: number): string {
  if (size === undefined) return withDecimals(value, decimalsFor(Math.abs(value)));
  return withDecimals(value, size >= 0.1 && size < 1 ? 2 : decimalsFor(size));
}

/** A whole number: `64,000`. */
export function formatCount(value: number): string {
  return withDecimals(value, 0);
}

/** A value as one would write it, for levers and axes: no more decimals than it needs, and three figures are enough. */
export function formatSetting(value: number): string {
  return String(Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value)).replaceAll('-', '−');
}

/** The end or a mark of an axis, short: `3 %`, `1,250 ct`, `0.5`. */
export function formatTick(value: number, unit: string): string {
  const { scale, short } = read(unit, 'level');
  const scaled = value * scale;
  return `${Math.abs(scaled) < 100 ? formatSetting(scaled) : formatCount(scaled)}${short}`;
}

/** A probability, of which small ones matter: `0.250`, `3.0e−5`. */
export function formatProbability(value: number): string {
  return value !== 0 && Math.abs(value) < 0.001 ? value.toExponential(1).replace('-', '−') : withDecimals(value, 3);
}

/** A value in the unit that people read: `4.10 %`, `1,250 ct`, `0.370`; a dash where there is none. `size` as in `formatNumber`. */
export function formatValue(value: number | null | undefined, unit: string, size?: number): string {
  if (value === null || value === undefined) return missing;
  const { scale, short } = read(unit, 'level');
  return `${formatNumber(value * scale, size === undefined ? undefined : size * scale)}${short}`;
}

/** A difference with its sign: `+4.10 points`, `−12.0 ct`; exactly equal is a plain `0`. `size` as in `formatNumber`. */
export function formatDifference(value: number | null | undefined, unit: string, size?: number): string {
  if (value === null || value === undefined) return missing;
  if (value === 0) return '0';
  const { scale, short } = read(unit, 'difference');
  return `${signed(formatNumber(value * scale, size === undefined ? undefined : size * scale))}${short}`;
}

/** `≤ 14 % of runs`, `1 of 20 runs`: instead of an interval, where what is counted hardly happened or not at all. */
export function sayRarity({ low, high, rare }: Estimated): string | undefined {
  if (rare === undefined || (low !== null && high !== null)) return undefined;
  return rare.happened === 0 ? `≤ ${sayChance(rare.atMost)} of runs` : `${rare.happened} of ${rare.of} runs`;
}

/** `14 %`: two figures, as more cannot be known of a chance. */
export const sayChance = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;

/** `47.5 % ± 1.5`, or `0.500 [0.400, 0.800]` when the interval is lopsided, or `– (why)`; a difference has its sign. */
export function formatEstimate(estimate: Estimated, unit: string, kind: NumberKind = 'level'): string {
  const { mean, low, high, reason } = estimate;
  if (mean === null) return reason === undefined ? missing : `${missing} (${reason})`;
  const { scale, short } = read(unit, kind);
  const decimals = decimalsFor(Math.abs(mean * scale));
  const number = withDecimals(mean * scale, decimals);
  const centre = `${kind === 'difference' ? signed(number) : number}${short}`;
  const rarity = sayRarity(estimate);
  if (rarity !== undefined) return `${centre} (${rarity})`;
  if (low === null || high === null) return centre;
  const [below, above] = [mean - low, high - mean];
  const widest = Math.max(below, above);
  return Math.abs(below - above) <= 0.1 * widest
    ? `${centre} ± ${formatSpread(widest * scale, decimals)}`
    : `${centre} [${withDecimals(low * scale, decimals)}, ${withDecimals(high * scale, decimals)}]`;
}

/** `3.10 … 3.40 %`: both ends with as many decimals as the number beside them. */
export function formatRange(
  { low, high }: Pick<Estimated, 'low' | 'high'>,
  unit: string,
  beside: number | null,
  kind: NumberKind = 'level',
): string {
  if (low === null || high === null) return missing;
  const { scale, short } = read(unit, kind);
  const decimals = decimalsFor(Math.abs((beside ?? high) * scale));
  return `${withDecimals(low * scale, decimals)} … ${withDecimals(high * scale, decimals)}${short}`;
}

/** In a sentence: `4.10 %, 3.90 to 4.30`; a difference has its sign: `+4.10 points, +3.90 to +4.30`. */
export function sayEstimate(estimate: Estimated, unit: string, kind: NumberKind = 'level'): string {
  const { mean, low, high, reason } = estimate;
  if (mean === null) return reason ?? 'not known';
  const { scale, long } = read(unit, kind);
  const number = (value: number) => (kind === 'difference' ? signed(plainly(value * scale)) : plainly(value * scale));
  const centre = `${number(mean)}${long}`;
  if (low !== null && high !== null) return `${centre}, ${number(low)} to ${number(high)}`;
  return estimate.rare === undefined ? centre : `${centre} (${reason})`;
}

/** In a sentence: `between 3.90 and 4.30 cents per person`. */
export function sayRange(low: number, high: number, unit: string): string {
  const { scale, long } = read(unit, 'level');
  return `between ${plainly(low * scale)} and ${plainly(high * scale)}${long}`;
}

/** What is left of nothing after rounding is a plain 0 in a sentence. */
function plainly(value: number): string {
  const text = formatNumber(value);
  return hasFigures(text) ? text : '0';
}

/** How a unit is read: shares and rates per message as percentages, money in cents. */
function read(unit: string, kind: NumberKind): { scale: number; short: string; long: string } {
  if (unit.startsWith('share') || unit === 'per message') {
    const word = kind === 'level' ? ' %' : ' points';
    return { scale: 100, short: word, long: word };
  }
  const long = unit === '' || unit === '0–1' ? '' : ` ${unit}`;
  return { scale: 1, short: unit.startsWith('cents') ? ' ct' : '', long };
}

/** More than three decimals are noise. */
function decimalsFor(size: number): number {
  if (size === 0 || size >= 100) return 0;
  return size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

function withDecimals(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  // rounding never leaves a minus before nothing
  return `${value < 0 && hasFigures(text) ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

const hasFigures = (text: string): boolean => /[1-9]/.test(text);

const signed = (text: string): string => (text.startsWith('−') || !hasFigures(text) ? text : `+${text}`);

/** As many decimals as the mean has, but never rounded away to nothing. */
function formatSpread(spread: number, decimals: number): string {
  const text = withDecimals(spread, decimals);
  return spread > 0 && !hasFigures(text) ? `<${decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`}` : text;
}
