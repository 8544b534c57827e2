import { type Mechanism, param } from '../world/mechanism.ts';
import { recordedSources } from '../world/columns.ts';

export const learn: Mechanism = {
  key: 'learn',
  name: 'What the brand learns',
  says: 'The brand turns what it may collect into a guess of a person’s favourite topic: each further record adds less, old records fade.',
  equations: `
    for not left:
      flows     = consent and (asked or asksOptIn <= 0)
      exposure  = [asked, previousFamiliarity, visitRecord * visited * usesAnalytics, 1, 1, 1, 1, 1]
      evidence  = clamp(evidence * (1 - 1 / retentionTicks) + (1 - evidence) * min(evidenceGain * exposure * collects * flows, 1))
      knowledge = dot(evidence, sourceValue * (ownData + (1 - ownData) * boughtAccuracy)) + usesContext * contextValue
      accuracy  = min(learnWeight, 1) * infersInterests * personalizes * bestAccuracy * (1 - exp(-knowledge * dataRichness * learningSkill))
  `,
  params: [
    param('visitRecord', 4, [0, 10], 'factor', 'how much more one visit tells than a day of other records', 'ASSUMED'),
    param('contextValue', 0.157, [0.01, 0.6], 'evidence', 'how much the moment alone tells', 'wernerfelt-2024'),
    param('bestAccuracy', 0.95, [0.5, 1], 'share', 'how often the best possible guess is right', 'ASSUMED'),
  ],
  tables: [
    {
      key: 'evidenceGain',
      label: 'speed of collecting',
      unit: 'share of what is missing, per tick',
      min: 0,
      max: 1,
      rows: recordedSources,
      default: [0.05, 0.05, 0.1, 0.05, 0.1, 0.3, 0.1, 0.05],
      doc: 'how fast the record of a source fills',
      source: 'ASSUMED',
    },
    {
      key: 'sourceValue',
      label: 'worth of a source',
      unit: 'evidence',
      min: 0,
      max: 4,
      rows: recordedSources,
      default: [0.5, 0.44, 0.4, 0.15, 0.67, 0.34, 0.33, 0.25],
      doc: 'how much a complete record tells about interests; first party and third party sums as in the losses of third-party data',
      source: 'wernerfelt-2024',
    },
    {
      key: 'ownData',
      label: 'collected by the brand itself',
      unit: '1 own, 0 bought',
      min: 0,
      max: 1,
      rows: recordedSources,
      default: [1, 1, 1, 1, 0, 0, 0, 1],
      doc: 'which sources come from third parties and so carry their errors',
      source: 'ASSUMED',
    },
  ],
  sources: ['wernerfelt-2024', 'aridor-2020', 'aziz-2015', 'ASSUMED'],
  limits: 'The brand learns a favourite topic, not a taste; wrong guesses fall back to the most popular topic.',
};
