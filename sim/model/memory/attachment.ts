import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const attachment: Mechanism = {
  key: 'attachment',
  name: 'Familiarity, satisfaction, loyalty and felt control',
  says: 'Buying makes familiar, good days make content, and contentment slowly becomes loyalty; felt control follows what the brand offers.',
  why: prose(`
    The slow feelings in which a relation consists, each moved by few things, at rates that nothing published gives.
    Felt control follows what the brand offers with a delay, because rights on paper are not yet felt (\`leon-2013\`).
  `),
  equations: `
    for not left:
      feltControl  = clamp(feltControl + controlRate * (controlOffered - feltControl))
      familiarity  = clamp(familiarity + attachmentWeight * familiarGain * bought * (1 - familiarity))
      gladness     = gladOpen * opened * fit + gladBuy * bought + gladDeep * acted * fit
      sadness      = sadRegret * regretDawns + sadCreepy * excess + sadAnnoyed * annoyance * annoyance
      satisfaction = clamp(satisfaction + attachmentWeight * (gladness * (1 - satisfaction) - sadness + moodReturn * (0.5 - satisfaction)))
      loyalty      = clamp(loyalty + attachmentWeight * loyaltyRate * (satisfaction + familiarLoyalty * (familiarity - 1) + pointsLoyalty * points - loyalty))
  `,
  params: [
    param(
      'gladOpen',
      0.02,
      [0, 0.5],
      'per message',
      'what an opened message that fits adds to satisfaction',
      'ASSUMED',
    ),
    param('gladBuy', 0.1, [0, 0.5], 'per purchase', 'what a purchase adds', 'ASSUMED'),
    param('gladDeep', 0.05, [0, 0.5], 'per action', 'what putting something aside adds', 'ASSUMED'),
    param('sadCreepy', 0.1, [0, 0.5], 'per message', 'what a message that went all the way too far takes', 'ASSUMED'),
    param(
      'sadRegret',
      0.1,
      [0, 0.5],
      'per purchase',
      'what it takes to see that one was pressed into a purchase',
      'ASSUMED',
    ),
    param(
      'sadAnnoyed',
      0.015,
      [0, 0.5],
      'per message',
      'what the most annoying message takes; that it takes something is found, how much is not',
      'ASSUMED',
    ),
    param('moodReturn', 0.005, [0, 0.1], 'per tick', 'how fast satisfaction returns to the middle', 'ASSUMED'),
    param('familiarLoyalty', 0.4, [0, 1], 'share', 'how much loyalty a stranger lacks', 'ASSUMED'),
    param('pointsLoyalty', 0.2, [0, 1], 'share', 'how much loyalty a full points programme adds', 'ASSUMED'),
    param('controlRate', 0.2, [0, 1], 'per tick', 'how fast people learn that they have control', 'ASSUMED'),
    param('familiarGain', 0.1, [0, 1], 'per purchase', 'how much one purchase makes familiar', 'ASSUMED'),
    param('loyaltyRate', 0.01, [0, 0.2], 'per tick', 'how slowly loyalty follows', 'ASSUMED'),
  ],
  sources: ['goldstein-2013', 'ASSUMED'],
};
