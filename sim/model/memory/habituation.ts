import { type Mechanism, param, prose } from '../world/mechanism.ts';

export const habituation: Mechanism = {
  key: 'habituation',
  name: 'Getting used to it',
  says: 'A cue that is everywhere is no cue any more.',
  why: prose(`
    A name cue works where it is rare and not where it is common (\`defau-2023\`). One number a person that fills with
    exposure gives both from the same cue; the speed is known only roughly.
  `),
  equations: `
    for not left:
      cueHabituation = clamp(cueHabituation * cueKeep + min(habituationWeight * cueGain * nameCue, 1) * contacted * (1 - cueHabituation))
  `,
  params: [
    param('cueGain', 0.06, [0, 0.5], 'per message', 'how fast one gets used to a cue', 'defau-2023'),
    param('cueKeep', 0.995, [0.9, 1], 'per tick', 'how slowly that is forgotten', 'ASSUMED'),
  ],
  sources: ['defau-2023', 'ASSUMED'],
};
