import type { BasePopulation, Scenario } from '../world/scenario.ts';
import { chosen, drawSource, normals, uniforms, type DrawSource, type Hint } from './draws.ts';
import {
  bandStarts,
  cellMeans,
  cellOf,
  latentCount,
  latentNames,
  oldest,
  residualFactor,
  youngest,
  type LatentName,
} from './latents.ts';
import { resolveSettings, type Settings } from './settings.ts';

/** Some people with what lies behind all their other traits. Everything else is worked out from these. */
export interface People extends DrawSource {
  size: number;
  scenario: Scenario;
  settings: Settings;
  /** codes of the segment axes */
  country: Uint8Array;
  gender: Uint8Array;
  education: Uint8Array;
  /** years */
  age: Uint8Array;
  latents: Readonly<Record<LatentName, Float64Array>>;
  /** days since the last visit where an imported audience tells; NaN = not known */
  lastVisit: Float32Array | undefined;
  /** what several traits depend on, worked out at most once: see `once` */
  derived: Map<string, Float64Array>;
}

/** Something about people that several traits depend on. Whoever gets it must not write over it. */
export function once(people: People, name: string, work: (people: People) => Float64Array): Float64Array {
  let values = people.derived.get(name);
  if (values === undefined) {
    values = work(people);
    people.derived.set(name, values);
  }
  return values;
}

/** What is known beforehand about each person, from an imported audience. `unknownCode` = not known. */
export interface KnownPeople {
  country?: Uint8Array;
  age?: Uint8Array;
  gender?: Uint8Array;
  education?: Uint8Array;
  hints?: Readonly<Record<string, Hint>>;
}
export const unknownCode = 255;

/** People of these ids, from the seed and the base population of the scenario. */
export function createPeople(
  scenario: Scenario,
  ids: Uint32Array,
  known: KnownPeople = {},
  lastVisit?: Float32Array,
): People {
  const settings = resolveSettings(scenario.population.overrides);
  const source = drawSource(scenario.seed, ids, known.hints);
  const country = fill(drawCountry(source, scenario.population.base), known.country);
  const age = fill(drawAges(source), known.age);
  const gender = fill(chosen(source, 'trait.gender', 1 - settings['women.share']), known.gender);
  const education = fill(wholes(source, 'trait.education', 3), known.education);
  const latents = drawLatents(source, country, age, gender, education);
  // Written out: engines handle objects of one known shape several times faster than spread ones.
  const { first, second, hints } = source;
  return {
    ids,
    first,
    second,
    hints,
    size: ids.length,
    scenario,
    settings,
    country,
    age,
    gender,
    education,
    latents,
    lastVisit,
    derived: new Map(),
  };
}

/** Ages of built-in people, without all the rest. */
export function agesOf(scenario: Scenario, ids: Uint32Array): Uint8Array {
  return drawAges(drawSource(scenario.seed, ids));
}

function drawAges(source: DrawSource): Uint8Array {
  return wholes(source, 'trait.age', oldest - youngest + 1, youngest);
}

/** Whole numbers, equally common: `count` of them from `least` on. */
function wholes(source: DrawSource, name: string, count: number, least = 0): Uint8Array {
  const u = uniforms(source, name);
  const out = new Uint8Array(u.length);
  for (let i = 0; i < out.length; i++) out[i] = least + u[i]! * count;
  return out;
}

function fill(drawn: Uint8Array, known: Uint8Array | undefined): Uint8Array {
  if (known !== undefined) for (let i = 0; i < drawn.length; i++) if (known[i] !== unknownCode) drawn[i] = known[i]!;
  return drawn;
}

function drawCountry(source: DrawSource, base: BasePopulation): Uint8Array {
  if (base === 'mix') return wholes(source, 'trait.country', 3);
  return new Uint8Array(source.ids.length).fill({ de: 0, gb: 1, us: 2 }[base]);
}

/** Position of an age in `segmentAxes.age`. */
export function bandOf(age: number): number {
  return age < bandStarts[1] ? 0 : age < bandStarts[2] ? 1 : age < bandStarts[3] ? 2 : 3;
}

function drawLatents(
  source: DrawSource,
  country: Uint8Array,
  age: Uint8Array,
  gender: Uint8Array,
  education: Uint8Array,
): Record<LatentName, Float64Array> {
  const noise = latentNames.map(name => normals(source, `latent.${name}`));
  const cells = new Int32Array(country.length);
  for (let i = 0; i < cells.length; i++) cells[i] = cellOf(country[i]!, bandOf(age[i]!), gender[i]!, education[i]!);
  // From the last to the first, as each is made of the noise of those before it and is written over its own.
  for (let k = latentCount - 1; k >= 0; k--) combine(noise, k, cells, country);
  const [concern, services, information, data, activity, literacy] = noise as Six;
  return { concern, services, information, data, activity, literacy };
}

type Six = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/** Latent k of each person: the mean of their cell and a row of the factor times the noise up to k. */
function combine(noise: readonly Float64Array[], k: number, cells: Int32Array, country: Uint8Array): void {
  const out = noise[k]!;
  const row = (k * (k + 1)) / 2;
  for (let i = 0; i < out.length; i++) {
    const at = country[i]! * 21 + row;
    let value = cellMeans[cells[i]! * latentCount + k]!;
    for (let j = 0; j <= k; j++) value += residualFactor[at + j]! * noise[j]![i]!;
    out[i] = value;
  }
}
