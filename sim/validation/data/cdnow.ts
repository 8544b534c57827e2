// Orders of an online music shop (CDNOW): 23,570 new customers for a year and a quarter after their first order, beside as many
// days of simulated new customers whom nobody writes to.
import type { TextColumns } from '../../audience/read-columns.ts';
import { Simulation } from '../../engine/simulation.ts';
import { parseScenario } from '../../io/scenario.ts';
import { createPopulation } from '../../model/population/index.ts';
import type { CountedShare } from '../../experiment/shares.ts';
import { claimMore, type Claim, type DataCheck } from './claim.ts';

export const cdnowColumns = ['customer', 'date'] as const;

/** Days on which a customer ordered again, counted from the first order. */
type Orders = readonly number[];

const quarterDays = 91;
const quarters = 5;
/** Every customer of the file was seen for so long. */
const seenDays = quarters * quarterDays;
const simulatedPeople = 4000;
const within = [28, 90, 182, 365] as const;
const silenceMonths = 8;

/** How far simulated shares may lie from real ones, and in which of the file's own shapes. */
const shareBand = 0.04;
const lastQuarterBand: Band = [0.4, 0.6];
const silenceBand: Band = [0.1, 0.3];
type Band = readonly [number, number];

export function checkCdnow(columns: TextColumns<(typeof cdnowColumns)[number]>, seed: number): DataCheck {
  const real = readOrders(columns);
  const simulated = simulateOrders(seed);
  const both = (of: (orders: readonly Orders[]) => number): [number, number] => [of(real), of(simulated)];
  const again = within.map(days => ({ days, shares: both(orders => shareOf(againWithin(orders, days))) }));
  const perQuarter = Array.from({ length: quarters }, (_, k) => both(orders => ordersInQuarter(orders, k)));
  const silence = Array.from({ length: silenceMonths }, (_, k) => both(orders => shareOf(afterSilence(orders, k))));
  const tenth = both(orders => shareOfBest(orders, 0.1));
  return {
    id: 'cdnow',
    title: 'New customers of a music shop: most never order again, and orders flatten out',
    source: 'cdnow-1997',
    rows: columns.customer.length,
    claims: [
      claimMore('falls', 'more order again in the first quarter than in the second', buyers(real, 0), buyers(real, 1)),
      claimMore('goes-on', 'more than one in ten orders in the fifth quarter', buyers(real, 4), tenthOf(real)),
      ...again.map(({ days, shares }) =>
        claimNear(
          `again-${days}`,
          `within ${days} days as many order again as simulated, give or take 4 points`,
          shares,
        ),
      ),
      claimInside(
        'flattens',
        'simulated orders of the fifth quarter are .4 to .6 of those of the first, as the real ones are',
        [perQuarter[4]![0] / perQuarter[0]![0], perQuarter[4]![1] / perQuarter[0]![1]],
        lastQuarterBand,
      ),
      claimInside(
        'silence',
        'after seven months of silence a first repeat is simulated .1 to .3 times as often as in the first month',
        [silence[7]![0] / silence[0]![0], silence[7]![1] / silence[0]![1]],
        silenceBand,
      ),
      claimInside('few', 'a tenth of the customers make .5 to .65 of the simulated repeat orders', tenth, [0.5, 0.65]),
    ],
    tables: [
      tableOf('Repeat orders a customer, by quarter after the first order', perQuarter, k => `quarter ${k + 1}`),
      tableOf('Chance of the first repeat in a month, by months of silence', silence, k => `month ${k + 1}`),
    ],
  };
}

function readOrders({ customer, date }: TextColumns<(typeof cdnowColumns)[number]>): Orders[] {
  const days = new Map<string, Set<number>>();
  customer.forEach((id, row) => {
    const of = days.get(id) ?? new Set();
    days.set(id, of.add(dayNumber(date[row]!)));
  });
  return [...days.values()].map(set => {
    const [first = 0, ...later] = [...set].sort((a, b) => a - b);
    return later.map(day => day - first).filter(day => day <= seenDays);
  });
}

