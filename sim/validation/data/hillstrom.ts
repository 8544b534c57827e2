// A trial of e-mails (Hillstrom 2008), fitted on one half of its customers, picked by lot, and predicted for the other half. The
// formula is that of the model: people come by themselves, ever less with the months since the last time, and an e-mail brings
// more of them by its appeal, and by its match with what they bought. Both count more with people who come more often anyway.
import { dayKey, nameKey, randomWord } from '../../core/chance.ts';
import { exp } from '../../core/exact-math.ts';
import { estimateContrast, type CountedShare } from '../../experiment/shares.ts';
import type { TextColumns } from '../../audience/read-columns.ts';
import { isAbove, type Claim, type DataCheck, type DataTable } from './claim.ts';
import { fitRates, type Formula } from './fit-rates.ts';

export const hillstromColumns = ['recency', 'mens', 'womens', 'segment', 'visit'] as const;

const bought = ['mens', 'womens', 'both'] as const;
type Bought = (typeof bought)[number];
const arms = ['none', 'mens', 'womens'] as const;
type Arm = (typeof arms)[number];
const armNames: Readonly<Record<Arm, string>> = { none: 'No E-Mail', mens: 'Mens E-Mail', womens: 'Womens E-Mail' };
const boughtNames: Readonly<Record<Bought, string>> = { mens: "men's only", womens: "women's only", both: 'both' };

interface Customer {
  bought: Bought;
  arm: Arm;
  /** months since the last purchase, from 1 */
  recency: number;
  visited: boolean;
}

interface Cell extends CountedShare {
  bought: Bought;
  arm: Arm;
  recency: number;
}

/** Rates of coming unprompted by what was bought, how fast those fade, the appeal of each e-mail, the match. */
const start = [0.12, 0.12, 0.2, 0.05, 0.4, 0.4, 0.1];

const formulaWith =
  (countsMatch: boolean): Formula<Cell> =>
  (cell, weights) => {
    const place = bought.indexOf(cell.bought);
    const [base, fade, mens, womens, match] = [weights[place]!, ...weights.slice(bought.length)] as [
      number,
      number,
      number,
      number,
      number?,
    ];
    const months = cell.recency - 1;
    const unprompted = exp(-fade * months);
    const sent = { none: [0, 0], mens: [1, 0], womens: [0, 1] }[cell.arm] as [number, number];
    const matched = countsMatch && matches(cell) ? 1 : 0;
    const factor = unprompted + sent[0] * mens + sent[1] * womens + matched * (match ?? 0);
    const slopes = [
      ...bought.map((_, i) => (i === place ? factor : 0)),
      -base * months * unprompted,
      base * sent[0],
      base * sent[1],
      base * matched,
    ];
    return { rate: base * factor, slopes: slopes.slice(0, weights.length) };
  };

function matches({ bought: has, arm }: Pick<Cell, 'bought' | 'arm'>): boolean {
  return arm !== 'none' && (has === 'both' || has === arm);
}

export function checkHillstrom(columns: TextColumns<(typeof hillstromColumns)[number]>, seed: number): DataCheck {
  const customers = readCustomers(columns);
  const [fitted, kept] = halves(customers, seed).map(cellsOf) as [Cell[], Cell[]];
  const match = fit(fitted, formulaWith(true), start);
  const plain = fit(fitted, formulaWith(false), start.slice(0, -1));
  const nine = compareNine(kept, match, plain);
  return {
    id: 'hillstrom-email',
    title: 'A trial of e-mails: one half of the customers predicts the other',
    source: 'hillstrom-2008',
    rows: customers.length,
    claims: [...claimOrder(kept), claimMatchHelps(nine), ...claimMatchByEmail(cellsOf(customers))],
    tables: [tableOfNine(nine), tableOfRecency(kept, match), tableOfWeights(match)],
  };
}

function readCustomers({
  recency,
  mens,
  womens,
  segment,
  visit,
}: TextColumns<(typeof hillstromColumns)[number]>): Customer[] {
  return recency.map((months, row) => ({
    bought: mens[row] === '1' ? (womens[row] === '1' ? 'both' : 'mens') : 'womens',
    arm: arms.find(arm => armNames[arm] === segment[row])!,
    recency: Number(months),
    visited: visit[row] === '1',
  }));
}

/** By a draw for each row, so that the same seed gives the same halves. */
function halves(customers: readonly Customer[], seed: number): [Customer[], Customer[]] {
  const [key, name] = [dayKey(seed, 0, 0), nameKey('half')];
  const isFitted = (row: number) => randomWord(key, row, name) < 0;
  return [customers.filter((_, row) => isFitted(row)), customers.filter((_, row) => !isFitted(row))];
}

/** Customers who bought the same, the same months ago, and got the same. */
function cellsOf(customers: readonly Customer[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { bought: has, arm, recency, visited } of customers) {
    const key = `${has} ${arm} ${recency}`;
    const { count, of } = cells.get(key) ?? { count: 0, of: 0 };
    cells.set(key, { bought: has, arm, recency, count: count + (visited ? 1 : 0), of: of + 1 });
  }
  return [...cells.values()];
}

