import { segmentAxes } from '../../world/segments.ts';
import { createLever, oneIf, share } from '../lever.ts';

/** Every segment of one axis, written as in gate expressions: `age=60-65`. Whether a guess is right no brand can know. */
const segments = Object.entries(segmentAxes)
  .filter(([axis]) => axis !== 'guess')
  .flatMap(([axis, values]) => values.map(value => `${axis}=${value}`));

export const fairness = createLever({
  spec: {
    type: 'group',
    key: 'fairness',
    label: 'Fairness',
    doc: 'Who gets what: audits, limits on gaps between groups, and who is left out.',
    source: 'ASSUMED',
    fields: [
      {
        type: 'boolean',
        key: 'audit',
        label: 'Audit',
        default: false,
        doc: 'Whether gaps between groups are measured and repaired.',
        source: 'ASSUMED',
      },
      {
        type: 'choice',
        key: 'constraint',
        label: 'Constraint',
        choices: ['none', 'exposure', 'benefit'],
        default: 'none',
        doc: 'Which gap between groups is held small.',
        source: 'ASSUMED',
      },
      {
        type: 'set',
        key: 'exclude',
        label: 'Excluded segments',
        choices: segments,
        default: [],
        doc: 'Segments that are never offered anything.',
        source: 'ASSUMED',
      },
      {
        type: 'boolean',
        key: 'costOptimised',
        label: 'Cheapest delivery',
        default: true,
        doc: 'Whether messages go where they are cheapest to deliver, which skews who sees them.',
        source: 'lambrecht-2019',
      },
    ],
  },
  // who is left out is marked person by person before the first morning (engine/first-morning.ts)
  ranges: { auditsFairness: share, equalExposure: share, equalBenefit: share, costOptimised: share },
  parameters: ({ audit, constraint, costOptimised }) => ({
    auditsFairness: oneIf(audit),
    equalExposure: oneIf(constraint === 'exposure'),
    equalBenefit: oneIf(constraint === 'benefit'),
    costOptimised: oneIf(costOptimised),
  }),
});
