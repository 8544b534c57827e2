import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames, recordedSources } from '../world/names.ts';

export const cost: Mechanism = {
  key: 'cost',
  name: 'What it costs',
  says: 'Messages, data, guarding them and looking after them cost money.',
  why: prose(`
    Prices of messages are published (\`channel-benchmarks\`) and differ more between channels than within one. Work is paid
    once a campaign and once a version of it, one for each topic where messages are personal, whoever gets it; so is
    human review (\`review-cost\`): shared among many customers it is small, among few it is not. All other costs of care – security, audits, review – are guesses, so a verdict that turns on their size should be tried with
    one’s own numbers.
  `),
  equations: `
    for everyone:
      templates   = 1 + (topicCount - 1) * (depth > 0)
      campaigns   = contactRate * perDay
      fixedCost   = costWeight * (monthCents / 30 * (campaigns > 0) + campaigns * (campaignCents + templates * templateCents)) / customers
      spentCents  = min(spentCents + fixedCost, 1000000000)
      profitCents = clamp(profitCents - fixedCost, -1000000000, 1000000000)
    for not left:
      dataCost    = dot(collects, sourceCostCents) / 365
      messageCost = select(contacted, perDay * channelCostCents[channel], 0) + reviewCents * templates / customers * reviewed
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
      'customers',
      50000,
      [1, 1e9],
      'people',
      'customers of the brand: fixed costs and fines are shared among them, and the law’s cap on a fine grows with them',
      'ASSUMED',
    ),
    param('monthCents', 40000, [0, 1e8], 'cents a month', 'what the platform for messages costs', 'channel-benchmarks'),
    param('campaignCents', 10000, [0, 1e7], 'cents', 'what it costs to plan and send one campaign', 'ASSUMED'),
    param('templateCents', 2500, [0, 1e6], 'cents', 'what it costs to make one version of it', 'ASSUMED'),
    param('reviewCents', 133, [5, 1000], 'cents', 'what it costs that a person looks at one version', 'review-cost'),
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
  sources: ['channel-benchmarks', 'review-cost', 'ASSUMED'],
  limits: 'A version is made for all who get it; wages do not depend on the country.',
};
