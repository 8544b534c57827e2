// Every number with an origin, wherever it is defined, in one list.
import type { LeafValue, ParamSpec, Spec } from '../core/specs.ts';
import { mechanisms } from '../model/story.ts';
import { populationParams } from '../model/population/index.ts';
import { levers } from '../model/strategy/index.ts';
import type { TableSpec } from '../model/world/mechanism.ts';
import { surveyParams } from '../model/world/survey-params.ts';

type NumberKind = 'parameter' | 'table' | 'people' | 'answer' | 'lever';

export interface ModelNumber {
  kind: NumberKind;
  /** as a scenario or strategy writes it */
  path: string;
  value: LeafValue | readonly number[];
  /** of numbers */
  range?: readonly [number, number];
  unit?: string;
  doc: string;
  source: string;
}

/** Parameters and tables of mechanisms in the order of the day, then what a scenario may say of people, how they answer surveys, then levers. */
export const modelNumbers: readonly ModelNumber[] = [
  ...mechanisms.flatMap(({ key, params, tables = [] }) => [
    ...params.map(param => numberOf('parameter', `${key}.${param.key}`, param)),
    ...tables.map(table => numberOf('table', `${key}.${table.key}`, table)),
  ]),
  ...populationParams.map(param => numberOf('people', param.key, param)),
  ...surveyParams.map(param => numberOf('answer', `survey.${param.key}`, param)),
  ...levers.flatMap(({ spec }) => leavesOf(spec)),
];

function numberOf(
  kind: NumberKind,
  path: string,
  { default: value, min, max, unit, doc, source }: ParamSpec | TableSpec,
): ModelNumber {
  return { kind, path, value, range: [min, max], unit, doc, source };
}

function leavesOf(spec: Spec, above = ''): ModelNumber[] {
  if (spec.type === 'group') return spec.fields.flatMap(field => leavesOf(field, `${spec.key}.`));
  const { key, doc, source } = spec;
  const bounds = 'min' in spec ? { range: [spec.min, spec.max] as const, unit: spec.unit } : {};
  return [{ kind: 'lever', path: above + key, value: spec.default as LeafValue, ...bounds, doc, source }];
}

/** A value as one would write it in a file. */
export function sayValue(value: ModelNumber['value']): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key} ${part}`)
      .join(', ');
  return String(value);
}

export function sayRange({ range }: Pick<ModelNumber, 'range'>): string {
  return range === undefined ? '' : `${range[0]} to ${range[1]}`;
}
