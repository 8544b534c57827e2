import { describe, expect, it } from 'vitest';
import { humanExplain } from '../../../cli/format/view-explain.ts';
import type { ExplainDay, ExplainReport } from '../../../sim/index.ts';
import { look } from '../support/report-fixture.ts';

const reasons: Pick<ExplainDay, 'scores' | 'decisions' | 'flips' | 'state' | 'message'> = {
  message: null,
  scores: [
    {
      name: 'feltCreepiness',
      label: 'creepiness',
      score: 1.7,
      probability: 0.85,
      terms: [
        { name: 'violation', factors: [], value: 2.5 },
        { name: 'trust relief', factors: [], value: -0.8 },
        { name: 'cue', factors: [], value: 0 },
      ],
      mechanism: 'creepiness',
      sources: ['tucker-2014', 'kim-2019'],
    },
  ],
  decisions: [{ name: 'leaving', u: 0.2, p: 0.3, happened: true }],
  flips: [{ decision: 'leaving', key: 'visibility', from: 0.8, to: 0.3 }],
  state: {},
};

function report(days: ExplainDay[]): ExplainReport {
  const segments = { concern: 'very', age: '30-44' } as ExplainReport['consumer']['segments'];
  return { schemaVersion: '1.0', strategy: 'bold', replication: 2, consumer: { id: 17, traits: {}, segments }, days };
}

const leaving: ExplainDay = { tick: 4, events: ['left the brand'], ...reasons };
const quiet: ExplainDay = { tick: 0, events: [], ...reasons, scores: [], decisions: [], flips: [] };

describe('one person, explained', () => {
  it('has a name, a story, reasons that add up, draws and the smallest change', () => {
    const text = humanExplain(report([quiet, leaving]), undefined, look);
    for (const part of ['Person 17 under bold, replication 2', 'concern very', 'On day 5: left the brand.'])
      expect(text).toContain(part);
    expect(text).toContain(
      'creepiness: 1.70, probability 0.850\n      2.50  violation\n    −0.800  trust relief\n         0  1 more term\n  rests on tucker-2014, kim-2019',
    );
    expect(text).toContain('● leaving: drew 0.200 against 0.300');
    expect(text).toContain('leaving: visibility 0.800 → 0.300 would have turned it');
  });
  it('of a quiet life says so', () => {
    expect(humanExplain(report([quiet, { ...quiet, tick: 1 }]), undefined, look)).toContain('nothing happened');
  });
  it('with one change says what came out differently, or that nothing did', () => {
    const stayed: ExplainDay = { ...leaving, decisions: [{ name: 'leaving', u: 0.2, p: 0.1, happened: false }] };
    const settings = [{ path: 'strategies.bold.visibility', value: '.2' }];
    const text = humanExplain(report([quiet, leaving]), { settings, report: report([quiet, stayed]) }, look);
    expect(text).toContain('with strategies.bold.visibility = .2');
    expect(text).toMatch(/leaving +1 +0 +from day 5/);
    expect(humanExplain(report([quiet, leaving]), { settings, report: report([quiet, leaving]) }, look)).toContain(
      'No decision came out differently.',
    );
  });
});
