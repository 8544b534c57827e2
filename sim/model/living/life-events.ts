import { type Mechanism, param, prose } from '../world/mechanism.ts';
import { lifeEventNames } from '../world/names.ts';

export const lifeEvents: Mechanism = {
  key: 'lifeEvents',
  name: 'Life events',
  says: 'For some months a pregnancy, a move or a loss changes what a person wants and what is too private to mention.',
  why: prose(`
    A life event begins on a day and passes; it is no trait. The case that this is about (\`duhigg-2012\`) is an
    inference that was right and came too early for the household. In the surveys such inferences are among the least
    acceptable (\`kozyreva-2021\`): the order of the table follows them, its spacing is a guess. Which topic an event
    makes interesting is read from the names of a scenario’s topics; where none matches, the event changes only what
    is too private to mention. A brand that infers events misses some and sees others that are not there; who is in
    which group is settled before the first morning, so that all strategies can be compared on the same people.
  `),
  equations: `
    for not left:
      eventful    = lifeEventsWeight > 0 and tick >= lifeEventStart and tick < lifeEventStart + lifeEventTicks
      inLifeEvent = eventful and lifeEvent != 0
      event       = select(eventful, guessedEvent, 0)
  `,
  params: [param('lifeEventTicks', 180, [1, 730], 'ticks', 'how long a life event shapes a person’s days', 'ASSUMED')],
  tables: [
    {
      key: 'lifeEventSensitivity',
      label: 'sensitivity of a life event',
      unit: '0–1',
      min: 0,
      max: 1,
      rows: lifeEventNames,
      default: [0, 0.8, 0.9, 0.7, 1, 0.3, 0.3],
      doc: 'how private a life event is; order as tragedies > life events in the survey items',
      source: 'ASSUMED',
    },
  ],
  sources: ['kozyreva-2021', 'ASSUMED'],
  limits: 'One event a person and year; events do not cause each other.',
};
