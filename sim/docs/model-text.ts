import { mechanisms, story } from '../model/story.ts';
import type { Finding } from '../validation/finding-file.ts';
import { describeCalibration, type EnsembleRecord } from './calibration-text.ts';
import {
  ledgerTable,
  leverTable,
  metricTable,
  segmentTable,
  settingTable,
  stateTable,
  traitTable,
} from './dictionary-text.ts';
import { bold, code, page, table } from './markdown.ts';
import { describeMechanism } from './mechanism-text.ts';
import * as prose from './model-prose.ts';
import { modelNumbers, sayRange, sayValue } from './numbers.ts';

/** What lies in files beside the code. */
export interface ModelRecords {
  findings: readonly Pick<Finding, 'id' | 'statement' | 'kind' | 'source' | 'confidence'>[];
  ensemble: EnsembleRecord;
}

/** MODEL.md: the model in the order of the ODD protocol. */
export function renderModel({ findings, ensemble }: ModelRecords): string {
  return page(
    '# The model',
    prose.opening.trim(),
    ...section('1. Purpose and patterns', prose.purpose, patternTable(findings)),
    ...section(
      '2. Entities, state variables and scales',
      prose.entities,
      '**Traits**',
      traitTable(),
      '**State**',
      stateTable(),
      '**Ledger**: what is booked for reports and changes nothing that anybody does',
      ledgerTable(),
      '**Segments** in reports, as of the first day',
      segmentTable(),
    ),
    ...section('3. Process overview and scheduling', prose.schedule, storyTable()),
    ...section(
      '4. Design concepts',
      '',
      ...prose.concepts.map(([title, text]) => `${bold(`${title}.`)} ${text}`),
      metricTable(),
    ),
    ...section('5. Initialization', prose.initialization, settingTable()),
    ...section('6. Input data', prose.input, leverTable()),
    ...section(
      '7. Submodels',
      prose.submodels,
      ...mechanisms.flatMap((mechanism, i) => describeMechanism(mechanism, `7.${i + 1}`)),
    ),
    ...section('8. What is assumed', prose.assumed, countOrigins(), assumedTable()),
    ...section('9. Calibration', '', ...describeCalibration(ensemble)),
  );
}

function section(title: string, text: string, ...parts: string[]): string[] {
  return [`## ${title}`, text.trim(), ...parts];
}

function patternTable(findings: ModelRecords['findings']): string {
  return table(
    ['finding', 'what was found', 'kind', 'source', 'confidence'],
    findings.map(({ id, statement, kind, source, confidence }) => [id, statement, kind, code(source), confidence]),
  );
}

function storyTable(): string {
  const rows = story.flatMap(({ stage, mechanisms: ideas }) =>
    ideas.map(({ key, says }, i) => [i === 0 ? stage : '', code(key), says]),
  );
  return table(['stage', 'mechanism', 'what it says'], rows);
}

function countOrigins(): string {
  const constants = modelNumbers.filter(({ kind }) => kind === 'parameter');
  const without = constants.filter(({ source }) => source === 'ASSUMED').length;
  return `Of ${constants.length} parameters of mechanisms, ${constants.length - without} have a source and ${without} are assumed. In the list are also tables, settings of people, widths of answers to surveys and the scales or defaults of levers.`;
}

function assumedTable(): string {
  const rows = modelNumbers
    .filter(({ source }) => source === 'ASSUMED')
    .map(number => [
      code(number.path),
      number.kind,
      sayValue(number.value),
      sayRange(number),
      number.unit ?? '',
      number.doc,
    ]);
  return table(['assumed', 'kind', 'value', 'range', 'unit', 'what it says'], rows);
}
