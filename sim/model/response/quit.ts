import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const quit: Mechanism = {
  key: 'quit',
  name: 'Quitting after bad news',
  says: 'While they are alarmed, a few end the relation without waiting for a message.',
  why: prose(`
    After a loud breach a few customers in a hundred leave within a quarter, most of them in the first weeks
    (\`talktalk-2016\`). Nobody leaves by merely forgetting: who forgets may remember.
  `),
  equations: `
    for not left:
      quitting   = chance(quit) < quitWeight * leaveAlarm * alarm
      exitReason = select(quitting and exitReason == 0, 3, exitReason)
  `,
  params: [
    param(
      'leaveAlarm',
      0.0012,
      [0.0004, 0.003],
      'per tick',
      'share of the fully alarmed who leave the next day, contacted or not',
      'talktalk-2016',
    ),
  ],
  sources: ['talktalk-2016'],
  limits: 'The alarm is about the brand itself; what its rivals do counts for nothing.',
};
