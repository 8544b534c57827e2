import * as z from 'zod';
import { group, id, mapOf, numberIn, oneOf, planned, text } from './schema.ts';

// Parts of a scenario whose names and types are settled, and whose effect is still to come.

const share = numberIn({ min: 0, max: 1 });
const factor = numberIn({ min: 0, max: 10 });
const count = numberIn({ min: 0, max: 1e9, whole: true });
const cents = numberIn({ min: 0, max: 1e6 });
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
  observed: planned(mapOf(id, z.record(z.string(), z.number()))).optional(),
};

export const plannedBaseline = planned(
  group({
    strategy: id,
    openRate: share.optional(),
    clickRate: share.optional(),
    unsubscribeRate: share.optional(),
    visitRate: share.optional(),
    conversionRate: share.optional(),
    marginCents: cents.optional(),
    listSize: count.optional(),
  }),
).optional();
