// A small shop in the equation language: enough of everything to test with, written as three mechanisms.
import { checkProgram } from '../../../sim/language/index.ts';
import type { Dictionary, Program, Source } from '../../../sim/language/index.ts';

const share = { min: 0, max: 1, unit: 'share', says: '' } as const;
const flag = { kind: 'flag', min: 0, max: 1, unit: '', says: '' } as const;

export const sampleDictionary: Dictionary = {
  columns: {
    concern: { ...share, store: 'trait' },
    interest: { ...share, store: 'trait', size: 8 },
    age: { store: 'trait', kind: 'index', min: 0, max: 3, unit: '', says: '' },
    trust: { ...share, store: 'state', initial: 0.6 },
    fatigue: { ...share, store: 'state', size: 3 },
    taste: { ...share, store: 'state', size: 8, initial: 0.5 },
    consent: { ...flag, store: 'state', size: 8 },
    lastTopic: { store: 'state', kind: 'index', min: 0, max: 8, unit: '', says: '', initial: 8 },
    messages: { store: 'state', min: 0, max: 100, unit: '', says: '' },
    left: { ...flag, store: 'state' },
  },
  parameters: {
    depth: { min: 0, max: 1, default: 0.7 },
    contactRate: { min: 0, max: 1, default: 0.6 },
    channelMix: { min: 0, max: 1, size: 3, default: [0.6, 0.3, 0.1] },
    sensitivity: { min: 0, max: 1, size: 8, default: [0.1, 0.2, 0.15, 0.9, 0.7, 0.3, 0.5, 1] },
    asks: { kind: 'flag', min: 0, max: 1, default: 1 },
  },
};

export const sampleSources: Source[] = [
  {
    name: 'contact',
    text: `
for not left:
  # tiredness passes by itself
  fatigue   = fatigue * 0.9
  contacted = chance(contact) < contactRate and messages < 90
  consent   = consent or (asks and chance(ask, 8) < 0.1 * trust)
  count active = not left by age
for contacted:
  channel  = pick(channelMix * (1 - fatigue), chance(channel))
  topic    = argmax(taste + 0.5 * chance(topic, 8) * interest)
  messages = min(messages + 1, 100)
`,
  },
  {
    name: 'creepiness',
    text: `
for contacted:
  known      = depth * (0.2 + 0.1 * sum(consent))
  repeated   = lastTopic == topic
  creepiness = logistic(-2 + 1.5 * known * sensitivity[topic] + concern
             + 0.5 * repeated - 1.2 * trust)
  offended   = chance(offend) < 0.1 * creepiness
  sum creepinessSum = creepiness by topic
`,
  },
  {
    name: 'response',
    text: `
for contacted:
  opened    = chance(open) < logistic(3 * interest[topic] - 2 * creepiness - fatigue[channel])
  fatigue[channel] = clamp(fatigue[channel] + 0.1)
  taste[topic] = clamp(taste[topic] + 0.1 * (opened - 0.3))
  lastTopic = topic
  count contacts = contacted
  for opened:
    trust = clamp(trust + 0.02)
    count opens = opened by channel
for offended:
  trust = clamp(trust - 0.2 * creepiness)
  left  = trust < 0.05
  count offences = offended
for everyone:
  sum trustSum = trust
  sum trustChange = trust - previousTrust
  count leavers = left
`,
  },
];

export const sampleProgram: Program = checkProgram(sampleSources, sampleDictionary);