/** Days since a day long ago, from a date such as 1997-03-25 (Fliegel & Van Flandern 1968). */
function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const early = Math.trunc((month - 14) / 12);
  return (
    Math.trunc((1461 * (year + 4800 + early)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * early)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + early) / 100)) / 4) +
    day
  );
}

/** People who have just ordered for the first time, and whom the shop never writes to. */
function simulateOrders(seed: number): Orders[] {
  const scenario = parseScenario(
    `{"id": "cohort", "title": "New customers", "seed": ${seed}, "days": ${seenDays}, "topics": ["music"],
      "population": {"size": ${simulatedPeople}, "overrides": {"newCustomers.share": 1}},
      "strategies": {"silent": {"frequency": {"capPerWeek": 0}}}}`,
    { file: 'cohort.json', read: () => undefined },
  );
  const people = createPopulation(scenario);
  const simulation = new Simulation(scenario, people, Object.values(scenario.strategies), 0, { ledger: [] });
  const orders = Array.from({ length: simulatedPeople }, (): number[] => []);
  let before = new Float32Array(simulatedPeople);
  for (let day = 1; day <= seenDays; day++) {
    simulation.step();
    const now = simulation.rows(0).column('purchases');
    orders.forEach((of, row) => {
      if (now[row]! > before[row]!) of.push(day);
    });
    before = Float32Array.from(now);
  }
  return orders;
}

const countedWhere = (orders: readonly Orders[], holds: (of: Orders) => boolean): CountedShare => ({
  count: orders.filter(holds).length,
  of: orders.length,
});

const shareOf = ({ count, of }: CountedShare): number => count / Math.max(of, 1);

const againWithin = (orders: readonly Orders[], days: number): CountedShare =>
  countedWhere(orders, of => (of[0] ?? Infinity) <= days);

const inQuarter = (day: number, quarter: number): boolean => Math.ceil(day / quarterDays) === quarter + 1;

const buyers = (orders: readonly Orders[], quarter: number): CountedShare =>
  countedWhere(orders, of => of.some(day => inQuarter(day, quarter)));

/** One in ten, as if it had been counted in the same people. */
const tenthOf = (orders: readonly Orders[]): CountedShare => ({
  count: Math.round(orders.length / 10),
  of: orders.length,
});

function ordersInQuarter(orders: readonly Orders[], quarter: number): number {
  const count = orders.reduce((sum, of) => sum + of.filter(day => inQuarter(day, quarter)).length, 0);
  return count / orders.length;
}

/** Of those who have not ordered again for so many months, who do in the next. */
function afterSilence(orders: readonly Orders[], months: number): CountedShare {
  const silent = orders.filter(of => (of[0] ?? Infinity) > 30 * months);
  return countedWhere(silent, of => of[0]! <= 30 * (months + 1));
}

/** Share of all repeat orders of a year that come from so many of the customers, those who order most. */
function shareOfBest(orders: readonly Orders[], share: number): number {
  const counts = orders.map(of => of.filter(day => day <= 365).length).sort((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
  return sum(counts.slice(0, Math.round(share * counts.length))) / Math.max(1, sum(counts));
}

const noInterval = { low: null, high: null, reason: 'a simulated cohort against a real one' };

function claimNear(id: string, says: string, [real, simulated]: readonly [number, number]): Claim {
  const mean = simulated - real;
  return { id, says, estimate: { mean, ...noInterval }, holds: Math.abs(mean) <= shareBand };
}

/** The real value lies inside the band, and the simulated one does too. */
function claimInside(id: string, says: string, both: readonly [number, number], [low, high]: Band): Claim {
  const [real, simulated] = both;
  const holds = both.every(value => value >= low && value <= high);
  return { id, says, estimate: { mean: simulated - real, ...noInterval }, holds };
}

function tableOf(title: string, rows: readonly (readonly [number, number])[], name: (k: number) => string) {
  return { title, columns: ['file', 'simulated'], rows: rows.map((values, k) => ({ name: name(k), values })) };
}
