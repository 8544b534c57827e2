import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { channelNames } from '../world/names.ts';

export const annoyance: Mechanism = {
  key: 'annoyance',
  name: 'Annoyance',
  says: 'The wrong message too often: misfit and repetition annoy, repetition slowly at first, then fast, then no further.',
  why: prose(`
    Kept apart from creepiness because the two lead elsewhere: annoyed people unsubscribe, those who feel watched stop
    buying (\`gartner-2018\`). Wear grows slowly, then fast, then no further. Without the ceiling the loss at many
    e-mails (\`zhang-2017\`) is reached only by letting opens fall to nothing, which nobody has seen. Tricks that press annoy
    (\`shop-tricks-2021\`); mild ones go unseen (\`luguri-2021\`), so annoyance grows with the square of the pressure.
  `),
  equations: `
    for contacted:
      feltLoad  = loadSpill * sum(previousLoad) + (1 - loadSpill) * previousLoad[channel] + perDay - 1
      wearRaw   = exp(wearPower * log(max(feltLoad / loadHalf, 0.001)))
      wear      = wearProneness * 2 * wearRaw / (1 + wearRaw)
      feltAnnoyance = annoyBase + channelIntrusion[channel] + annoyPlacement * (obtrusiveness - usualPlacement) + annoyMisfit * (1 - fit - cueWarmth * novelty) + annoyWear * wear + annoyPress * pressed * pressed
      annoyance = select(arrives, clamp(annoyanceWeight * logistic(feltAnnoyance)), 0)
      annoyanceSum = min(annoyanceSum + annoyance, 100000)
      sum annoyanceFelt = annoyance
  `,
  params: [
    param('loadSpill', 0.5, [0, 1], 'share', 'how much messages on other channels count', 'ASSUMED'),
    param('loadHalf', 2.95, [0.5, 30], 'messages', 'felt messages at which wear has half its effect', 'ASSUMED'),
    param('wearPower', 1.96, [1, 4], 'power', 'above 1: the first repetitions hardly matter', 'zhang-2017'),
    param('annoyBase', -1.64, [-4, 1], 'logit', 'what a fitting first message is like', 'ASSUMED'),
    param('annoyMisfit', 1, [0, 4], 'logit', 'what a message about nothing of interest adds', 'gartner-2018'),
    param('annoyWear', 1.83, [0, 3], 'logit', 'what repetition adds', 'zhang-2017'),
    param('annoyPress', 1, [0.2, 2], 'logit', 'what full pressure adds; a little goes unseen', 'shop-tricks-2021'),
    param('annoyPlacement', 1.5, [0, 4], 'logit', 'what a message adds that cannot be overlooked', 'goldstein-2013'),
    param('usualPlacement', 0.2, [0, 1], 'scale', 'obtrusiveness at which responses were measured', 'ASSUMED'),
    param('cueWarmth', 0.407, [0, 1], 'fit', 'how much a fresh name cue stands in for fit', 'sahni-2018'),
  ],
  tables: [
    {
      key: 'channelIntrusion',
      label: 'intrusion of a channel',
      unit: 'logit',
      min: 0,
      max: 2,
      rows: channelNames,
      default: [0, 0.7, 0.7, 0.1, 0.1, 0],
      doc: 'how much more a message annoys that comes this way, against one that waits in a mailbox; order as in the survey',
      source: 'smarterhq-2019',
    },
  ],
  sources: [
    'smarterhq-2019',
    'zhang-2017',
    'shop-tricks-2021',
    'gartner-2018',
    'sahni-2018',
    'todri-2020',
    'goldstein-2013',
    'luguri-2021',
    'ASSUMED',
  ],
  scores: {
    feltAnnoyance: { called: 'annoyance', logistic: true },
  },
};
