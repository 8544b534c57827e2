import { type Estimate, sayRarity } from '../../sim/index.ts';

/** Shares of whatever and rates: people read them as percentages. */
const isPercentage = (unit: string): boolean => unit.startsWith('share') || unit === 'per message';

/** A value in the unit that people read: `4.1 %`, `1,250 ct`, `.37`. */
export function formatValue(value: number | null, unit: string): string {
  if (value === null) return '–';
  const { scale, suffix } = reading(unit);
  return `${formatNumber(value * scale)}${suffix}`;
}

/** `4.10 % ± 0.25`, or `4.1 % [3.2, 5.9]` when the interval is lopsided; the reason when there is no number. */
export function formatEstimate(estimate: Estimate, unit: string): string {
  const { mean, low, high, reason } = estimate;
  if (mean === null) return reason === undefined ? '–' : `– (${reason})`;
  const { scale, suffix } = reading(unit);
  const center = `${formatNumber(mean * scale)}${suffix}`;
  const rarity = sayRarity(estimate);
  if (rarity !== undefined) return `${center} (${rarity})`;
  if (low === null || high === null) return center;
  const digits = digitsOf(mean * scale);
  const [below, above] = [mean - low, high - mean];
  if (Math.abs(below - above) <= 0.1 * Math.max(below, above))
    return `${center} ± ${formatSpread(Math.max(below, above) * scale, digits)}`;
  return `${center} [${withDigits(low * scale, digits)}, ${withDigits(high * scale, digits)}]`;
}

/** The same for a difference: shares differ by percentage points, and a plus is worth a sign. */
export function formatDifference(difference: Estimate, unit: string): string {
  const text = formatEstimate(difference, unit).replace(/^([^ ]+) %/, '$1 pp');
  return difference.mean !== null && difference.mean > 0 ? `+${text}` : text;
}

/** `3.10 … 3.40 %`, both ends with as many decimals as the number between them. */
export function formatRange(
  { low, high }: Pick<Estimate, 'low' | 'high'>,
  unit: string,
  beside: number | null,
): string {
  if (low === null || high === null) return '–';
  const { scale, suffix } = reading(unit);
  const digits = digitsOf((beside ?? high) * scale);
  return `${withDigits(low * scale, digits)} … ${withDigits(high * scale, digits)}${suffix}`;
}

/** The same of a difference. */
export function formatDifferenceRange(
  range: Pick<Estimate, 'low' | 'high'>,
  unit: string,
  beside: number | null,
): string {
  return formatRange(range, unit, beside).replace(' %', ' pp');
}

/** Three significant digits, grouped thousands, no exponent. */
export function formatNumber(value: number): string {
  return withDigits(value, digitsOf(value));
}

/** A value of a lever, as one would write it: no more decimals than it needs, and three figures are enough. */
export function formatSetting(value: number): string {
  return String(Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value)).replace('-', '−');
}

/** Draws and probabilities: small ones matter. */
export function formatProbability(value: number): string {
  return value !== 0 && Math.abs(value) < 0.001 ? value.toExponential(1).replace('-', '−') : withDigits(value, 3);
}

/** As many decimals as the mean has, but never rounded away to nothing. */
function formatSpread(spread: number, digits: number): string {
  const text = withDigits(spread, digits);
  return spread > 0 && !/[1-9]/.test(text) ? `<${withDigits(10 ** -digits, digits)}` : text;
}

/** Decimals that make three significant digits; more than three decimals are noise in a table. */
function digitsOf(value: number): number {
  return value === 0 ? 0 : Math.min(3, 2 - Math.floor(Math.log10(Math.abs(value))));
}

function withDigits(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(Math.max(0, digits));
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && /[1-9]/.test(text) ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

function reading(unit: string): { scale: number; suffix: string } {
  if (isPercentage(unit)) return { scale: 100, suffix: ' %' };
  if (unit.startsWith('cents')) return { scale: 1, suffix: ' ct' };
  return { scale: 1, suffix: '' };
}
