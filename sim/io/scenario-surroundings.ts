// What surrounds a brand: its rivals, the law, and how much people know of what is done with data.
import * as z from 'zod';
import type { Problem } from '../core/errors.ts';
import { consentRegimes } from '../model/world/scenario.ts';
import type { Rival, Scenario } from '../model/world/scenario.ts';
import { usualRival } from './scenario-defaults.ts';
import { priceLevel } from './scenario-events.ts';
import { group, id, listOf, numberIn, oneOf, show } from './schema.ts';
import type { Source } from './schema-json.ts';

const mostRivals = 3;
const share = numberIn({ min: 0, max: 1 });

const rivalList = z
  .array(
    group({
      id,
      price: priceLevel.optional().meta({ description: 'Price level; this brand has 1.' }),
      personalization: share.optional().meta({ description: 'How personal it is.' }),
      trust: share.optional().meta({ description: 'How far people trust it.' }),
    }),
    { error: issue => `${show(issue.input)} is not a list` },
  )
  .max(mostRivals, { error: `holds more than ${mostRivals}` })
  .superRefine((rivals, context) => {
    const ids = rivals.map(rival => rival.id);
    const twice = ids.findIndex((id, i) => ids.indexOf(id) < i);
    if (twice >= 0)
      context.addIssue({ code: 'custom', path: [twice, 'id'], message: `${ids[twice]!} is listed twice` });
  });

export const surroundingsSchemas = {
  rivals: z
    .union([rivalList, group({ add: rivalList.optional(), remove: listOf(id, mostRivals).optional() })], {
      error: issue => `${show(issue.input)} is neither a list nor {add: […]} or {remove: […]}`,
    })
    .optional()
    .meta({ description: `Competing brands, to whom those go who leave; at most ${mostRivals}.` }),
  law: group({
    regime: oneOf(consentRegimes).optional().meta({ description: 'What every brand must do before it uses data.' }),
    auditsPer100kComplaints: numberIn({ min: 0, max: 1000 })
      .optional()
      .meta({ description: 'Inquiries that 100,000 complaints a year bring about.' }),
    fineShare: share.optional().meta({ description: 'Fine of a full finding, as a share of the revenue of a year.' }),
  }).optional(),
  awareness: group({
    start: share
      .optional()
      .meta({ description: 'How much more people know of what is done with data than those in the surveys.' }),
    growthPerYear: share.optional(),
  }).optional(),
};

type RivalsFile = z.infer<typeof surroundingsSchemas.rivals>;
interface SurroundingsFile {
  rivals?: RivalsFile;
  law?: z.infer<typeof surroundingsSchemas.law>;
  awareness?: z.infer<typeof surroundingsSchemas.awareness>;
}

export function changeSurroundings(
  { rivals, law, awareness }: Scenario,
  change: SurroundingsFile,
): Pick<Scenario, 'rivals' | 'law' | 'awareness'> {
  return {
    rivals: changeRivals(rivals, change.rivals),
    law: {
      regime: change.law?.regime ?? law.regime,
      auditsPer100kComplaints: change.law?.auditsPer100kComplaints ?? law.auditsPer100kComplaints,
      fineShare: change.law?.fineShare ?? law.fineShare,
    },
    awareness: {
      start: change.awareness?.start ?? awareness.start,
      growthPerYear: change.awareness?.growthPerYear ?? awareness.growthPerYear,
    },
  };
}

/** One that is added under a known id takes that one's place. */
function changeRivals(rivals: readonly Rival[], change: RivalsFile): readonly Rival[] {
  if (change === undefined) return rivals;
  const { add = [], remove = [] } = Array.isArray(change) ? { add: change } : change;
  const kept = Array.isArray(change) ? [] : rivals.filter(({ id }) => !remove.includes(id));
  const named = new Map(kept.map(rival => [rival.id, rival]));
  for (const { id, price, personalization, trust } of add) {
    const start = named.get(id) ?? usualRival;
    named.set(id, {
      id,
      price: price ?? start.price,
      personalization: personalization ?? start.personalization,
      trust: trust ?? start.trust,
    });
  }
  return [...named.values()];
}

/** Two lists that are each short enough can be too long together. */
export function checkRivals(file: SurroundingsFile, { rivals }: Scenario, source: Source): Problem[] {
  if (file.rivals === undefined || rivals.length <= mostRivals) return [];
  return [
    {
      ...source.placeOf(['rivals']),
      message: `more than ${mostRivals} rivals: ${rivals.map(({ id }) => id).join(', ')}`,
    },
  ];
}
