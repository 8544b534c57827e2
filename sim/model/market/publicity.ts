import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { type Day, draw } from './day.ts';
import { strength } from './surroundings.ts';

export const publicity: Mechanism = {
  key: 'publicity',
  name: 'A story in the press',
  says: 'Many read a bad story; those who care most about privacy take it hardest.',
  why: prose(`
    Stories are rare, most are small, a few are large. Their odds grow with complaints, warnings and leaked records
    per 100,000 people – rates, so that simulating more people brings no more scandals. Nothing published pins these
    numbers. The mechanism is there because without it a scandal would cost no more than the messages that caused it.
  `),
  equations: `
    for not left:
      storyDay = pressSeverity > 0
    for storyDay:
      read       = chance(read) < min(publicityWeight * pressReach * pressSeverity, 1)
      pressHurt  = read * pressTrust * pressSeverity * clamp(1 + pressConcern * concern, 0, 3)
      pressHeard = min(pressHeard + read, 100000)
      count peopleReading = read
  `,
  params: [
    param(
      'storyRate',
      0.00004,
      [0, 0.01],
      'per tick and incident',
      'chance of a story for each recent grave incident in 100,000 people',
      'ASSUMED',
    ),
    param('storyMost', 0.05, [0, 1], 'per tick', 'the greatest chance of a story', 'ASSUMED'),
    param('incidentTicks', 30, [1, 365], 'ticks', 'how long an incident is news', 'ASSUMED'),
    param('pressReach', 0.6, [0, 1], 'share', 'share of customers whom the largest story reaches', 'ASSUMED'),
    param('pressTrust', 0.4, [0, 2], 'SD', 'trust that it costs', 'ASSUMED'),
    param('pressConcern', 0.3, [0, 1], 'per SD', 'how much more it costs among the concerned', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
  happenings: {
    read: { tells: 'read a bad story about the brand' },
  },
};

/** The smallest story; half of all are less than twice as large. ASSUMED */
const leastStory = 0.1;

/**
 * How large a story there is today, 0 for none: one that the scenario brings, or one that grave incidents of the last weeks
 * (complaints, warnings, records that got out; per 100,000 people) bring about. Sizes are heavy-tailed: most are small.
 */
export function storySeverityOn(day: Day, incidents: number): number {
  const chanceOfStory =
    Math.min(day.number('storyMost'), day.number('storyRate') * incidents) * day.number('publicityWeight');
  const own =
    draw(day, 'market.story') < chanceOfStory ? Math.min(1, leastStory / (1 - draw(day, 'market.storySize'))) : 0;
  return Math.max(strength(day.scenario, 'press', day.tick), own);
}
