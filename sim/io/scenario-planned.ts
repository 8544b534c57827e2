import * as z from 'zod';
import { group, id, numberIn, oneOf, planned, text } from './schema.ts';

// Parts of a scenario whose names and types are settled, and whose effect is still to come.

const share = numberIn({ min: 0, max: 1 });
const factor = numberIn({ min: 0, max: 10 });
const tick = numberIn({ min: 0, max: 3650, whole: true });

const regimes = ['none', 'notice', 'optOut', 'optIn'] as const;
const eventTypes = [
  'breach', 'press', 'lawChange', 'cookieLoss', 'rivalMove', 'economicStress', 'awarenessWave', 'modelDrift', 'wrongData', 'capabilityJump',
] as const;

export const plannedKeys = {
  rivals: planned(z.array(group({ id, price: factor, personalization: share, trust: share })).max(3)).optional(),
  law: planned(group({ regime: oneOf(regimes).optional(), auditsPer100kComplaints: factor.optional(), fineShare: share.optional() })).optional(),
  // each type of event has keys of its own
  events: planned(z.array(z.looseObject({ tick, type: oneOf(eventTypes), severity: share }))).optional(),
  expect: planned(z.array(text(300))).optional(),
  awareness: planned(group({ start: share.optional(), growthPerYear: share.optional() })).optional(),
};
