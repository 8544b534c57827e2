// A saved result beside the same computed anew, figure by figure.

/** One place where the two differ; `undefined` where one of them has nothing there. */
export interface FigureDifference {
  /** e.g. `strategies[plain].metrics.trust.mean` */
  path: string;
  saved: unknown;
  now: unknown;
}

export interface FigureComparison {
  /** how many figures (numbers, words, gaps) there are in either of the two */
  compared: number;
  /** in the order of the file */
  differences: FigureDifference[];
}

/** Compares two results as they stand in JSON. The simulator is exact: a figure that is not equal to the last digit differs. */
export function compareFigures(saved: unknown, now: unknown): FigureComparison {
  const comparison: FigureComparison = { compared: 0, differences: [] };
  compareAt('', saved, asJson(now), comparison);
  return comparison;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function compareAt(path: string, saved: unknown, now: unknown, comparison: FigureComparison): void {
  if (isContainer(saved) || isContainer(now)) {
    const [then, today] = [partsOf(saved), partsOf(now)];
    const sameKind = isContainer(saved) === isContainer(now) && Array.isArray(saved) === Array.isArray(now);
    if (!sameKind) comparison.differences.push({ path, saved, now });
    for (const key of new Set([...then.keys(), ...today.keys()]))
      compareAt(path === '' ? key.replace(/^\./, '') : `${path}${key}`, then.get(key), today.get(key), comparison);
    return;
  }
  comparison.compared++;
  if (saved !== now) comparison.differences.push({ path, saved, now });
}

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** What lies in a record or a list, by how its place is written. */
function partsOf(value: unknown): Map<string, unknown> {
  if (Array.isArray(value)) return new Map(value.map((each: unknown, i) => [`[${nameOf(each, i)}]`, each]));
  if (!isContainer(value)) return new Map();
  return new Map(Object.entries(value).map(([key, each]) => [`.${key}`, each]));
}

/** Strategies, segments and pairs are found by their names, so that a difference says whose it is. */
function nameOf(value: unknown, i: number): string {
  if (!isContainer(value)) return String(i);
  const { id, axis, value: segment, a, b } = value as Readonly<Record<string, unknown>>;
  if (typeof axis === 'string') return `${i}: ${axis} ${String(segment)}`;
  if (typeof a === 'string' && typeof b === 'string') return `${i}: ${a} against ${b}`;
  return typeof id === 'string' ? `${i}: ${id}` : String(i);
}
