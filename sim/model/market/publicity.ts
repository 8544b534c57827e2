import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { type Day, draw } from './day.ts';
import { strength } from './surroundings.ts';

export const publicity: Mechanism = {
  key: 'publicity',
  name: 'A story in the press',
  says: 'A bad story is loud for some weeks and many read it; those who care most about privacy take it hardest.',
  why: prose(`
    A brand is in the news with one story at a time. It has a size, which says how bad it is, and a loudness, which
    fades within weeks; who reads on is not hurt a second time. A breach of data is news by itself, the larger the
    more was held; how well customers know the brand is no matter of the press, and regulars forgive more. So a breach and the story about it are one event, and another story
    on the same day never softens it. The worst one measured took 1.4 SD of trust from its customers
    (\`ponemon-2018\`). Many incidents never become news (\`breach-news\`), and of ordinary marketing there is hardly
    ever a story: its odds grow with complaints, warnings and leaked records per 100,000 people – rates, so that
    simulating more people brings no more scandals.
  `),
  equations: `
    for not left:
      storyDay = newsLoudness > 0
    for storyDay:
      read       = chance(read) < min(publicityWeight * pressReach * newsLoudness, 1)
      storyDepth = pressDepth * newsSize * mercy * clamp(1 + pressConcern * concern, 0.4, 1.6)
      pressHurt  = read * pressTake * max(storyDepth + trust, 0)
      pressHeard = min(pressHeard + read, 100000)
      count peopleReading = read
  `,
  params: [
    param(
      'pressReach',
      0.25,
      [0.1, 0.5],
      'share',
      'share of customers whom the loudest story reaches a day',
      'ASSUMED',
    ),
    param('pressFade', 0.88, [0.7, 0.95], 'per tick', 'what is left of the loudness the next day', 'ASSUMED'),
    param('pressTake', 0.8, [0.4, 1], 'share', 'how far trust falls at once to what a story says', 'ASSUMED'),
    param('pressDepth', 2.4, [1.2, 3.2], 'SD', 'how low a brand is trusted after the largest story', 'ponemon-2018'),
    param('pressConcern', 0.2, [0, 0.5], 'per SD', 'how much lower the concerned trust it then', 'ASSUMED'),
    param(
      'breachNews',
      0.75,
      [0.15, 1.5],
      'factor',
      'how large a story a breach is of a brand that held half of all records',
      'breach-news',
    ),
    param(
      'storyRate',
      0.0000001,
      [0, 0.000001],
      'per tick and incident',
      'chance of a story for each recent grave incident in 100,000 people',
      'ASSUMED',
    ),
    param('incidentTicks', 30, [7, 90], 'ticks', 'how long an incident can become news', 'ASSUMED'),
  ],
  sources: ['ponemon-2018', 'breach-news', 'ASSUMED'],
  limits: 'The press writes of one thing at a time, and of no other brand.',
  happenings: {
    read: { tells: 'read a bad story about the brand' },
  },
};

/** What is told of a brand: how bad it is, and how loud it is today. */
export interface News {
  size: number;
  loudness: number;
}

export const noNews: News = { size: 0, loudness: 0 };

/** Below this nobody hears of it any more, and the next story begins a cycle of its own. ASSUMED */
const silence = 0.02;

/** Another day of the news: what was told fades; a new story raises it and never softens it. */
export function nextNews(news: News, story: number, fade: number): News {
  const faded = news.loudness * fade;
  const goesOn = faded >= silence;
  const loudness = Math.max(goesOn ? faded : 0, story);
  return loudness > 0 ? { size: Math.max(goesOn ? news.size : 0, story), loudness } : noNews;
}

/** What a breach is to the press, 0–1: more where the brand held much. */
export function breachStory(day: Day, severity: number, heldShare: number): number {
  if (heldShare <= 0) return 0;
  return Math.min(1, day.number('breachNews') * severity * (day.number('leastStruck') + heldShare));
}

/** The smallest story; half of all are less than twice as large. ASSUMED */
const leastStory = 0.1;

/**
 * How large a story there is today besides, 0 for none: one that the scenario brings, or one that grave incidents of the last
 * weeks (complaints, warnings, records that got out; per 100,000 people) bring about. Sizes are heavy-tailed: most are small.
 */
export function storyOf(day: Day, incidents: number): number {
  const own =
    draw(day, 'market.story') < Math.min(1, day.number('storyRate') * incidents * day.number('publicityWeight'))
      ? Math.min(1, leastStory / (1 - draw(day, 'market.storySize')))
      : 0;
  return Math.max(strength(day.scenario, 'press', day.tick), own);
}
