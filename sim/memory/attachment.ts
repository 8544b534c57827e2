import { type Mechanism, param } from '../world/mechanism.ts';

export const attachment: Mechanism = {
  key: 'attachment',
  name: 'Familiarity, satisfaction, loyalty and felt control',
  says: 'Buying makes familiar, good days make content, and contentment slowly becomes loyalty; felt control follows what the brand offers.',
  equations: `
    for not left:
      feltControl  = clamp(feltControl + controlRate * (controlOffered - feltControl))
      familiarity  = clamp(familiarity + attachmentWeight * familiarGain * bought * (1 - familiarity))
      gladness     = 0.02 * opened * fit + 0.1 * bought + 0.05 * acted * fit
      sadness      = 0.1 * excess + 0.03 * max(annoyance - 0.5, 0)
      satisfaction = clamp(satisfaction + attachmentWeight * (gladness * (1 - satisfaction) - sadness + 0.005 * (0.5 - satisfaction)))
      loyalty      = clamp(loyalty + attachmentWeight * loyaltyRate * (satisfaction + 0.4 * familiarity + 0.2 * points - 0.4 - loyalty))
  `,
  params: [
    param('controlRate', 0.1, [0, 1], 'per tick', 'how fast people learn that they have control', 'ASSUMED'),
    param('familiarGain', 0.1, [0, 1], 'per purchase', 'how much one purchase makes familiar', 'ASSUMED'),
    param('loyaltyRate', 0.01, [0, 0.2], 'per tick', 'how slowly loyalty follows', 'ASSUMED'),
  ],
  sources: ['ASSUMED'],
};
