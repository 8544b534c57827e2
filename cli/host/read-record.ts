import {
  invalid,
  isRunLog,
  parseRunLog,
  readJsonText,
  scenarioFromJson,
  schemaVersion,
  type CompareReport,
  type LineReport,
  type RunLog,
  type RunReport,
  type Scenario,
} from '../../sim/index.ts';
import { nameOfInput, readInputText } from './open-input.ts';

/** What `run -o x.json` writes: the report, and what it was made from. */
export type SavedReport = (RunReport | CompareReport) & { inputs: { scenario: unknown } };

export type SavedLine = LineReport & { inputs: { scenario: unknown } };

export type SavedRecord = {
  digest: string;
  version: string;
  /** as it stands in the file, if it does */
  fingerprint: unknown;
  scenario: Scenario;
} & ({ kind: 'log'; log: RunLog } | { kind: 'report'; report: SavedReport } | { kind: 'line'; report: SavedLine });

/** A run log or a saved report; anything else is refused. */
export async function readRecord(name: string): Promise<SavedRecord> {
  const file = nameOfInput(name);
  const text = await readInputText(name, 'record');
  const value = readJsonText(text, file);
  if (isRecord(value) && ('schemaVersion' in value || isReport(value) || isLine(value))) checkSchema(value, file);
  if (isRunLog(value)) {
    const log = parseRunLog(value, file);
    const { digest, version, fingerprint, scenario } = log;
    return { kind: 'log', log, digest, version, fingerprint, scenario };
  }
  if (isReport(value)) {
    const scenario = scenarioFromJson(value.inputs.scenario);
    const { digest, engine } = value;
    return { kind: 'report', report: value, digest, ...engine, scenario };
  }
  if (isLine(value)) {
    const scenario = scenarioFromJson(value.inputs.scenario);
    const { digest, engine } = value;
    return { kind: 'line', report: value, digest, ...engine, scenario };
  }
  throw invalid('is neither a run log nor a result of run, compare or line --format json', { file });
}

/** A later version may mean something else by the same names. */
function checkSchema(value: Readonly<Record<string, unknown>>, file: string): void {
  const found = value['schemaVersion'];
  const [major, minor] = numbersOf(schemaVersion)!;
  const numbers = numbersOf(found);
  if (numbers === undefined || numbers[0] < major)
    throw invalid(`${JSON.stringify(found) ?? 'missing'}: results of schema ${schemaVersion} can be read`, {
      file,
      path: 'schemaVersion',
    });
  if (numbers[0] > major || numbers[1] > minor)
    throw invalid(`${String(found)} is of a later version of Creepline; this one reads ${schemaVersion}`, {
      file,
      path: 'schemaVersion',
    });
}

function numbersOf(version: unknown): [major: number, minor: number] | undefined {
  const found = typeof version === 'string' ? /^(\d+)\.(\d+)$/.exec(version) : null;
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
}

function isReport(value: unknown): value is SavedReport {
  return isResult(value) && Array.isArray(value['strategies']);
}

function isLine(value: unknown): value is SavedLine {
  return (
    isResult(value) &&
    isRecord(value['lever']) &&
    isRecord(value['metric']) &&
    isRecord(value['strategy']) &&
    Array.isArray(value['values'])
  );
}

function isResult(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || !isRecord(value['inputs']) || !isRecord(value['engine'])) return false;
  return isRecord(value['inputs']['scenario']) && typeof value['digest'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
