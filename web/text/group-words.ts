// Groups whose fate an average hides.
import { leastPeople } from '../../sim/index.ts';
import type { Tally, Totals } from '../crowd/crowd.ts';
import { in100 } from '../crowd/line.ts';
import type { ToldStory } from '../state/story.ts';
import { measureWords } from './hall-words.ts';
import { segmentWords } from './segment-words.ts';

export interface GroupRow {
  key: string;
  name: string;
  a: Tally;
  b: Tally;
}

const difference = ({ a, b }: Pick<GroupRow, 'a' | 'b'>) => in100(b) - in100(a);

/** Segments, those for whom the second side makes it worst first. */
function segmentsByHarm(a: Totals, b: Totals, { measure, who, taken }: ToldStory): GroupRow[] {
  const sign = measureWords[measure].good ? 1 : -1;
  const told = [...(who?.groups ?? []), ...(taken?.groups ?? [])];
  return Object.keys(b.segments)
    .filter(key => !told.includes(key) && b.segments[key]!.people >= leastPeople && a.segments[key] !== undefined)
    .filter(key => b.segments[key]!.people < 0.9 * b.all.people && !key.startsWith('guess='))
    .map(key => {
      const [axis, value] = key.split('=') as [string, string];
      return { key, name: segmentWords(axis, value), a: a.segments[key]!, b: b.segments[key]! };
    })
    .sort((x, y) => sign * (difference(x) - difference(y)));
}

export function worstWords(a: Totals, b: Totals, story: ToldStory): string {
  return segmentsByHarm(a, b, story)[0]?.name ?? '';
}

/** Everybody, those of the story, those taken for them, and the worst segments: at most four rows. */
export function groupRows(a: Totals, b: Totals, story: ToldStory): GroupRow[] {
  const rows: GroupRow[] = [
    { key: 'all', name: `All ${Math.round(b.all.people).toLocaleString('en')}`, a: a.all, b: b.all },
  ];
  if (story.who !== undefined) rows.push({ key: 'who', name: capital(story.who.name), a: a.who, b: b.who });
  if (story.taken !== undefined) rows.push({ key: 'taken', name: capital(story.taken.name), a: a.taken, b: b.taken });
  return [...rows, ...segmentsByHarm(a, b, story).map(row => ({ ...row, name: capital(row.name) }))].slice(0, 4);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
