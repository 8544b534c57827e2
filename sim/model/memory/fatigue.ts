import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const fatigue: Mechanism = {
  key: 'fatigue',
  name: 'Fatigue',
  says: 'A message is felt for about ten days; many of them add up.',
  why: prose(`
    The lightest form that keeps count of recent messages: one number a channel that fades. Mail that was put aside is not felt. A memory of about ten days
    is what the best frequency and its losses ask for (\`zhang-2017\`).
  `),
  equations: `
    for everyone:
      load = load * loadKeep
    for contacted:
      load[channel] = min(load[channel] + fatigueWeight * perDay * arrives, 1000)
  `,
  params: [
    param('loadKeep', 0.905, [0.5, 0.99], 'per tick', 'what is left of a message’s weight the next day', 'zhang-2017'),
  ],
  sources: ['zhang-2017'],
};
