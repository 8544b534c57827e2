// A mapping file says what columns of a table mean, where their names do not: `columns: {NAME: {trait, unit, codes, missing}}`.
import * as z from 'zod';
import { CreeplineError, unknownName, type Problem } from '../core/errors.ts';
import { factNames, plainName, type FactName } from '../model/population/audience.ts';
import { segmentAxes } from '../model/world/segments.ts';
import { daysIn, type TimeUnit } from './meanings.ts';
import { readFlag } from './cells.ts';
import { checkSource } from '../io/schema-check.ts';
import { group, mapOf, oneOf, show } from '../io/schema.ts';
import type { Source } from '../io/schema-json.ts';
import { readYaml } from '../io/yaml.ts';

/** What a column can be said to be. */
export type MappedTrait = Exclude<FactName, 'ageTo'> | `bought.${string}` | 'id' | 'outcome' | 'ignore';

export interface ColumnMapping {
  trait: MappedTrait;
  /** of times */
  unit?: TimeUnit;
  /** what cells say, in numbers of the model */
  codes?: Readonly<Record<string, number>>;
  /** cells that say nothing */
  missing?: readonly string[];
}

/** By the plain name of the column. */
export interface Mapping {
  columns: ReadonlyMap<string, ColumnMapping>;
  /** for names that the table turns out not to have */
  problemsOf: (names: readonly string[]) => Problem[];
}

const roles = ['id', 'outcome', 'ignore'] as const;
const traits = factNames.filter(fact => fact !== 'ageTo');
const boughtPattern = /^bought\.[a-z][a-z0-9-]*$/;

const traitSchema = z
  .string({ error: issue => `${show(issue.input)} is not the name of a trait` })
  .refine(name => traits.includes(name as never) || roles.includes(name as never) || boughtPattern.test(name), {
    error: issue =>
      `${unknownName('trait', String(issue.input), [...traits, ...roles])}; there are ${[...traits, ...roles].join(', ')} and bought.TOPIC`,
  })
  .meta({ anyOf: [{ enum: [...traits, ...roles] }, { pattern: boughtPattern.source }] });

const cell = z.union([z.string(), z.number(), z.boolean()], {
  error: issue => `${show(issue.input)} is neither text nor a number`,
});
const anyName = z.string().min(1);

const columnSchema = group(
  {
    trait: traitSchema.meta({ description: 'What the column tells; outcome and ignore keep it from being used.' }),
    unit: oneOf(Object.keys(daysIn) as TimeUnit[])
      .optional()
      .meta({ description: 'Unit of a time; of sinceVisit only.' }),
    codes: mapOf(anyName, cell).optional().meta({ description: 'What cells stand for: {W: female, M: male}.' }),
    missing: z
      .array(cell, { error: issue => `${show(issue.input)} is not a list` })
      .optional()
      .meta({ description: 'Cells that say nothing, such as 999.' }),
  },
  'key of a column',
);

export const mappingSchema = group({
  columns: mapOf(anyName, columnSchema).meta({
    description: 'By the name of the column; capitals, blanks and signs do not matter.',
  }),
});
type MappingFile = z.infer<typeof mappingSchema>;
type ColumnFile = z.infer<typeof columnSchema>;

/** A mapping file as text; throws with everything that is wrong and where. */
export function parseMapping(text: string, file: string): Mapping {
  const source = readYaml(text, file);
  const { value, problems } = checkSource<MappingFile>(mappingSchema, source);
  if (value === undefined) throw new CreeplineError('invalid', problems);
  const faults: Problem[] = [];
  const columns = new Map(
    Object.entries(value.columns).map(
      ([name, column]) => [plainName(name), checkColumn(name, column, source, faults)] as const,
    ),
  );
  if (faults.length > 0) throw new CreeplineError('invalid', faults);
  return { columns, problemsOf: names => unknownColumns(Object.keys(value.columns), names, source) };
}

function checkColumn(
  name: string,
  { trait, unit, codes = {}, missing }: ColumnFile,
  source: Source,
  faults: Problem[],
): ColumnMapping {
  const fault = (key: string, message: string) =>
    faults.push({ ...source.placeOf(['columns', name, ...key.split('\n')]), message });
  if (unit !== undefined && trait !== 'sinceVisit') fault('unit', `only sinceVisit has a unit, and ${trait} is none`);
  const read = Object.entries(codes).map(([code, meant]) => {
    const value = codeOf(trait as MappedTrait, meant);
    if (value === undefined) fault(`codes\n${code}`, `${show(meant)} is not ${allowedCodes(trait as MappedTrait)}`);
    return [code, value ?? 0] as const;
  });
  return {
    trait: trait as MappedTrait,
    ...(unit === undefined ? {} : { unit }),
    ...(read.length === 0 ? {} : { codes: Object.fromEntries(read) }),
    ...(missing === undefined ? {} : { missing: missing.map(String) }),
  };
}

const codedAxes: Readonly<Record<string, readonly string[]>> = {
  gender: segmentAxes.gender,
  country: segmentAxes.country,
  education: segmentAxes.education,
};

/** The number of the model for what a cell is said to mean. */
function codeOf(trait: MappedTrait, meant: string | number | boolean): number | undefined {
  const words = codedAxes[trait];
  if (words !== undefined) {
    const code = words.indexOf(String(meant));
    return code < 0 ? undefined : code;
  }
  if (isFlag(trait)) return readFlag(String(meant)) ?? undefined;
  return typeof meant === 'number' && Number.isFinite(meant) && meant >= 0 ? meant : undefined;
}

function allowedCodes(trait: MappedTrait): string {
  return codedAxes[trait]?.join(' or ') ?? (isFlag(trait) ? 'yes or no' : 'a number from 0 on');
}

function isFlag(trait: MappedTrait): boolean {
  return trait === 'newCustomer' || trait.startsWith('bought.');
}

function unknownColumns(mapped: readonly string[], names: readonly string[], source: Source): Problem[] {
  const known = new Set(names.map(plainName));
  return mapped
    .filter(name => !known.has(plainName(name)))
    .map(name => ({
      ...source.placeOf(['columns', name], 'key'),
      message: unknownName('column', name, names),
    }));
}
