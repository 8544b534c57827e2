import type { SegmentAxis } from '../world/segments.ts';
import { concernAnswers } from './answers.ts';
import { bandOf, type People } from './people.ts';
import { dataPoor, guessCodes, protectedGroup, tenureYears, vulnerable } from './traits.ts';

/** Below the first a stranger, from the second on a regular. ASSUMED */
const familiarityCuts = [0.2, 0.7] as const;

/** Code of each person on each axis, as positions in `segmentAxes`. */
export const segmentRecipes: Readonly<Record<SegmentAxis, (people: People, familiarity: Float32Array) => Uint8Array>> =
  {
    country: people => people.country,
    age: people => people.age.map(bandOf),
    gender: people => people.gender,
    education: people => people.education,
    concern: concernAnswers,
    protected: protectedGroup,
    vulnerable,
    dataPoor,
    familiarity: (_, familiarity) => customerKinds(familiarity),
    guess: guessCodes,
    tenure: people => Uint8Array.from(tenureYears(people), years => (years < 1 ? 0 : 1)),
  };

function customerKinds(familiarity: Float32Array): Uint8Array {
  const [stranger, customer] = familiarityCuts;
  const kinds = new Uint8Array(familiarity.length);
  for (let i = 0; i < kinds.length; i++) kinds[i] = familiarity[i]! < stranger ? 0 : familiarity[i]! < customer ? 1 : 2;
  return kinds;
}
