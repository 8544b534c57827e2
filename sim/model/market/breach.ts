import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { type Day, draw } from './day.ts';
import { strength } from './surroundings.ts';

export const breach: Mechanism = {
  key: 'breach',
  name: 'A breach of data',
  says: 'When data get into wrong hands, those of whom the brand held more lose more trust, and some lose their identity.',
  why: prose(`
    How often is a hazard that security lowers and hoarding raises; how hard is the amount held, weighted by how
    sensitive it is. So keeping less is a remedy on every day without a breach as well. One settlement sets the scale
    of the cost: about four dollars a person (\`equifax-2019\`). Rate, size and lost trust are guesses; a firm’s real
    hazard hangs on much that no lever here names.
  `),
  equations: `
    for everyone:
      endangered = breachSeverity > 0 and dataHeld > 0
    for endangered:
      struck      = chance(breach) < min(breachWeight * breachSeverity * (leastStruck + dataHeld), 1)
      stolen      = struck and chance(theft) < theftRate * dataHeld
      breached    = breached or struck
      identityStolen = identityStolen or stolen
      breachHurt  = struck * (breachTrust * (leastStruck + dataHeld) + theftTrust * stolen)
      breachCents = min(breachCents + struck * (breachCostCents * dataHeld + theftCostCents * stolen), 1000000000)
      count peopleBreached = struck
  `,
  params: [
    param('breachRate', 0.1, [0, 5], 'per year', 'breaches of an unguarded brand that holds full records', 'ASSUMED'),
    param(
      'securityShield',
      3,
      [0, 6],
      'factor',
      'how much the best security lowers that: to 1 / (1 + its square)',
      'ASSUMED',
    ),
    param('securityLimits', 0.6, [0, 1], 'share', 'how much of a breach the best security contains', 'ASSUMED'),
    param(
      'leastStruck',
      0.5,
      [0, 1],
      'share',
      'how far a breach reaches even those of whom next to nothing is held',
      'ASSUMED',
    ),
    param('breachTrust', 0.6, [0, 3], 'SD', 'trust lost by those whose data got out', 'ASSUMED'),
    param('theftTrust', 1.5, [0, 4], 'SD', 'trust lost besides when the identity is misused', 'ASSUMED'),
    param('theftRate', 0.1, [0, 1], 'share', 'how often full records that got out are misused', 'ASSUMED'),
    param(
      'breachCostCents',
      400,
      [0, 20000],
      'cents',
      'what one full record that got out costs the brand: notices, help, lawyers',
      'equifax-2019',
    ),
    param('theftCostCents', 2000, [0, 100000], 'cents', 'what it pays where an identity was misused', 'ASSUMED'),
  ],
  sources: ['equifax-2019', 'ASSUMED'],
  limits: 'A breach is told to those it struck on the same day, as the law asks.',
  happenings: {
    struck: { tells: 'learned that data about them had got out', gravity: 20 },
    stolen: { tells: 'somebody misused their identity' },
  },
};

/** The smallest breach that is one. ASSUMED */
const leastBreach = 0.2;

/** How grave a breach there is today, 0 for none: one that the scenario brings, or one that the brand's own guard lets in. */
export function breachSeverityOn(day: Day, heldShare: number): number {
  const guard = day.number('security');
  const contained = 1 - day.number('securityLimits') * guard;
  const brought = strength(day.scenario, 'breach', day.tick);
  const hazard = (day.number('breachRate') * unguarded(day.number('securityShield') * guard) * heldShare) / 365;
  const own =
    draw(day, 'market.breach') < hazard * day.number('breachWeight')
      ? leastBreach + (1 - leastBreach) * draw(day, 'market.breachSize')
      : 0;
  return Math.max(brought, own) * contained;
}

const unguarded = (shield: number): number => 1 / (1 + shield * shield);
