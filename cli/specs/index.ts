import type { CommandSpec } from './command-spec.ts';
import { compareSpec, explainSpec, lineSpec, replaySpec, runSpec, tuiSpec } from './experiments.ts';
import { calibrateSpec, metricsSpec, modelCompareSpec, modelReportSpec, sourceSpec, validateSpec } from './model.ts';
import {
  populationDescribeSpec,
  populationGenerateSpec,
  populationImportSpec,
  populationSchemaSpec,
  surveyListSpec,
  surveyRunSpec,
  surveySchemaSpec,
} from './people.ts';
import { completionSpec, doctorSpec, schemaSpec, webSpec } from './program.ts';
import {
  scenarioLintSpec,
  scenarioListSpec,
  scenarioNewSpec,
  scenarioSchemaSpec,
  scenarioShowSpec,
  strategyListSpec,
  strategyShowSpec,
} from './scenarios.ts';

/** All commands in the order of the help. What they do stands in `commands`, which loads the simulator. */
export const specs: readonly CommandSpec[] = [
  runSpec,
  compareSpec,
  lineSpec,
  explainSpec,
  replaySpec,
  tuiSpec,
  webSpec,
  scenarioListSpec,
  scenarioShowSpec,
  scenarioNewSpec,
  scenarioLintSpec,
  scenarioSchemaSpec,
  strategyListSpec,
  strategyShowSpec,
  populationGenerateSpec,
  populationImportSpec,
  populationDescribeSpec,
  populationSchemaSpec,
  metricsSpec,
  sourceSpec,
  surveyListSpec,
  surveyRunSpec,
  surveySchemaSpec,
  validateSpec,
  calibrateSpec,
  schemaSpec,
  modelReportSpec,
  modelCompareSpec,
  doctorSpec,
  completionSpec,
];
