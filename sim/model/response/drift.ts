import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const drift: Mechanism = {
  key: 'drift',
  name: 'Drifting away',
  says: 'Customers who never hear from a brand, or never care to look, forget it.',
  why: prose(`
    Why fewer e-mails than the best number also cost money (\`zhang-2017\`) needs something that contact holds back,
    and forgetting is the plainest. It is the one mechanism that stands on a single finding, so it is a suspect: be
    careful with verdicts that hang on it.
  `),
  equations: `
    for not left:
      drifting   = chance(drift) < driftWeight * (driftRate * exp(-min(keepAlive * previousEngagementPoints, 60)) + leaveAlarm * alarm)
      exitReason = select(drifting and exitReason == 0, 3, exitReason)
  `,
  params: [
    param(
      'driftRate',
      0.003,
      [0, 0.005],
      'per tick',
      'share of customers without any contact who are gone the next day',
      'ASSUMED',
    ),
    param(
      'keepAlive',
      1.4,
      [0, 3],
      'per point',
      'how much engagement of the last weeks holds a customer',
      'zhang-2017',
    ),
    param(
      'leaveAlarm',
      0.0012,
      [0.0004, 0.003],
      'per tick',
      'share of the fully alarmed who leave the next day, contacted or not',
      'talktalk-2016',
    ),
  ],
  sources: ['zhang-2017', 'talktalk-2016', 'ASSUMED'],
  limits: 'Only one finding (the left side of the frequency optimum) asks for it.',
};
