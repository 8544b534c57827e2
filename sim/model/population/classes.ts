import { segmentAxes, segmentAxisNames, type SegmentAxis } from '../world/segments.ts';
import { clusters } from './clusters.ts';
import type { SurveyAnswers } from './survey.ts';

// Kinds of people by their attitudes, found among the people themselves: an output beside the published ones, never an input.

export type ClassName = 'rejecting' | 'ambivalent' | 'passive' | 'active' | 'accepting';

export interface AttitudeClass {
  name: ClassName;
  share: number;
  /** share of the published class (`kozyreva-2021`); it was found by another method, so sizes agree only roughly */
  published?: number;
  /** mean acceptance, 1–4, and mean number of protective tools, 0–6 */
  services: number;
  information: number;
  data: number;
  tools: number;
  /** share of those who are very concerned */
  veryConcerned: number;
}

export interface ClassesDescription {
  /** how many were put into classes: the first of the population */
  people: number;
  /** by what people accept: services, inferred information, data */
  three: AttitudeClass[];
  /** by this and by the tools they use; the ambivalent fall apart into active and passive */
  four: AttitudeClass[];
  /** shares of the three classes in each segment, in their order */
  segments: { axis: SegmentAxis; value: string; people: number; shares: number[]; publishedRejecting?: number }[];
}

const publishedOfThree: Readonly<Partial<Record<ClassName, number>>> = {
  rejecting: 0.2,
  ambivalent: 0.41,
  accepting: 0.39,
};
const publishedOfFour: Readonly<Partial<Record<ClassName, number>>> = { active: 0.24, passive: 0.25 };
/** the youngest and the oldest age group */
const publishedRejecting: Readonly<Record<string, number>> = { '18-29': 0.11, '60-65': 0.32 };

export function describeClasses(
  answers: SurveyAnswers,
  segments: Readonly<Record<SegmentAxis, Uint8Array>>,
): ClassesDescription {
  const { services, information, data } = answers.scales;
  const three = clusters([services, information, data], 3);
  const four = clusters([services, information, data, Float64Array.from(answers.tools)], 4);
  return {
    people: three.length,
    three: profilesOf(three, 3, answers).map((profile, k) =>
      withName(profile, (['rejecting', 'ambivalent', 'accepting'] as const)[k]!, publishedOfThree),
    ),
    four: nameFour(profilesOf(four, 4, answers)),
    segments: segmentAxisNames
      .flatMap(axis => segmentAxes[axis].map((value, code) => segmentShares(axis, value, segments[axis], code, three)))
      .filter(({ people }) => people > 0),
  };
}

type Profile = Omit<AttitudeClass, 'name' | 'published'>;

function withName(
  profile: Profile,
  name: ClassName,
  published: Readonly<Partial<Record<ClassName, number>>>,
): AttitudeClass {
  const known = published[name];
  return { name, ...profile, ...(known === undefined ? {} : { published: known }) };
}

/** Those in the middle are told apart by what they do. */
function nameFour(profiles: Profile[]): AttitudeClass[] {
  const accepts = ({ services, information, data }: Profile) => services + information + data;
  const [least, one, other, most] = profiles.toSorted((a, b) => accepts(a) - accepts(b)) as [
    Profile,
    Profile,
    Profile,
    Profile,
  ];
  const [passive, active] = one.tools <= other.tools ? [one, other] : [other, one];
  return [
    withName(least, 'rejecting', publishedOfFour),
    withName(passive, 'passive', publishedOfFour),
    withName(active, 'active', publishedOfFour),
    withName(most, 'accepting', publishedOfFour),
  ];
}

/** What the members of each group are like. */
function profilesOf(groups: Uint8Array, count: number, { scales, tools, concern }: SurveyAnswers): Profile[] {
  return Array.from({ length: count }, (_, group) => {
    const members = Array.from(groups.keys()).filter(i => groups[i] === group);
    const mean = (of: (i: number) => number) =>
      members.reduce((sum, i) => sum + of(i), 0) / Math.max(1, members.length);
    return {
      share: members.length / Math.max(1, groups.length),
      services: mean(i => scales.services[i]!),
      information: mean(i => scales.information[i]!),
      data: mean(i => scales.data[i]!),
      tools: mean(i => tools[i]!),
      veryConcerned: mean(i => (concern[i] === 3 ? 1 : 0)),
    };
  });
}

function segmentShares(
  axis: SegmentAxis,
  value: string,
  codes: Uint8Array,
  code: number,
  groups: Uint8Array,
): ClassesDescription['segments'][number] {
  const counts = [0, 0, 0];
  for (let i = 0; i < groups.length; i++) if (codes[i] === code) counts[groups[i]!]!++;
  const people = counts.reduce((sum, count) => sum + count, 0);
  const known = axis === 'age' ? publishedRejecting[value] : undefined;
  return {
    axis,
    value,
    people,
    shares: counts.map(count => count / Math.max(1, people)),
    ...(known === undefined ? {} : { publishedRejecting: known }),
  };
}
