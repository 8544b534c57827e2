import {
  invalid,
  isRunLog,
  parseRunLog,
  readJsonText,
  scenarioFromJson,
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

export type SavedRecord = { digest: string; version: string; scenario: Scenario } & (
  | { kind: 'log'; log: RunLog }
  | { kind: 'report'; report: SavedReport }
  | { kind: 'line'; report: SavedLine }
);

/** A run log or a saved report; anything else is refused. */
export async function readRecord(name: string): Promise<SavedRecord> {
  const file = nameOfInput(name);
  const text = await readInputText(name, 'record');
  const value = readJsonText(text, file);
  if (isRunLog(value)) {
    const log = parseRunLog(value, file);
    return { kind: 'log', log, digest: log.digest, version: log.version, scenario: log.scenario };
  }
  if (isReport(value)) {
    const scenario = scenarioFromJson(value.inputs.scenario);
    return { kind: 'report', report: value, digest: value.digest, version: value.engine.version, scenario };
  }
  if (isLine(value)) {
    const scenario = scenarioFromJson(value.inputs.scenario);
    return { kind: 'line', report: value, digest: value.digest, version: value.engine.version, scenario };
  }
  throw invalid('is neither a run log nor a result of run, compare or line --format json', { file });
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
