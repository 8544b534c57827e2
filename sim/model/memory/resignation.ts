import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const resignation: Mechanism = {
  key: 'resignation',
  name: 'Resignation',
  says: 'Who is watched whatever they do stops trying: they protect themselves less and say yes more easily.',
  why: prose(`
    People who think that nothing helps stop protecting themselves (\`draper-2019\`): a study of interviews and
    surveys, without a rate. It matters because resignation looks like consent in every figure a brand sees.
  `),
  equations: `
    for not left:
      helpless    = resignCreepy * tooFar * (1 - feltControl) + resignDark * beingAsked * darkPattern + resignBreach * struck
      resignation = clamp(resignation + resignationWeight * helpless * (1 - resignation) - resignation / resignTicks)
  `,
  params: [
    param(
      'resignCreepy',
      0.03,
      [0, 0.5],
      'per message',
      'what a message that went too far adds where one has no control',
      'draper-2019',
    ),
    param('resignDark', 0.1, [0, 0.5], 'per prompt', 'what a manipulative prompt adds', 'ASSUMED'),
    param('resignBreach', 0.3, [0, 1], 'per breach', 'what it adds that one’s data got out', 'ASSUMED'),
    param('resignTicks', 365, [30, 3650], 'ticks', 'time constant of hope coming back', 'ASSUMED'),
  ],
  sources: ['draper-2019', 'ASSUMED'],
  limits: 'What other brands do counts for nothing.',
};
