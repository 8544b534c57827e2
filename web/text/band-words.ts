// The words of what stands under the picture.

interface ReadEntry {
  icon: 'seats' | 'rings' | 'arc' | 'seat' | 'message';
  title: string;
  says: string;
}

export function readWords(who: string | undefined, taken: string | undefined): ReadEntry[] {
  const rings: ReadEntry =
    who === undefined
      ? { icon: 'message', title: 'A dark dot got a message', says: 'That is on the day on show.' }
      : taken === undefined
        ? { icon: 'rings', title: 'A ring', says: `It marks ${who}.` }
        : { icon: 'rings', title: 'Ring and dashed ring', says: `A ring marks ${who}, a dashed one ${taken}.` };
  return [
    {
      icon: 'seats',
      title: 'One seat, one person',
      says: 'The same people in A and in B, the best customers at the aisle.',
    },
    rings,
    {
      icon: 'arc',
      title: 'The arc is each one’s own line',
      says: 'Who feels watched moves outwards. Past the arc it is too far for that person.',
    },
    { icon: 'seat', title: 'An empty seat', says: 'Who leaves walks out at the side and is no customer any more.' },
  ];
}

export const bandWords = {
  guess: (who: string, will: string) => `100 ${who} of B. Drag: how many will ${will}?`,
  nobody: 'nobody',
  all: 'all of them',
  youSaid: (guess: number) => `you: ${guess}`,
  soFar: 'so far',
  soFarOf: (who: string) => `in 100 ${who}`,
  dayZero: 'day 0',
  earned: 'Earned',
  earnedOf: 'cents a person, so far and in the year to come',
  of100: (who: string) => `in 100 ${who}`,
  waiting: 'The line is being drawn …',
  rough: 'first 1,000 people; everybody follows',
  luck: (runs: number) => `everybody, ${runs} draws of luck`,
  groups: (under: string) => `Of 100 people: ${under}`,
  people: (number: string) => `${number} people`,
  daysSummary: (day: number, a: number, b: number) => `By day ${day}: ${a} in 100 under A, ${b} in 100 under B.`,
  lineSummary: (value: string, earned: string, hit: number, best: string) =>
    `${value}: B earns ${earned} a person and hits ${hit} in 100. ${best}`,
} as const;
