// The market: what it makes, day by day, of sums and numbers that no equation worked out. Events, breaches, stories,
// inquiries, the pilot, pooled learning, rivals, the law, and who hears what from whom.
import { closeDay, createMarket, openDay, settle, type Day, type DayTotals } from '../../model/market/index.ts';
import { canonicalScenario } from './canonical-scenario.ts';
import { spread, shortDigest, spreadWhole, type Digestible } from './canonical-values.ts';

/** Day by day while most happens, then in steps, until what lasts a quarter is over. */
const ticks = Array.from({ length: 60 }, (_, k) => (k < 30 ? k : 30 + 3 * (k - 30)));
const people = 1000;

type Numbers = Readonly<Record<string, number>>;

/** Numbers whose size decides whether anything happens at all; every other one lies between 0 and 1. */
const sized: Numbers = {
  breachRate: 900,
  securityShield: 2,
  storyRate: 0.0002,
  incidentTicks: 6,
  inquiryTicks: 5,
  customers: 3000,
  fineMedianCents: 5000,
  retentionTicks: 400,
  forcingBar: 0.2,
  pilotTicks: 8,
};

/** Brands that ask, hide and try things out in all the ways that the market tells apart. */
const brands: readonly Numbers[] = [
  { asksOptIn: 0, asksOptOut: 0, givesNotice: 0, covertness: 1, disclosed: 0, pilotShare: 1 },
  {
    asksOptIn: 0,
    asksOptOut: 0,
    givesNotice: 1,
    covertness: 0.5,
    pilotShare: 0.2,
    stopsOnClicks: 1,
    stopsOnFeelings: 0,
  },
  { asksOptIn: 0, asksOptOut: 1, givesNotice: 0, covertness: 0, pilotShare: 0.2, stopsOnClicks: 0, stopsOnFeelings: 1 },
  {
    asksOptIn: 1,
    asksOptOut: 0,
    givesNotice: 0,
    covertness: 0,
    security: 1,
    pilotShare: 0.2,
    stopsOnClicks: 1,
    stopsOnFeelings: 1,
  },
];

export function marketPart(): Digestible {
  return [brands.map(daysOfMarket), hearsay()];
}

function daysOfMarket(brand: Numbers, which: number): Digestible {
  const number = (name: string): number => brand[name] ?? sized[name] ?? spread(name);
  const dayAt = (tick: number): Day => ({ scenario: canonicalScenario, replication: which, tick, people, number });
  const market = createMarket(dayAt(0));
  return ticks.map(tick => {
    const inputs = openDay(market, dayAt(tick));
    closeDay(market, dayAt(tick), totalsOf(tick + 1000 * which));
    return [inputs, shortDigest(market)];
  });
}

/** How much of a sum is usual, as a share of all people: enough for a pilot to be judged by small differences. */
const usual: Numbers = {
  peopleContacted: 0.9,
  pilotMessages: 0.3,
  messagesClicked: 0.1,
  pilotClicks: 0.03,
  messagesTooFar: 0.05,
  pilotTooFar: 0.022,
};

/** More complaints and warnings on some days than on others, so that what they bring about comes and goes. */
function totalsOf(at: number): DayTotals {
  const busy = 0.5 + spread('busy', at) / 2;
  const total = (tally: string): number => Math.floor(people * busy * (usual[tally] ?? spread(tally, at)));
  return { total, byTopic: tally => Array.from({ length: 8 }, (_, k) => Math.floor(total(tally) * spread(tally, k))) };
}

function hearsay(): Digestible {
  const size = 50;
  const degree = 4;
  const heard = new Float32Array(size);
  settle(
    {
      people: size,
      gossipOf: row => 9 * (spreadWhole('warned', row, 3) - spreadWhole('recommended', row, 2)),
      hear: (row, tellings) => (heard[row] = tellings),
    },
    {
      offsets: Int32Array.from({ length: size + 1 }, (_, row) => degree * row),
      targets: Int32Array.from({ length: size * degree }, (_, tie) => spreadWhole('tie', tie, size)),
    },
  );
  return heard;
}