interface Fit {
  formula: Formula<Cell>;
  weights: readonly number[];
}

const fit = (cells: readonly Cell[], formula: Formula<Cell>, from: readonly number[]): Fit => ({
  formula,
  weights: fitRates(cells, formula, from),
});

function together(cells: readonly Cell[]): CountedShare {
  return { count: cells.reduce((sum, { count }) => sum + count, 0), of: cells.reduce((sum, { of }) => sum + of, 0) };
}

function predict(cells: readonly Cell[], { formula, weights }: Fit): number {
  return cells.reduce((sum, cell) => sum + cell.of * formula(cell, weights).rate, 0) / together(cells).of;
}

interface Compared {
  name: string;
  observed: number;
  match: number;
  plain: number;
  people: number;
}

function compareNine(kept: readonly Cell[], match: Fit, plain: Fit): Compared[] {
  return bought.flatMap(has =>
    arms.map(arm => {
      const cells = kept.filter(cell => cell.bought === has && cell.arm === arm);
      const { count, of } = together(cells);
      return {
        name: `${boughtNames[has]}, ${armNames[arm]}`,
        observed: count / of,
        match: predict(cells, match),
        plain: predict(cells, plain),
        people: of,
      };
    }),
  );
}

const meanError = (nine: readonly Compared[], of: 'match' | 'plain'): number =>
  nine.reduce((sum, cell) => sum + Math.abs(cell[of] - cell.observed), 0) / nine.length;

function tableOfNine(nine: readonly Compared[]): DataTable {
  const rows = nine.map(({ name, observed, match, plain, people }) => ({
    name,
    values: [observed, match, match - observed, plain - observed, people],
  }));
  const mean = {
    name: 'mean absolute error',
    values: [null, null, meanError(nine, 'match'), meanError(nine, 'plain'), null],
  };
  return {
    title: 'Visits of the other half, by what was bought and what was sent',
    columns: ['observed', 'predicted', 'error', 'error without match', 'people'],
    rows: [...rows, mean],
  };
}

const recencyBands = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
] as const;

function tableOfRecency(kept: readonly Cell[], fit: Fit): DataTable {
  const rows = recencyBands.map(([from, to]) => {
    const cells = kept.filter(({ arm, recency }) => arm === 'none' && recency >= from && recency <= to);
    const { count, of } = together(cells);
    const predicted = predict(cells, fit);
    return { name: `${from}–${to} months`, values: [count / of, predicted, predicted - count / of, of] };
  });
  return {
    title: 'Visits without an e-mail, by the time since the last purchase',
    columns: ['observed', 'predicted', 'error', 'people'],
    rows,
  };
}

function tableOfWeights({ weights }: Fit): DataTable {
  const names = [
    ...bought.map(has => `comes unprompted, bought ${boughtNames[has]}`),
    'fades with each month',
    "appeal of the men's e-mail",
    "appeal of the women's e-mail",
    'match, for either e-mail',
  ];
  return {
    title: 'What was fitted: visits in the first month, and what is added as a share of them',
    columns: ['weight'],
    rows: names.map((name, i) => ({ name, values: [weights[i]!] })),
  };
}

function claimOrder(kept: readonly Cell[]): Claim[] {
  const of = (arm: Arm) => together(kept.filter(cell => cell.arm === arm));
  const more = (id: string, says: string, a: Arm, b: Arm): Claim => {
    const estimate = estimateContrast([
      { ...of(a), weight: 1 },
      { ...of(b), weight: -1 },
    ]);
    return { id, says, estimate, holds: isAbove(estimate) };
  };
  return [
    more('mens-over-womens', "the men's e-mail brings more visits than the women's", 'mens', 'womens'),
    more('womens-over-none', "the women's e-mail brings more visits than none", 'womens', 'none'),
  ];
}

function claimMatchHelps(nine: readonly Compared[]): Claim {
  const gain = meanError(nine, 'plain') - meanError(nine, 'match');
  return {
    id: 'match-helps',
    says: 'knowing what customers bought predicts the other half better than not knowing it',
    estimate: { mean: gain, low: null, high: null, reason: 'a difference of two mean errors over nine cells' },
    holds: gain > 0,
  };
}

/** Among those who bought one kind only: how much more an e-mail about it adds than it adds for the others. All customers count. */
function claimMatchByEmail(all: readonly Cell[]): Claim[] {
  const share = (has: Bought, arm: Arm, weight: number) => ({
    ...together(all.filter(cell => cell.bought === has && cell.arm === arm)),
    weight,
  });
  const effect = (email: 'mens' | 'womens', other: 'mens' | 'womens') =>
    estimateContrast([
      share(email, email, 1),
      share(email, 'none', -1),
      share(other, email, -1),
      share(other, 'none', 1),
    ]);
  const [mens, womens] = [effect('mens', 'womens'), effect('womens', 'mens')];
  return [
    {
      id: 'womens-match',
      says: "the women's e-mail adds more visits among those who bought women's things",
      estimate: womens,
      holds: isAbove(womens),
    },
    { id: 'no-mens-match', says: "the men's e-mail shows no match effect", estimate: mens, holds: !isAbove(mens) },
  ];
}
