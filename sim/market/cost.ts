import { type Mechanism } from '../world/mechanism.ts';
import { channelNames, recordedSources } from '../world/columns.ts';

export const cost: Mechanism = {
  key: 'cost',
  name: 'What it costs',
  says: 'Messages and data cost money.',
  equations: `
    for not left:
      dataCost    = dot(collects, sourceCostCents) / 365
      messageCost = select(contacted, channelCostCents[channel], 0)
      spent       = costWeight * (dataCost + messageCost)
      spentCents  = min(spentCents + spent, 1000000000)
      profitCents = clamp(profitCents - spent, -1000000000, 1000000000)
      sum costSpent = spent
  `,
  params: [],
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
