// What a question says, in the names of the equations.
import { acceptability } from '../model/perception/acceptability.ts';
import type { ItemName } from '../model/population/marginals.ts';
import type { Respondents } from '../model/population/respondents.ts';
import { flowSources, type Flow } from './schema.ts';
import type { SurveyFeatures } from './read-survey.ts';
import { recordedSources } from '../model/world/names.ts';

/** What a question says, in the names of the equations. They stop here: nothing of what a brand would have to do to get there is asked for. */
export function inputsOf(features: SurveyFeatures): Record<string, number | readonly number[]> {
  const {
    kinds,
    flow,
    benefit,
    told,
    control,
    covert,
    visible,
    fit,
    discount,
    sensitive,
    nameCue,
    messages,
    channel,
    familiarity,
    brandTrust,
    obtrusive,
  } = features;
  const used = kinds.length > 0 ? 1 : 0;
  return {
    // who is asked about something has noticed it, and judges it as it is put
    noticed: 1,
    lenience: 0,
    uses: [used, 0, 0, 0, 0, 0, 0, 0],
    usesAnything: used,
    personalizes: used,
    depth: used,
    flowDistance: distanceOf(flow),
    benefit,
    fit,
    discount,
    channel,
    familiarity,
    nameCue,
    disclosed: told,
    feltControl: control,
    covertness: covert,
    shown: visible,
    topic: 0,
    topicSensitivity: [sensitive, 0, 0, 0, 0, 0, 0, 0],
    feltLoad: messages,
    congruent: 1,
    ...(brandTrust !== undefined && { brandTrust }),
    ...(obtrusive !== undefined && { obtrusiveness: obtrusive }),
    ...silent,
  };
}

/** What no question speaks of. */
const silent = {
  aboutEvent: 0,
  eventPrivacy: 0,
  narrowUse: 0,
  relevanceAppeal: 0,
  reciprocityAppeal: 0,
  onDevice: 0,
  breadth: 0,
  cueShow: 0,
  restraint: 0,
  known: 0,
  misdirected: 0,
  awareness: 0,
  pressed: 0,
  mistakenEvent: 0,
  ownView: 0,
  treated: 1,
  arrives: 1,
  usesContext: 0,
};

/** What is as in the middle of all brands and messages where a question says nothing of it: the parameter that holds it. */
export const usual: Readonly<Record<string, string>> = { brandTrust: 'trustMean', obtrusiveness: 'usualPlacement' };

function distanceOf(flow: Flow): number {
  const table = acceptability.tables!.find(({ key }) => key === 'sourceDistance')!;
  return table.default[recordedSources.indexOf(flowSources[flow])]!;
}

/** Columns that differ between people and between items. */
export function ownColumns(
  { service, kinds, brandTrust }: SurveyFeatures,
  { population, margin, fact }: Respondents,
): Record<string, Float32Array> {
  const worst = kinds.length === 0 ? undefined : leastOf(kinds.map(margin));
  const { size, traits } = population;
  const empty = new Float32Array(size);
  const flowMargin = new Float32Array(8 * size);
  if (worst !== undefined) flowMargin.set(worst);
  return {
    // of a service that is not named only the data count
    serviceMargin: service === undefined ? (worst ?? empty) : within(margin(service)),
    flowMargin,
    trustTrait: brandTrust === undefined ? empty : traits['trustTrait']!,
    concernMargin: within(fact('concernMargin')),
    termsKnown: fact('termsKnown'),
    toolsUsed: fact('toolsUsed'),
    blocksAds: fact('adBlocker'),
  };
}

function leastOf(columns: readonly Float32Array[]): Float32Array {
  return within(columns.reduce((least, column) => least.map((value, i) => Math.min(value, column[i]!))));
}

/** Margins end where the equations let them. */
function within(margins: Float32Array): Float32Array {
  return margins.map(value => Math.max(-6, Math.min(6, value)));
}

/** Names of `inputsOf` and of what is as usual. */
export function givenNames(): ReadonlySet<string> {
  const nothing: SurveyFeatures = {
    kinds: [] as ItemName[],
    flow: 'declared',
    channel: 0,
    familiarity: 0,
    benefit: 0,
    told: 0,
    control: 0,
    covert: 0,
    visible: 0,
    fit: 0,
    discount: 0,
    sensitive: 0,
    nameCue: 0,
    messages: 0,
  };
  return new Set([...Object.keys(inputsOf(nothing)), ...Object.keys(usual)]);
}
