import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { recordedSources } from '../world/names.ts';

/** Share of people to whom it is not acceptable that a source is used: mean of three countries of the least accepted item of each. */
export const refusal: Readonly<Record<(typeof recordedSources)[number], number>> = {
  zeroParty: 0.456,
  purchases: 0.529,
  browsing: 0.576,
  location: 0.603,
  crossSite: 0.576,
  broker: 0.677,
  social: 0.676,
  devices: 0.794,
};

export const learn: Mechanism = {
  key: 'learn',
  name: 'What the brand learns',
  says: 'The brand turns what it may collect into a guess of a person’s favourite topic: each further record adds less, old records fade.',
  why: prose(`
    Accuracy rises at a falling rate with what is recorded (\`aziz-2015\`). What third-party data are worth is set by
    what was lost without them: clicks (\`aridor-2024\`) and cheap new customers (\`wernerfelt-2024\`). Their worth is
    one factor for what a brand records itself and one for what it buys, both fitted. A wrong guess falls back to the
    most popular topic; another fallback would change how much a loss of data costs, and nothing published decides
    between them. Where a part of the cookies is lost, it is lost for so many people, and the same ones every day.
  `),
  equations: `
    for not left:
      traceable = always(cookies) < flowOpen
      erasing   = (1 - covertness) / eraseTicks
      flows     = consent and (asked or asksOptIn <= 0) and traceable
      exposure  = [asked, previousFamiliarity, visitRecord * visited * usesAnalytics, 1, 1, 1, 1, 1]
      evidence  = clamp(evidence * (1 - 1 / retentionTicks) * (1 - erasing * (1 - consent)) + (1 - evidence) * min(evidenceGain * exposure * collects * flows, 1))
      held      = dot(evidence, sourceSensitivity) / max(sum(sourceSensitivity), 0.01)
      dataHeld  = clamp(held * (1 - onDevice) * (1 - proofSpares * zeroKnowledge))
      privacySpent = min(privacySpent + epsilon * (sum(collects * flows) > 0), 1000000)
      joined    = 1 + joinGain * (recordsJoined - usualJoin)
      tried     = learnsByTrying * tryingValue * explores * min(opens, 20)
      recorded  = joined * dot(evidence * traceable, sourceValue * (ownData * ownWorth + (1 - ownData) * boughtWorth * boughtAccuracy)) + tried
      knowledge = infersInterests * personalizes * recorded + usesContext * contextValue
      skill     = learningSkill * (usualSkill + min(capability + capabilityGrowth * tick / 365 + capabilityShift, 1))
                  * (1 - poolNeed * learnsTogether * (1 - pooling)) * reportTruth * (1 - proofCost * zeroKnowledge)
      repaired  = max(equalBenefit, auditRepair * auditsFairness)
      groupLoss = groupError * protectedGroup * (1 - repaired)
      accuracy  = min(learnWeight, 1) * bestAccuracy * (1 - groupLoss) * (1 - modelDecay) * (1 - exp(-knowledge * dataRichness * skill))
      count recordsPooled = sum(collects * flows) > 0
    for left:
      dataHeld  = dataHeld * (1 - 1 / retentionTicks)
    for everyone:
      sum recordsHeld = dataHeld
  `,
  params: [
    param(
      'eraseTicks',
      30,
      [7, 90],
      'ticks',
      'how long it takes until what is refused is deleted; who collects in silence does not',
      'gdpr-2016',
    ),
    param('visitRecord', 4, [0, 10], 'factor', 'how much more one visit tells than a day of other records', 'ASSUMED'),
    param(
      'ownWorth',
      1.79,
      [0.2, 5],
      'factor',
      'how much the records tell that a brand collects itself',
      'hillstrom-2008',
    ),
    param('boughtWorth', 3.6, [0.2, 5], 'factor', 'how much those tell that come from elsewhere', 'wernerfelt-2024'),
    param('contextValue', 0.0395, [0.01, 0.6], 'evidence', 'how much the moment alone tells', 'wernerfelt-2024'),
    param('proofSpares', 0.7, [0, 1], 'share', 'records that proofs of attributes make needless', 'ASSUMED'),
    param('proofCost', 0.2, [0, 1], 'share', 'skill lost where only attributes are known', 'ASSUMED'),
    param('joinGain', 0.5, [0, 1], 'factor', 'how much more well-joined records tell', 'ASSUMED'),
    param(
      'usualJoin',
      0.8,
      [0, 1],
      'share',
      'joining of records at which the worth of the sources was measured',
      'ASSUMED',
    ),
    param('tryingValue', 0.2, [0, 2], 'evidence', 'what one opened trial teaches a bandit about a person', 'ASSUMED'),
    param(
      'usualSkill',
      0.5,
      [0, 1],
      'factor',
      'skill of the simplest model; models of middling quality make it 1',
      'ASSUMED',
    ),
    param(
      'poolNeed',
      0.6,
      [0, 1],
      'share',
      'how much learning from others lacks when few let themselves be learned of',
      'ASSUMED',
    ),
    param(
      'groupError',
      0.1,
      [0, 0.5],
      'share',
      'how much worse models know a protected group, made of other people’s data',
      'buolamwini-2018',
    ),
    param('auditRepair', 0.5, [0, 1], 'share', 'part of such a gap that an audit alone repairs', 'ASSUMED'),
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
      default: [0.5, 0.44, 0.4, 0.15, 1, 0.24, 0.1, 0.25],
      doc: 'how much a complete record tells about interests; first party and third party sums as in the losses of third-party data',
      source: 'wernerfelt-2024',
    },
    {
      key: 'sourceSensitivity',
      label: 'sensitivity of a source',
      unit: '0–1',
      min: 0,
      max: 1,
      rows: recordedSources,
      default: recordedSources.map(source => refusal[source]),
      doc: 'share of people who do not accept that the source is used',
      source: 'kozyreva-2021',
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
  sources: ['gdpr-2016', 'wernerfelt-2024', 'aridor-2024', 'aziz-2015', 'kozyreva-2021', 'buolamwini-2018', 'ASSUMED'],
  limits: 'The brand learns a favourite topic, not a taste; wrong guesses fall back to the most popular topic.',
};
