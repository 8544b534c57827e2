import { invalid, persona, segmentAxes, type Audience } from '../../sim/index.ts';

/** Names are made one by one, some tens of thousands a second. */
const mostPersonas = 100_000;

/** Invented faces for the people of an audience. */
export async function addPersonas(audience: Audience): Promise<Audience> {
  const { ids, rows, facts } = audience;
  if (rows > mostPersonas) throw invalid(`for at most ${mostPersonas} people, not ${rows}`, { path: '--personas' });
  const personas = [];
  for (let i = 0; i < rows; i++)
    personas.push(
      await persona(ids[i]!, segmentAxes.country[facts.country![i]!]!, segmentAxes.gender[facts.gender![i]!]!),
    );
  return { ...audience, personas };
}
