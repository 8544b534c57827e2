// The person whom the story follows: the one that was chosen, else the best customer among those it is about.
import { useEffect, useMemo, useState } from 'react';
import { persona, segmentAxes } from '../../sim/index.ts';
import { ringOf } from '../crowd/crowd.ts';
import type { People } from '../crowd/crowd.ts';
import type { Met } from '../text/hall-words.ts';
import { factsOf } from '../text/person-words.ts';
import { useAppState, useCrowd } from './use-app.tsx';

export interface MetPerson extends Met {
  id: number;
  row: number;
  ring: number;
}

/** Chosen by what is known before the first day, never by what came out. */
export function usualRow({ ring, seatOrder }: People): number {
  return seatOrder.find(row => ring[row] === ringOf.who) ?? seatOrder[0]!;
}

export function useMet(): MetPerson | undefined {
  const { person } = useAppState();
  const people = useCrowd(crowd => crowd.people);
  const found = useMemo(() => {
    if (people === undefined) return undefined;
    const chosen = person === null ? -1 : people.ids.indexOf(person);
    const row = chosen >= 0 ? chosen : usualRow(people);
    const of = (axis: 'country' | 'gender' | 'age' | 'concern') => segmentAxes[axis][people.segments[axis][row]!]!;
    return {
      id: people.ids[row]!,
      row,
      ring: people.ring[row]!,
      ringed: people.ring[row] === ringOf.who,
      country: of('country') as (typeof segmentAxes.country)[number],
      gender: of('gender') as (typeof segmentAxes.gender)[number],
      facts: factsOf(of('age'), of('gender'), of('concern')),
    };
  }, [people, person]);
  const name = useName(found);
  return found && { ...found, name };
}

/** Lists of names are large: they are sent after the first picture. */
function useName(
  found: { id: number; country: Parameters<typeof persona>[1]; gender: Parameters<typeof persona>[2] } | undefined,
): string | undefined {
  const [known, setKnown] = useState<{ id: number; name: string }>();
  const { id, country, gender } = found ?? {};
  useEffect(() => {
    if (id === undefined || country === undefined || gender === undefined) return;
    let wanted = true;
    void persona(id, country, gender).then(({ givenName }) => wanted && setKnown({ id, name: givenName }));
    return () => {
      wanted = false;
    };
  }, [id, country, gender]);
  return known?.id === id ? known?.name : undefined;
}
