import { calibrateCommand } from './calibrate.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { completionCommand } from './completion.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { lineCommand } from './line.ts';
import { metricsCommand } from './metrics.ts';
import { populationCommands } from './population.ts';
import { replayCommand } from './replay.ts';
import { runCommand } from './run.ts';
import { scenarioCommands } from './scenario.ts';
import { sourceCommand } from './source.ts';
import { strategyCommands } from './strategy.ts';
import { surveyCommands } from './survey.ts';
import { tuiCommand } from './tui.ts';
import { validateCommand } from './validate.ts';
import { webCommand } from './web.ts';

/** In the order of the help. Handlers load the simulator themselves, so that this list costs next to nothing. */
export const commands: readonly Command[] = [
  runCommand,
  compareCommand,
  lineCommand,
  explainCommand,
  replayCommand,
  tuiCommand,
  webCommand,
  ...scenarioCommands,
  ...strategyCommands,
  ...populationCommands,
  metricsCommand,
  sourceCommand,
  ...surveyCommands,
  validateCommand,
  calibrateCommand,
  doctorCommand,
  completionCommand,
];
