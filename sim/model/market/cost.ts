import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames, recordedSources } from '../world/names.ts';

export const cost: Mechanism = {
  key: 'cost',
  name: 'What it costs',
  says: 'Messages, data, guarding them and looking after them cost money.',
  why: prose(`
    Prices of messages are published (\`channel-benchmarks\`) and differ more between channels than within one. All
    costs of care – security, audits, review – are guesses, so a verdict that turns on their size should be tried with
    one’s own numbers.
  `),
  equations: `
    for not left:
      dataCost    = dot(collects, sourceCostCents) / 365
      messageCost = select(contacted, perDay * channelCostCents[channel], 0) + reviewCostCents * reviewed
      guardCost   = (securityCostCents * security * security + serviceCostCents * (serviceUtility + timeSaved) / 2 + auditCostCents * auditsFairness + deviceCostCents * max(onDevice, zeroKnowledge)) / 365
      spent       = costWeight * (dataCost + messageCost + guardCost)
      spentCents  = min(spentCents + spent, 1000000000)
      profitCents = clamp(profitCents - spent, -1000000000, 1000000000)
      sent        = min(sent + perDay * contacted, 100000)
      sum costSpent = spent
      sum messagesSent = perDay * contacted
  `,
  params: [
    param(
      'reviewCostCents',
      1,
      [0, 200],
      'cents a message',
      'what it costs that a person looks at a message: one look for some twenty alike',
      'ASSUMED',
    ),
    param(
      'securityCostCents',
      60,
      [0, 1000],
      'cents a person and year',
      'what the best security costs; the last steps are the dearest',
      'ASSUMED',
    ),
    param(
      'serviceCostCents',
      60,
      [0, 2000],
      'cents a person and year',
      'what a fully useful service around the messages costs',
      'ASSUMED',
    ),
    param('auditCostCents', 10, [0, 500], 'cents a person and year', 'what audits of fairness cost', 'ASSUMED'),
    param(
      'deviceCostCents',
      15,
      [0, 500],
      'cents a person and year',
      'what it costs to compute on devices or with proofs',
      'ASSUMED',
    ),
  ],
  tables: [
    {
      key: 'channelCostCents',
      label: 'cost of a message',
      unit: 'cents',
      min: 0,
      max: 100,
      rows: channelNames,
      default: [0.05, 1.8, 0.01, 0.8, 0.35, 0],
      doc: 'price of one message; display and social from prices per thousand views',
      source: 'channel-benchmarks',
    },
    {
      key: 'sourceCostCents',
      label: 'cost of data',
      unit: 'cents a person and year',
      min: 0,
      max: 1000,
      rows: recordedSources,
      default: [2, 1, 2, 3, 12, 30, 10, 5],
      doc: 'storage, licences and bought data',
      source: 'ASSUMED',
    },
  ],
  sources: ['channel-benchmarks', 'ASSUMED'],
  limits: 'Fixed costs of systems and people are left out.',
};
