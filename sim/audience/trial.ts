// Tables often come from a test. Its arms were drawn by lot and its outcomes came afterwards: as traits they would foretell the past.
import { answersOf, readFlag, shareOfRows } from './cells.ts';
import type { TextColumn } from './column.ts';
import { readNumber } from './numbers.ts';
import { armNames, leakNames, outcomeNames, outcomeOfTestNames } from './column-names.ts';

export type TrialRole = 'arm' | 'outcome' | 'leak';

const controlWord = /^(control|placebo|holdout|no[ -]?(e-?mail|treatment|message|contact)|kontrolle|kontrollgruppe)\b/i;
const mostArms = 12;

/** What a table has of a test, by the names of its columns. */
export interface Trial {
  outcomes: readonly TextColumn[];
  hasArms: boolean;
}

export function trialOf(columns: readonly TextColumn[]): Trial {
  return {
    outcomes: columns.filter(({ plain }) => outcomeNames.includes(plain)),
    hasArms: columns.some(({ plain }) => armNames.includes(plain)),
  };
}

/** The part a column has in a test, by its name and those of the others. */
export function roleOf(column: TextColumn, { outcomes, hasArms }: Trial): TrialRole | undefined {
  const { plain } = column;
  if (outcomes.length === 0) return undefined;
  if (outcomeNames.includes(plain)) return 'outcome';
  if (leakNames.includes(plain)) return 'leak';
  if (armNames.includes(plain) || holdsControl(column)) return 'arm';
  return hasArms && outcomeOfTestNames.includes(plain) ? 'outcome' : undefined;
}

function holdsControl(column: TextColumn): boolean {
  return answersOf(column, mostArms)?.some(({ value }) => controlWord.test(value)) ?? false;
}

/** of those with an amount, so many would lack the outcome if the two had nothing to do with each other: fewer prove nothing */
const leastExpected = 8;
const strays = 0.01;
const mostlyNumbers = 0.9;

/** The outcome without which an amount is never above 0, if there is one: such an amount came afterwards, whatever its name. */
export function outcomeToldBy(column: TextColumn, { outcomes }: Trial): string | undefined {
  if (outcomes.length === 0) return undefined;
  if (shareOfRows(column, cell => readNumber(cell) !== undefined) < mostlyNumbers) return undefined;
  const above = Uint8Array.from({ length: column.size }, (_, code) =>
    (readNumber(column.text(code)) ?? 0) > 0 ? 1 : 0,
  );
  if (!above.includes(1) || !above.includes(0)) return undefined;
  return outcomes.find(outcome => outcome !== column && follows(column, above, outcome))?.name;
}

function follows(column: TextColumn, above: Uint8Array, outcome: TextColumn): boolean {
  if ((answersOf(outcome, 2)?.length ?? 0) !== 2) return false;
  const happened = Uint8Array.from({ length: outcome.size }, (_, code) => (readFlag(outcome.text(code)) === 1 ? 1 : 0));
  let [both, aboveOnly, without] = [0, 0, 0];
  const { codes } = outcome;
  column.codes.forEach((code, row) => {
    const is = above[code] === 1;
    const did = happened[codes[row]!] === 1;
    if (is && did) both++;
    if (is && !did) aboveOnly++;
    if (!did) without++;
  });
  const expected = ((both + aboveOnly) * without) / column.codes.length;
  return expected >= leastExpected && aboveOnly <= strays * both;
}
