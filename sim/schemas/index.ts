// Schemas of every file that is read and of every report that is written as JSON.
import * as z from 'zod';
import { audienceFileSchema } from '../audience/json-file.ts';
import { mappingSchema } from '../audience/mapping.ts';
import { scenarioFileSchema } from '../io/scenario-schema.ts';
import { strategyFileSchema } from '../io/strategy-schema.ts';
import { surveyFileSchema } from '../survey/schema.ts';
import {
  findingFileSchema,
  knownMissesSchema,
  ownFileSchema,
  recordFileSchema,
  waitingFileSchema,
} from '../validation/finding-schema.ts';
import { modelReportSchema } from '../validation/model-report.ts';
import { ensembleFile } from './ensemble.ts';
import { compareResult, lineResult, runResult } from './experiment.ts';
import { expectResult, lintResult } from './lint.ts';
import { metricList } from './metrics.ts';
import { explainResult, runLog } from './person.ts';
import { sanityResult, scoreboardResult } from './scoreboard.ts';
import { surveyOverview, surveyResult } from './survey.ts';
import { dataResult, modelComparison, priorHitsResult, recordResult, validationResult } from './validation.ts';

interface SchemaEntry {
  /** what it describes, and where it is read or written */
  says: string;
  schema: z.ZodType;
  /** what people write: an unknown key is a slip; results gain fields while their version stays */
  written: 'by people' | 'by creepline';
}

const byPeople = (says: string, schema: z.ZodType): SchemaEntry => ({ says, schema, written: 'by people' });
const byCreepline = (says: string, schema: z.ZodType): SchemaEntry => ({ says, schema, written: 'by creepline' });

/** By kind, in the order in which they are listed. */
export const schemas = {
  scenario: byPeople('Scenario', scenarioFileSchema),
  strategy: byPeople('Strategy', strategyFileSchema),
  survey: byPeople('Survey', surveyFileSchema),
  mapping: byPeople('Mapping of a table of customers', mappingSchema),
  finding: byPeople('Finding that the model is fitted to', findingFileSchema),
  record: byPeople('Finding of the wider record or of the development set', recordFileSchema),
  'own-finding': byPeople('Finding of your own: validate --file', ownFileSchema),
  'waiting-finding': byPeople('Finding that waits until the model can run it', waitingFileSchema),
  'known-misses': byPeople('Findings that are known to be missed', knownMissesSchema),
  audience: byCreepline('Audience file: population import, population generate', audienceFileSchema),
  ensemble: byCreepline('Plausible worlds: calibrate', ensembleFile),
  'prior-hits': byCreepline('How demanding the evidence is: calibrate --prior', priorHitsResult),
  'run-log': byCreepline('Run log: tui, replay', runLog),
  result: byCreepline('What replay reads: run, compare or line', z.union([compareResult, lineResult, runResult])),
  run: byCreepline('Result of run', runResult),
  compare: byCreepline('Result of compare', compareResult),
  line: byCreepline('Result of line', lineResult),
  explain: byCreepline('Result of explain', explainResult),
  validation: byCreepline('Result of validate', validationResult),
  'validation-record': byCreepline('Result of validate --record, --evidence development or --file', recordResult),
  'validation-data': byCreepline('Result of validate --data', dataResult),
  sanity: byCreepline('Result of validate --sanity', sanityResult),
  scoreboard: byCreepline('Result of validate --scoreboard', scoreboardResult),
  'scenario-lint': byCreepline('Result of scenario lint', lintResult),
  'scenario-expect': byCreepline('Result of scenario lint --run', expectResult),
  'survey-result': byCreepline('Result of survey run with a survey', surveyResult),
  'survey-overview': byCreepline('Result of survey run without one', surveyOverview),
  'model-report': byCreepline('Result of model report', modelReportSchema),
  'model-comparison': byCreepline('Result of model compare', modelComparison),
  metrics: byCreepline('Result of metrics', metricList),
} as const satisfies Readonly<Record<string, SchemaEntry>>;

export type SchemaKind = keyof typeof schemas;
export const schemaKinds = Object.keys(schemas) as SchemaKind[];

/** What a kind of file or result is, and which command writes it. */
export function schemaTitle(kind: SchemaKind): string {
  return schemas[kind].says;
}

/** The JSON Schema (draft 2020-12) of a kind of file or result. */
export function jsonSchema(kind: SchemaKind): object {
  const { says, schema, written }: SchemaEntry = schemas[kind];
  return {
    title: says,
    ...z.toJSONSchema(schema, {
      io: 'input',
      // large parts come up again and again in results; what people write is read by editors, one place at a time
      reused: written === 'by creepline' ? 'ref' : 'inline',
      override({ jsonSchema: part }) {
        if (written === 'by creepline' && part.additionalProperties === false) delete part.additionalProperties;
      },
    }),
  };
}
