// Evidence files and surveys of one's own: told apart by what they say, tried and reported like those that ship.
import {
  CreeplineError,
  parseOwnFinding,
  parseSurvey,
  readYaml,
  reportRecord,
  type Finding,
  type RecordReport,
  type Survey,
  type SurveyReport,
} from '../../sim/index.ts';
import { runSurvey, shippedSurveys } from './ask-surveys.ts';
import { createReader, folderOf, shippedStrategyIds } from './node-files.ts';
import { nameOfInput, readInputText } from './open-input.ts';
import type { Host } from './notes.ts';
import { developmentSurveys, tryFindings, type ValidationChoice } from './validate-findings.ts';

type Own = { finding: Finding } | { survey: Survey; path: string };

/** All of them are read before anything is run, so that all that is wrong comes out at once. */
export async function validateOwn(
  files: readonly string[],
  choice: ValidationChoice,
  context: Host,
): Promise<RecordReport> {
  const own = await readAll(files);
  const findings = own.flatMap(each => ('finding' in each ? [each.finding] : []));
  const surveys = own.flatMap(each => ('survey' in each ? [each] : []));
  const known = [...(await shippedSurveys()), ...(await developmentSurveys()), ...surveys.map(({ survey }) => survey)];
  const { judged, tried } = await tryFindings(findings, known, choice, context);
  const asked: SurveyReport[] = [];
  for (const { path } of surveys) asked.push(await runSurvey(path, choice));
  return { ...reportRecord(judged, tried), ...(asked.length > 0 && { surveys: asked }) };
}

async function readAll(files: readonly string[]): Promise<Own[]> {
  const problems: CreeplineError['problems'][number][] = [];
  const own: Own[] = [];
  for (const path of files)
    try {
      own.push(await readOne(path));
    } catch (error) {
      if (!(error instanceof CreeplineError)) throw error;
      problems.push(...error.problems);
    }
  const ids = own.map(each => ('finding' in each ? each.finding.id : each.survey.id));
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) problems.push({ path: '--file', message: `two files are named ${twice}` });
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return own;
}

async function readOne(path: string): Promise<Own> {
  const text = await readInputText(path);
  const file = nameOfInput(path);
  const { value } = readYaml(text, file);
  if (typeof value === 'object' && value !== null && 'items' in value) return { survey: parseSurvey(text, file), path };
  const read = createReader({ folder: folderOf(path), allowOutside: false });
  return { finding: parseOwnFinding(text, { file, read, names: shippedStrategyIds() }) };
}
