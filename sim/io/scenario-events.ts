// What happens during a run, to all strategies alike: what a file may say of it, and how files add up.
import * as z from 'zod';
import { unknownName } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { consentRegimes, eventTypes } from '../model/world/scenario.ts';
import type { EventType, Rival, Scenario, ScenarioEvent } from '../model/world/scenario.ts';
import { group, id, listOf, notOneOf, numberIn, oneOf, show } from './schema.ts';
import type { Path, Source } from './schema-json.ts';

type EventFile = Omit<ScenarioEvent, 'severity'> & { severity?: number | undefined };

const mostEvents = 100;
const share = numberIn({ min: 0, max: 1 });
export const priceLevel = numberIn({ min: 0.1, max: 10 });

const severity = share.meta({ description: 'How bad, or how strong, it is: 0 hardly, 1 fully.' });
const lasting = {
  severity,
  ticks: numberIn({ min: 1, max: 3650, whole: true })
    .optional()
    .meta({ description: 'How many days it lasts; missing: to the end.' }),
};
/** What happens for good and needs no degree happens fully, unless the file says otherwise. */
const whole = { severity: severity.optional() };

const keysOf: Readonly<Record<EventType, z.ZodRawShape>> = {
  breach: { severity },
  press: lasting,
  lawChange: { ...whole, regime: oneOf(consentRegimes).meta({ description: 'What the law asks from then on.' }) },
  cookieLoss: whole,
  rivalMove: {
    ...whole,
    rival: id.meta({ description: 'Which rival of the scenario moves.' }),
    price: priceLevel.optional(),
    personalization: share.optional(),
    trust: share.optional(),
  },
  economicStress: lasting,
  awarenessWave: lasting,
  modelDrift: lasting,
  wrongData: lasting,
  capabilityJump: { severity },
};
const moves = ['price', 'personalization', 'trust'] as const;

const tick = numberIn({ min: 0, max: 3650, whole: true }).meta({
  description: 'The day on which it happens; beyond the last day it does not.',
});
const known = ['tick', 'type', ...new Set(Object.values(keysOf).flatMap(keys => Object.keys(keys)))];

const eventSchemas = eventTypes.map(type =>
  group({ tick, type: z.literal(type), ...keysOf[type] }, 'key', key => refuseKey(type, key)),
);
const event = z.discriminatedUnion('type', eventSchemas as [(typeof eventSchemas)[number]], {
  // without a type nothing else can be judged: one complaint, at the type
  error: ({ input }) =>
    isGroup(input)
      ? notOneOf((input as EventFile).type, eventTypes)
      : `${show(input)} is not an event {tick: …, type: …}`,
}) as unknown as z.ZodType<EventFile>;

export const eventListSchema = z
  .array(event, { error: issue => `${show(issue.input)} is not a list` })
  .max(mostEvents, { error: `holds more than ${mostEvents}` });
export const eventsSchema = z.union(
  [
    eventListSchema,
    group({ add: eventListSchema.optional(), remove: listOf(oneOf(eventTypes), eventTypes.length).optional() }),
  ],
  {
    error: issue => `${show(issue.input)} is neither a list nor {add: […]} or {remove: […]}`,
  },
);
type EventsFile = z.infer<typeof eventsSchema>;

function isGroup(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function refuseKey(type: EventType, key: string): string {
  const owners = eventTypes.filter(other => Object.hasOwn(keysOf[other], key));
  return owners.length === 0
    ? unknownName('key', key, known)
    : `${key} is not for ${type}, only for ${owners.join(', ')}`;
}

/** In the order of their days; of one day, in the order in which they were written. */
export function changeEvents(
  events: readonly ScenarioEvent[],
  change: EventsFile | undefined,
): readonly ScenarioEvent[] {
  if (change === undefined) return events;
  const { add = [], remove = [] } = Array.isArray(change) ? { add: change } : change;
  const kept = Array.isArray(change) ? [] : events.filter(({ type }) => !remove.includes(type));
  return [...kept, ...add.map(complete)].toSorted((a, b) => a.tick - b.tick);
}

function complete({ tick, type, severity = 1, ...own }: EventFile): ScenarioEvent {
  return { tick, type, severity, ...own };
}

/** Problems of events that only the whole scenario shows: who the rivals are. */
export function checkEvents(
  file: { events?: EventsFile | undefined; rivals?: unknown },
  { events, rivals }: Scenario,
  source: Source,
): Problem[] {
  const { events: change = [] } = file;
  const [written, path]: [readonly EventFile[], Path] = Array.isArray(change)
    ? [change, ['events']]
    : [change.add ?? [], ['events', 'add']];
  const own = written.flatMap((event, i) =>
    checkMove(event, rivals).map(({ key, message }) => ({ ...source.placeOf([...path, i, key]), message })),
  );
  if (own.length > 0 || file.rivals === undefined) return own;
  // an extended file's event can lose its rival here
  const lost = events.filter(event => checkMove(event, rivals).length > 0);
  return lost.map(({ rival, tick }) => ({
    ...source.placeOf(['rivals']),
    message: `${rival!} is missing, who moves on day ${tick}`,
  }));
}

function checkMove(event: EventFile, rivals: readonly Rival[]): { key: string; message: string }[] {
  if (event.type !== 'rivalMove') return [];
  const ids = rivals.map(({ id }) => id);
  const unknown = event.rival !== undefined && !ids.includes(event.rival);
  const still = moves.every(key => event[key] === undefined);
  return [
    ...(unknown
      ? [
          {
            key: 'rival',
            message:
              ids.length === 0
                ? `${event.rival!} is unknown: the scenario has no rivals`
                : unknownName('rival', event.rival!, ids),
          },
        ]
      : []),
    ...(still ? [{ key: 'rival', message: `does not say what changes: ${moves.join(', ')}` }] : []),
  ];
}
