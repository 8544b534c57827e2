// Adds people up: everybody, those whom the story is about, and every segment.
import { metrics, refusers, segmentAxes, segmentAxisNames } from '../../sim/index.ts';
import type { Population, Rows, Story, StoryGroup } from '../../sim/index.ts';
import { ringOf } from './crowd.ts';
import type { Tally, Totals } from './crowd.ts';

type Measure = NonNullable<Story['measure']>;

/** Above 0 for people to whom it has happened. */
const columnOf: Record<Measure, (rows: Rows) => ArrayLike<number>> = {
  tooFar: rows => rows.column('tooFarCount'),
  turned: rows => rows.column('turned'),
  left: rows => rows.column('left'),
  offList: rows => offLists(rows),
  bought: rows => rows.column('purchases'),
  refused: refusers,
  unreached: rows => rows.column('messages').map(messages => (messages > 0 ? 0 : 1)),
  pressed: rows => rows.column('preyedOn'),
  mistaken: rows => rows.column('mistaken'),
  breached: rows => rows.column('breached'),
};

/** Lists that people are off: they signed off, or marked a message as spam. */
function offLists(rows: Rows): Uint8Array {
  const subscribed = rows.column('subscribed');
  const off = new Uint8Array(rows.people);
  for (let k = 0; k < subscribed.length; k++) if (subscribed[k] === 0) off[k % rows.people]!++;
  return off;
}

export const counted = (rows: Rows, measure: Measure): ArrayLike<number> => columnOf[measure](rows);

const value = metrics.find(({ key }) => key === 'valueAfterBacklash')!;

/** What has to be booked for the picture and its numbers. */
export const bookedMetrics = [value, metrics.find(({ key }) => key === 'tooFarShare')!];

/** Value after backlash of each person, in cents. */
export function worth(rows: Rows): Float64Array | Float32Array {
  if (value.kind !== 'ratio') throw new Error('the value after backlash is no sum over people');
  return value.total(rows);
}

/** Which ring each person wears in a story. */
export function ringsOf({ size, segments }: Population, story: Story | undefined): Uint8Array {
  const rings = new Uint8Array(size);
  mark(story?.taken, ringOf.taken);
  mark(story?.who, ringOf.who);
  return rings;

  function mark(group: StoryGroup | undefined, ring: number): void {
    for (const name of group?.groups ?? []) {
      const [axis, wanted] = name.split('=') as [keyof typeof segmentAxes, string];
      const code = (segmentAxes[axis] as readonly string[]).indexOf(wanted);
      segments[axis].forEach((own, row) => {
        if (own === code) rings[row] = ring;
      });
    }
  }
}

export interface TallyOptions {
  measure: Measure;
  rings: Uint8Array;
  segments: Population['segments'];
  /** for how many each person stands; default 1 */
  weights?: Float32Array;
}

const nobody = (): Tally => ({ people: 0, counted: 0, turned: 0, left: 0, cents: 0 });

export function addUp(rows: Rows, { measure, rings, segments, weights }: TallyOptions): Totals {
  const cents = worth(rows);
  const [left, turned, happened] = [rows.column('left'), rows.column('turned'), counted(rows, measure)];
  const all = nobody();
  const [who, taken] = [nobody(), nobody()];
  const axes = segmentAxisNames.map(axis => ({ codes: segments[axis], tallies: segmentAxes[axis].map(nobody) }));
  for (let row = 0; row < rows.people; row++) {
    const weight = weights?.[row] ?? 1;
    const add = (tally: Tally) => {
      tally.people += weight;
      tally.cents += weight * cents[row]!;
      if (happened[row]! > 0) tally.counted += weight;
      if (turned[row]! > 0) tally.turned += weight;
      if (left[row]! > 0) tally.left += weight;
    };
    add(all);
    if (rings[row] !== ringOf.none) add(rings[row] === ringOf.who ? who : taken);
    for (const { codes, tallies } of axes) add(tallies[codes[row]!]!);
  }
  const named = segmentAxisNames.flatMap((axis, a) =>
    segmentAxes[axis].map((name, code) => [`${axis}=${name}`, axes[a]!.tallies[code]!] as const),
  );
  return { all, who, taken, segments: Object.fromEntries(named.filter(([, { people }]) => people > 0)) };
}
