import { onOneLine } from './text.ts';

/** Where a problem lies: a file with line and column, a flag, or a field path. All parts are optional; print what is there. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
  /** dotted path of a field (`strategies.covert.depth`) or a flag (`--seed`) */
  path?: string;
}

export interface Problem extends Place {
  message: string;
}

/** `invalid`: the user's input is wrong (exit 2). `internal`: a defect of Creepline (exit 1). */
export type ErrorCode = 'invalid' | 'internal';

/** As many as a person reads; the others are counted. */
const mostShown = 10;

/**
 * The one error class: carries every problem found at once, in the order of their places. Bad input always throws this,
 * never returns null or NaN. The message has a line a problem for the first ten, then says how many more there are.
 */
export class CreeplineError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
  constructor(code: ErrorCode, problems: readonly Problem[]) {
    const sorted = byPlace(problems);
    const more = sorted.length - mostShown;
    super([...sorted.slice(0, mostShown).map(formatProblem), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
    this.name = 'CreeplineError';
    this.code = code;
    this.problems = sorted;
  }
}

/** By line and column within a file; files, and problems without a line, stay in the order in which they were found. */
function byPlace(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const rank = new Map(files.map((file, i) => [file, i]));
  return problems.toSorted(
    (a, b) =>
      rank.get(a.file)! - rank.get(b.file)! || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** One problem of the user's input as an error to throw. */
export function invalid(message: string, place: Place = {}): CreeplineError {
  return new CreeplineError('invalid', [{ ...place, message }]);
}

/** `file:line:column path: message` on one line, leaving out what is not known; nothing in it that a terminal could obey. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const spot = [file, line, column].filter(part => part !== undefined).join(':');
  return onOneLine([spot, path === undefined ? '' : `${path}:`, message].filter(Boolean).join(' '));
}

/** `unknown lever: trasparency (did you mean transparency?)` */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `unknown ${what}: ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}

/** The known name with the smallest edit distance, if it is close enough to be a likely slip; ties go to the first. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
