import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const noticing: Mechanism = {
  key: 'noticing',
  name: 'Noticing',
  says: 'Nobody is upset by what they do not notice: use of data is noticed when the message shows it or says it.',
  why: prose(`
    What is neither shown nor told is not felt. The evidence is a placebo: control over one’s data changed nothing for
    ads that used the data without showing it (\`tucker-2014\`). Telling counts as showing, so disclosure can do harm.
    How much a plain message gives away, and how well a broad one hides its aim, rests on a press report and on
    guesses.
  `),
  equations: `
    for contacted:
      mistakenEvent = aboutEvent and event != lifeEvent
      cueShow   = identityShow * identityCue + photoShow * photoCue + viewedShow * viewedCue + eventShow * (lifeEventCue > 0 and aboutEvent)
      knowing   = clamp(usesAnything * personalizes * (shown * (1 - breadthHides * breadth) + cueShow * (1 - restraint)) + aboutEvent * eventHint * select(mistakenEvent, falseHint, 1) * (1 - breadthHides * breadth))
      told      = disclosed * usesAnything
      known     = knowingRelief * (asked * (asksOptIn + givesNotice + asksOptOut * (1 - optOutFriction)))
      hidden    = clamp(covertness * (1 - known)) * (1 - told)
      noticeProbability = clamp(noticingWeight * (1 - (1 - knowing) * (1 - tellingShows * told * depth) * (1 - alwaysShows - awarenessShow * awareness)))
      noticed   = arrives and chance(notice) < noticeProbability
  `,
  params: [
    param('alwaysShows', 0.2, [0, 0.5], 'share', 'chance that something shows even in a plain message', 'ASSUMED'),
    param(
      'awarenessShow',
      0.2,
      [0, 0.5],
      'share',
      'how much more people notice when all talk about what is done with data',
      'ASSUMED',
    ),
    param(
      'tellingShows',
      0.919,
      [0, 1],
      'share',
      'how far a disclosure makes people notice data that the message itself does not show',
      'ASSUMED',
    ),
    param(
      'breadthHides',
      0.6,
      [0, 1],
      'share',
      'how well a broad message disguises what it is aimed at',
      'duhigg-2012',
    ),
    param('knowingRelief', 0.5, [0, 1], 'share', 'how much having been asked or told takes from covertness', 'ASSUMED'),
    param('identityShow', 0.2, [0, 1], 'visibility', 'how much identity details show that the brand knows', 'ASSUMED'),
    param('photoShow', 0.3, [0, 1], 'visibility', 'how much the person’s photo shows', 'malheiros-2012'),
    param('viewedShow', 0.25, [0, 1], 'visibility', 'how much “because you viewed” shows', 'ASSUMED'),
    param('eventShow', 0.5, [0, 1], 'visibility', 'how much naming the life event shows', 'ASSUMED'),
    param('falseHint', 0.4, [0, 1], 'share', 'how much of that strikes people who have no such event', 'ASSUMED'),
    param('eventHint', 0.6, [0, 1], 'visibility', 'how much offers for a life event show without naming it', 'ASSUMED'),
  ],
  sources: ['malheiros-2012', 'duhigg-2012', 'aguirre-2015', 'ASSUMED'],
};
