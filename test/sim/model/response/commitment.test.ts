import { expect, test } from 'vitest';
import { workOut } from '../work-out.ts';

// Half accept the flow, of a message made in full depth from data: 2 · .5 = 1 logit less.
const doubt = { clicked: 1, usesAnything: 1, depth: 1, accepted: 0.5, deepFlow: 2, fit: 0.5, deepBase: -1 };

test.each([
  ['who doubts where the data go', {}, -1],
  ['who accepts it', { accepted: 1 }, 0],
  ['at half depth', { depth: 0.5 }, -0.5],
  ['where the profile stays on the phone, and that is said', { onDevice: 1, disclosed: 1 }, 0],
  ['where it stays there and nobody says so', { onDevice: 1, disclosed: 0 }, -1],
  ['said by half', { onDevice: 1, disclosed: 0.5 }, -0.5],
  ['who came unprompted', { clicked: 0, visited: 1 }, 0],
  ['of a message without data', { usesAnything: 0 }, 0],
  ['who trusts more', { usesAnything: 0, trusting: 2, deepTrust: 0.2 }, 0.4],
  ['who is in control', { usesAnything: 0, feltControl: 0.5, deepControl: 0.6 }, 0.3],
  ['for whom it fits', { usesAnything: 0, fit: 1, deepFit: 1 }, 0.5],
])('%s commits by %f logits more', (_, given, expected) => {
  expect(workOut('shop', { ...doubt, ...given })['deepScore']).toBeCloseTo(-1 + expected);
});
