import { describe, expect, it } from 'vitest';
import { ownFigureBlocks, plainOwnFigures } from '../../../cli/format/own-figures.ts';
import { humanRun } from '../../../cli/format/view-run.ts';
import type { AnchorReport, RunReport } from '../../../sim/index.ts';
import { estimate, facts, look, report, strategy } from '../support/report-fixture.ts';

const open: AnchorReport = {
  rate: 'openRate',
  strategy: 'careful',
  unit: 'per message',
  given: 0.22,
  before: 0.271,
  after: 0.2201,
  noise: 0.001,
  parameter: 'engage.openShift',
  from: 0,
  to: -0.3279,
  large: false,
};
const rare: AnchorReport = {
  ...open,
  rate: 'unsubscribeRate',
  parameter: 'exit.unsubAct',
  given: 0.0005,
  before: 0.002,
  after: 0.0005,
  from: 0.009,
  to: 0.001885,
  large: true,
};
const careful = strategy('careful', estimate(0.01, 0.002));
const own: RunReport = {
  ...report([careful]),
  anchored: [open, rare],
  observed: [
    {
      strategy: 'careful',
      metric: 'backlash',
      unit: 'share',
      predicted: estimate(0.01, 0.002),
      observed: 0.02,
      difference: -0.01,
      inside: false,
    },
  ],
  observedPairs: [
    {
      a: 'bold',
      b: 'careful',
      metric: 'backlash',
      unit: 'share',
      predicted: estimate(0.19, 0.01),
      observed: -0.01,
      difference: 0.2,
      inside: false,
      sign: 'wrong',
    },
  ],
  list: {
    size: 2_000_000,
    strategies: [
      {
        id: 'careful',
        totals: {
          peopleTurned: estimate(20_000, 4000, 'people'),
          valueAfterBacklashCents: estimate(123_456_789, 1e6, 'cents'),
        },
      },
    ],
  },
};

describe('a brand’s own figures in a report', () => {
  const text = ownFigureBlocks(own, facts, look).join('\n\n');
  it.each([
    [
      'each rate, before and after, with the intercept that was moved',
      /open rate +22\.0 % +27\.1 % +22\.0 % +engage\.openShift 0 → −0\.3279$/m,
    ],
    ['which correction is large', /unsubscribe rate .* exit\.unsubAct 0\.009 → 0\.001885 +large$/m],
    ['what was observed beside the prediction', /careful +backlash +1\.00 % ± 0\.20 +2\.00 % +−1\.00 points outside$/m],
    [
      'whether a difference goes the right way',
      /bold − careful +backlash +\+19\.0 points ± 1\.0 +−1\.00 points +sign wrong$/m,
    ],
    ['whole people of the list', /people turned against the brand +careful +20,000 ± 4,000$/m],
    ['money of the list', /value after backlash, in 100 ct +careful +1,234,568 ± 10,000$/m],
  ])('say %s', (_, line) => expect(text).toMatch(line));

  it('fit a narrow terminal', () => {
    const lines = ownFigureBlocks(own, facts, { ...look, width: 80 })
      .join('\n')
      .split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
  });

  it('stand in the report, and leave no trace where there are none', () => {
    expect(humanRun(own, facts, look)).toContain('re-anchored to your own rates under careful');
    expect(ownFigureBlocks(report([careful]), facts, look)).toEqual([]);
    expect(plainOwnFigures(report([careful]))).toEqual([]);
  });

  it('are labelled records without alignment', () => {
    expect(plainOwnFigures(own)).toEqual([
      'anchored\topenRate\t0.22\t0.271\t0.2201\tengage.openShift\t0\t-0.3279',
      'anchored\tunsubscribeRate\t0.0005\t0.002\t0.0005\texit.unsubAct\t0.009\t0.001885',
      'observed\tcareful\tbacklash\t0.01\t0.008\t0.012\t0.02\toutside',
      'observed difference\tbold\tcareful\tbacklash\t0.19\t0.18\t0.2\t-0.01\tsign wrong',
      'list\tcareful\tpeopleTurned\t20000\t16000\t24000\tpeople',
      'list\tcareful\tvalueAfterBacklashCents\t123456789\t122456789\t124456789\tcents',
    ]);
  });
});
