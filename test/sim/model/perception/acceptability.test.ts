import { describe, expect, it, test } from 'vitest';
import { workOut } from '../work-out.ts';

type Given = Parameters<typeof workOut>[1];

const of = (given: Given, name: string): number => workOut('acceptability', given)[name] as number;
const [email, social, display] = [0, 3, 4];
const uses = (...which: number[]): number[] => Array.from({ length: 8 }, (_, k) => (which.includes(k) ? 1 : 0));
const margins = [1, 0.4, -0.6, 2, 0, 0, 0, 0];

describe('the own answer', () => {
  test.each([
    ['half the service, half the worst data in use', { uses: uses(1, 2), usesAnything: 1 }, 0.5 * 0.8 - 0.5 * 0.6],
    ['the worst of those in use only', { uses: uses(0, 3), usesAnything: 1 }, 0.5 * 0.8 + 0.5],
    ['a guessed life event counts as data', { uses: uses(0), usesAnything: 1, aboutEvent: 1 }, 0.5 * 0.8 - 0.5 * 2],
    ['the service alone where no data are used', {}, 0.8],
  ])('%s', (_, given, expected) => {
    const person = { serviceMargin: 0.8, flowMargin: margins, lifeEventMargin: -2 };
    expect(of({ ...person, ...given }, 'itemMargin')).toBeCloseTo(expected);
  });
});

describe('distance', () => {
  test.each([
    ['of the flow', { flowDistance: 0.3, channel: email, uses: uses(2) }, 0.3],
    ['own visits shown on another site have come farther', { flowDistance: 0.3, channel: display, uses: uses(2) }, 0.6],
    ['own purchases too, in a network', { flowDistance: 0.3, channel: social, uses: uses(1) }, 0.6],
    ['what was told to the brand does not', { flowDistance: 0, channel: display, uses: uses(0) }, 0],
    ['what comes from afar is as far as before', { flowDistance: 1, channel: display, uses: uses(2, 5) }, 1],
    // .5 · (1 − .6 · 1 · .5)
    ['said to stay on the device', { flowDistance: 0.5, channel: email, onDevice: 1, disclosed: 0.5 }, 0.35],
    ['on the device, but nobody says so', { flowDistance: 0.5, channel: email, onDevice: 1, disclosed: 0 }, 0.5],
    ['of an inferred life event: 1 + .3', { flowDistance: 0.5, channel: email, aboutEvent: 1 }, 1.3],
  ])('%s', (_, given, expected) => {
    const numbers = { carriedDistance: 0.6, deviceNearness: 0.6, inferenceStep: 0.3 };
    expect(of({ ...numbers, ...given }, 'distance')).toBeCloseTo(expected);
  });
});

test.each([
  ['milder in passing', { lenience: 0.2 }, 0.2],
  ['distance', { flowDistance: 0.5, distanceWeight: 0.8 }, -0.4],
  ['trust', { trusting: -1, trustAcceptance: 0.5 }, -0.5],
  ['a benefit', { worthIt: 0.3 }, 0.3],
  ['narrow use, as far as told', { disclosed: 0.5, narrowUse: 0.4 }, 0.2],
  ['a topic one likes named as the reason', { disclosed: 0.5, fit: 0.8, interestEase: 0.5 }, 0.2],
  [
    'a sensitive topic, eased by half by own interest',
    { topicSensitivity: [0.8, 0, 0, 0, 0, 0, 0, 0], topicDiscomfort: 0.5, ownTopicEase: 0.5, fit: 1, disclosed: 0 },
    -0.2,
  ],
])('%s moves the margin by %f', (_, given, expected) => {
  const nobody = { lenience: 0, disclosed: 0, distanceWeight: 0.8 };
  expect(of({ ...nobody, ...given }, 'margin')).toBeCloseTo(expected);
});

test('a life event costs by its privacy, more where somebody else may see it', () => {
  const event = { aboutEvent: 1, event: 1, lifeEventSensitivity: [0, 0.5, 0, 0, 0, 0, 0], lenience: 0, disclosed: 0 };
  const costs = { distanceWeight: 0.2, inferenceStep: 0, eventDiscomfort: 0.4, audienceWeight: 2 };
  expect(of({ ...event, ...costs, audienceRisk: 0 }, 'margin')).toBeCloseTo(-0.2 - 0.2);
  expect(of({ ...event, ...costs, audienceRisk: 0.3 }, 'margin')).toBeCloseTo(-0.2 - 0.2 - 0.3);
});

it('becomes a share: half at the middle, the rest is refused', () => {
  const at = (lenience: number) => workOut('acceptability', { lenience, disclosed: 0 });
  expect(at(0)).toMatchObject({ accepted: 0.5, refused: 0.5 });
  // logistic(1.7) = .846
  expect(at(1)['accepted']).toBeCloseTo(0.846, 3);
  expect(at(1)['refused']).toBeCloseTo(0.154, 3);
});
