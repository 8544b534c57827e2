import { dayKey, nameKey, randomWord } from '../../../sim/core/chance.ts';
import { exp, probit } from '../../../sim/core/exact-math.ts';

// The shipped audience `scenarios/audiences/hillstrom-like.csv` is invented here, from a seed: the columns, quirks and rough shares of the
// e-mail test of Hillstrom (2008), but no row of it.

const key = dayKey(2011, 0, 0);
const columns = [
  'recency',
  'history_segment',
  'history',
  'mens',
  'womens',
  'zip_code',
  'newbie',
  'channel',
  'segment',
  'visit',
  'conversion',
  'spend',
];
const bands = [
  ['1) $0 - $100', 100],
  ['2) $100 - $200', 200],
  ['3) $200 - $350', 350],
  ['4) $350 - $500', 500],
  ['5) $500 - $750', 750],
  ['"6) $750 - $1,000"', 1000],
  ['"7) $1,000 +"', Infinity],
] as const;

export function hillstromLike(rows: number): string {
  return [columns.join(','), ...Array.from({ length: rows }, (_, row) => customer(row).join(',')), ''].join('\r\n');
}

function customer(row: number): (string | number)[] {
  const draw = (name: string) => ((randomWord(key, row, nameKey(name)) >>> 0) + 0.5) / 2 ** 32;
  const history = Math.max(24.95, Math.round(exp(5.05 + 0.95 * probit(draw('history'))) * 100) / 100);
  const bought = pick(draw('bought'), [
    ['mens', 0.45],
    ['womens', 0.45],
    ['both', 0.1],
  ]);
  const arm = pick(draw('segment'), [
    ['Mens E-Mail', 1 / 3],
    ['Womens E-Mail', 1 / 3],
    ['No E-Mail', 1 / 3],
  ]);
  const visit = draw('visit') < { 'Mens E-Mail': 0.18, 'Womens E-Mail': 0.15, 'No E-Mail': 0.11 }[arm] ? 1 : 0;
  const conversion = visit === 1 && draw('conversion') < 0.06 ? 1 : 0;
  return [
    1 + Math.floor(12 * draw('recency')),
    bands.find(([, most]) => history < most)![0],
    history,
    bought === 'womens' ? 0 : 1,
    bought === 'mens' ? 0 : 1,
    pick(draw('zip'), [
      ['Surburban', 0.45],
      ['Urban', 0.4],
      ['Rural', 0.15],
    ]),
    draw('newbie') < 0.5 ? 1 : 0,
    pick(draw('channel'), [
      ['Web', 0.44],
      ['Phone', 0.44],
      ['Multichannel', 0.12],
    ]),
    arm,
    visit,
    conversion,
    conversion === 1 ? Math.round(exp(4.3 + 0.6 * probit(draw('spend'))) * 100) / 100 : 0,
  ];
}

function pick<T extends string>(u: number, shares: readonly (readonly [T, number])[]): T {
  let below = 0;
  return (shares.find(([, share]) => u < (below += share)) ?? shares.at(-1)!)[0];
}
