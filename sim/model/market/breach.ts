import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { exp } from '../../core/exact-math.ts';
import { type Day, draw } from './day.ts';
import { worstYears, type YearOfLosses } from './fines.ts';
import { strength } from './surroundings.ts';

export const breach: Mechanism = {
  key: 'breach',
  name: 'A breach of data',
  says: 'When data get into wrong hands, those of whom the brand held more lose more trust, and some lose their identity.',
  why: prose(`
    What a brand risks is a rate, which security lowers and hoarding raises, times a loss, which grows with what is
    held. It is booked for everybody on every day as an expectation, so that no verdict hangs on whether a breach
    happened to be drawn; breaches that happen are those that a scenario brings, or that \`drawsBreaches\` asks for.
    Costs lie between those of a settlement with 147 million people, about four dollars each (\`equifax-2019\`), and
    of one telecom firm, about twenty for each customer (\`talktalk-2016\`). Customers forgive a brand that was open
    and left them in control (\`martin-2017\`), and regulars forgive more (\`janakiraman-2018\`); by how much is a
    guess.
  `),
  equations: `
    for everyone:
      mercy       = clamp(1 - opennessMercy * disclosed * feltControl - patronMercy * familiarity, 0.2, 1)
      perRecord   = (leastStruck + dataHeld) * dataHeld * (breachCostCents + theftRate * theftCostCents)
      expectedBreachCents = min(expectedBreachCents + breachWeight * breachRisk * perRecord, 1000000000)
      endangered  = breachSeverity > 0 and dataHeld > 0
    for endangered:
      struck      = chance(breach) < min(breachWeight * breachSeverity * (leastStruck + dataHeld), 1)
      stolen      = struck and chance(theft) < theftRate * dataHeld
      breached    = breached or struck
      identityStolen = identityStolen or stolen
      breachDepth = breachTrust * (leastStruck + dataHeld) * mercy + theftTrust * stolen
      breachHurt  = struck * breachTake * max(breachDepth + trust, 0)
      breachCents = min(breachCents + struck * (breachCostCents * dataHeld + theftCostCents * stolen), 1000000000)
      count peopleBreached = struck
  `,
  params: [
    param(
      'breachRate',
      0.1,
      [0.02, 0.3],
      'per year',
      'breaches of an unguarded brand that holds full records',
      'ASSUMED',
    ),
    param(
      'drawsBreaches',
      0,
      [0, 1],
      'share',
      'share of breaches that strike by chance; of the others only the expected cost is booked. Those of the scenario happen anyway',
      'definition',
    ),
    param(
      'securityShield',
      3,
      [1.5, 5],
      'factor',
      'how much the best security lowers that: to 1 / (1 + its square)',
      'ASSUMED',
    ),
    param('securityLimits', 0.6, [0.2, 0.9], 'share', 'how much of a breach the best security contains', 'ASSUMED'),
    param(
      'leastStruck',
      0.5,
      [0.2, 0.8],
      'share',
      'how far a breach reaches even those of whom next to nothing is held',
      'ASSUMED',
    ),
    param(
      'breachTake',
      0.8,
      [0.4, 1],
      'share',
      'how far trust falls at once to what a breach says of the brand',
      'ASSUMED',
    ),
    param(
      'breachTrust',
      1.2,
      [0.6, 2],
      'SD',
      'how low a brand is trusted by those whose data got out, where it held half of all records',
      'ASSUMED',
    ),
    param('theftTrust', 1.5, [0.5, 3], 'SD', 'how much lower by those whose identity is misused', 'ASSUMED'),
    param(
      'opennessMercy',
      0.5,
      [0.2, 0.8],
      'share',
      'how much milder those take it who were told what is done and feel in control',
      'martin-2017',
    ),
    param('patronMercy', 0.3, [0.1, 0.6], 'share', 'how much milder regulars take it', 'janakiraman-2018'),
    param('theftRate', 0.1, [0.01, 0.3], 'share', 'how often full records that got out are misused', 'ASSUMED'),
    param(
      'breachCostCents',
      400,
      [200, 2200],
      'cents',
      'what one full record that got out costs the brand: notices, help, lawyers; the most is what the telecom firm paid',
      'equifax-2019',
    ),
    param('theftCostCents', 2000, [500, 10000], 'cents', 'what it pays where an identity was misused', 'ASSUMED'),
  ],
  sources: ['equifax-2019', 'talktalk-2016', 'martin-2017', 'janakiraman-2018', 'ASSUMED'],
  limits: 'A breach is told to those it struck on the same day, as the law asks.',
  happenings: {
    struck: { tells: 'learned that data about them had got out', gravity: 20 },
    stolen: { tells: 'somebody misused their identity' },
  },
};

/** The smallest breach that is one; sizes are as likely up to 1. ASSUMED */
const leastBreach = 0.2;
const meanBreach = (leastBreach + 1) / 2;

/** How grave a breach there is today, 0 for none: one that the scenario brings, or one that is drawn where that is asked for. */
export function breachSeverityOn(day: Day, heldShare: number): number {
  const brought = strength(day.scenario, 'breach', day.tick);
  const drawn = hazardOn(day, heldShare) * day.number('drawsBreaches') * day.number('breachWeight');
  const own = draw(day, 'market.breach') < drawn ? leastBreach + (1 - leastBreach) * draw(day, 'market.breachSize') : 0;
  return Math.max(brought, own) * uncontained(day);
}

/** Breaches to expect today, weighted by how grave they are; none beside those that are drawn. */
export function breachRiskOn(day: Day, heldShare: number): number {
  return hazardOn(day, heldShare) * meanBreach * uncontained(day) * (1 - day.number('drawsBreaches'));
}

function hazardOn(day: Day, heldShare: number): number {
  const shield = day.number('securityShield') * day.number('security');
  return (day.number('breachRate') * heldShare) / (1 + shield * shield) / 365;
}

/** What breaches cost a brand in a year, cents a person: the mean, and the mean of the worst twentieth of years. */
export function yearOfBreaches(day: Day, heldShare: number): YearOfLosses {
  const { number } = day;
  const chance = 1 - exp(-365 * hazardOn(day, heldShare));
  const record = number('breachCostCents') + number('theftRate') * number('theftCostCents');
  const each = uncontained(day) * (number('leastStruck') + heldShare) * heldShare * record;
  const meanCents = chance * meanBreach * each;
  // of years with a breach the worst are those with the largest: sizes are as likely from the smallest to 1
  const largest = Math.min(1, worstYears / Math.max(chance, worstYears));
  const meanOfLargest = 1 - ((1 - leastBreach) * largest) / 2;
  return { meanCents, worstCents: Math.min(1, chance / worstYears) * meanOfLargest * each };
}

const uncontained = (day: Day): number => 1 - day.number('securityLimits') * day.number('security');
