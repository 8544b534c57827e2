// The numbers in the equations: parameters with their ranges and defaults, and what every lever and scenario puts in.
import type { LeafSpec, Spec } from '../../core/specs.ts';
import { recordedSources } from '../../model/world/names.ts';
import type { Population } from '../../model/world/population.ts';
import { segmentAxes, segmentAxisNames, type SegmentAxis } from '../../model/world/segments.ts';
import { surveyParams } from '../../model/world/survey-params.ts';
import { levers } from '../../model/strategy/index.ts';
import { excludedPeople, firstEvidence } from '../first-morning.ts';
import { parameterValues } from '../parameters.ts';
import { dictionary, parameterNames, weighable } from '../specs.ts';
import { canonicalScenario, leafValues } from './canonical-scenario.ts';
import { spread, spreadWhole, type Digestible } from './canonical-values.ts';

export function parametersPart(): Digestible {
  return [
    dictionary.parameters,
    [...parameterNames],
    weighable.map(({ key }) => key),
    surveyParams.map(({ key, min, max, default: usual }) => [key, min, max, usual]),
    levers.map(({ spec }) => withoutWords(spec)),
    leverTranslations(),
    ofScenarios(),
    firstMornings(),
  ];
}

/** A spec without what it says to people. */
function withoutWords(spec: Spec): Digestible {
  const { key, label: _label, doc: _doc, source: _source, ...rest } = spec;
  return 'fields' in rest ? { key, fields: rest.fields.map(withoutWords) } : { key, ...rest };
}

/** What each lever puts into the equations at each of its values, all else at its default. */
function leverTranslations(): Digestible {
  const usual = canonicalScenario.strategies['usual']!.levers;
  return levers.map(({ spec, parameters }) =>
    spec.type === 'group'
      ? spec.fields.map((field: LeafSpec) =>
          leafValues(field).map(value => parameters({ ...(usual[spec.key] as object), [field.key]: value })),
        )
      : leafValues(spec).map(value => parameters(value)),
  );
}

function ofScenarios(): Digestible {
  const changed = {
    ...canonicalScenario,
    thirdParty: { available: false, accuracy: 0.3 },
    topics: canonicalScenario.topics.slice(0, 2),
    mechanisms: Object.fromEntries(weighable.map(({ key }, k) => [key, k / weighable.length])),
    parameters: Object.fromEntries(
      [...parameterNames].slice(0, 3).map(([key, name]) => [key, dictionary.parameters[name]!.max]),
    ),
  };
  return [canonicalScenario, changed].map(scenario =>
    Object.values(scenario.strategies).map(strategy => parameterValues(scenario, strategy)),
  );
}

/** What the brand knows, and whom it leaves out, before the first day. */
function firstMornings(): Digestible {
  const size = 40;
  const people: Population = {
    name: 'nobody',
    size,
    ids: Uint32Array.from({ length: size }, (_, i) => i),
    traits: {},
    initial: { familiarity: Float32Array.from({ length: size }, (_, i) => spread('familiarity', i)) },
    segments: Object.fromEntries(
      segmentAxisNames.map(axis => [
        axis,
        Uint8Array.from({ length: size }, (_, i) => spreadWhole(axis, i, segmentAxes[axis].length)),
      ]),
    ) as Record<SegmentAxis, Uint8Array>,
  };
  return [
    firstEvidence(
      people,
      recordedSources.map(() => 1),
    ),
    firstEvidence(
      people,
      recordedSources.map(() => 0),
    ),
    Object.values(canonicalScenario.strategies).map(strategy => excludedPeople(people, strategy)),
  ];
}
