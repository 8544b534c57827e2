import {
  invalid,
  scenarioFromJson,
  scenarioToJson,
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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(`is not JSON: ${error instanceof Error ? error.message : String(error)}`, { file });
  }
  if (isLog(value)) {
    const scenario = scenarioFromJson(fileForm(value.scenario, file));
    return { kind: 'log', log: value, digest: value.digest, version: value.version, scenario };
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

/** A log keeps its scenario complete; in the form of a file everything in it is checked again. */
function fileForm(scenario: Scenario, file: string): unknown {
  try {
    return scenarioToJson(scenario);
  } catch {
    throw invalid('its scenario is not complete', { file, path: 'scenario' });
  }
}

function isLog(value: unknown): value is RunLog {
  return (
    isRecord(value) &&
    isRecord(value['scenario']) &&
    Array.isArray(value['commands']) &&
    typeof value['digest'] === 'string'
  );
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
