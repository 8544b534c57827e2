import { invalid, unknownName } from '../sim/core/errors.ts';
import type { CommandLine } from './command-line.ts';
import type { Context, Outcome } from './commands/command.ts';
import { loadHandler } from './commands/index.ts';
import { commandsNotBuilt, globalFlags } from './flags/common.ts';
import type { Flags } from './flags/flag.ts';
import { readFlags, type FlagSources } from './flags/read-flags.ts';
import { chooseLook, type LookChoice } from './host/look.ts';
import { commandHelp, familyHelp, programHelp } from './format/help.ts';
import { describeFailure, exitCodes, type ExitCode } from './host/exit.ts';
import { createNotes } from './host/notes.ts';
import { shippedScenarioIds } from './host/node-files.ts';
import { packageVersion } from './host/package-root.ts';
import { checkOutput } from './host/write-file.ts';
import type { Stop } from './host/stop.ts';
import type { CommandSpec, Positional } from './specs/command-spec.ts';
import { startSpec } from './specs/experiments.ts';
import { specs } from './specs/index.ts';
import { writeResult } from './format/write-view.ts';
import { checkEnding } from './host/output.ts';

/** From what was typed to an exit code; problems are thrown. */
export async function runCommandLine(line: CommandLine, words: readonly string[], stop: Stop): Promise<ExitCode> {
  const answer = answerOf(line);
  if (answer !== undefined) {
    process.stdout.write(`${answer}\n`);
    return exitCodes.ok;
  }
  const command = findCommand(line);
  refuseValuesOfSwitches(command.flags, words);
  const context = await createContext(command, line, stop);
  checkPositionals(command, context.positionals);
  const { output, format } = context.flags;
  if (output !== undefined) {
    checkEnding(output, format);
    await checkOutput(output);
  }
  const outcome = await (await loadHandler(command.name)).run(context);
  return finish(outcome, context);
}

/** Help and version, wherever on the line they were asked for. */
function answerOf({ name, given, positionals }: CommandLine): string | undefined {
  if (given['version'] === true) return packageVersion();
  if (given['help'] !== true) return undefined;
  const command = specs.find(each => each.name === name);
  if (command !== undefined) return commandHelp(command);
  const members = specs.filter(each => each.name.startsWith(`${name} `));
  if (members.length > 0) return familyHelp(name, members);
  return positionals.length === 0 ? programHelp(specs, startSpec) : undefined;
}

async function finish({ view, exit }: Outcome, { flags, stop }: Context): Promise<ExitCode> {
  if (view !== undefined) {
    const look = chooseLook(process.stdout, lookChoice(flags));
    await writeResult(view, { format: flags.format, file: flags.output, look, signal: stop.signal });
  }
  if (exit === undefined) return exitCodes.ok;
  process.stderr.write(`${describeFailure(exit, false).lines.join('\n')}\n`);
  return exit.code;
}

function findCommand({ name, positionals }: CommandLine): CommandSpec {
  const command = specs.find(each => each.name === name);
  if (command !== undefined) return command;
  const word = positionals[0];
  if (name === '' && word === undefined) return startSpec;
  if (name === '') throw invalid(unknownCommand(word ?? ''));
  const members = specs.filter(each => each.name.startsWith(`${name} `)).map(each => each.name);
  if (word === undefined) throw invalid(`${name} needs a second word: ${members.join(', ')}`);
  throw invalid(unknownName('command', `${name} ${word}`, members));
}

function unknownCommand(word: string): string {
  if (commandsNotBuilt.includes(word)) return `${word} is not available in this version`;
  if (shippedScenarioIds().includes(word)) return `${word} is a scenario: creepline run ${word}`;
  const known = [...new Set(specs.map(each => each.name.split(' ')[0] ?? each.name))];
  return unknownName('command', word, known);
}

/** The splitter reads `--quiet=maybe` as false; nobody means that. */
function refuseValuesOfSwitches(flags: Flags, words: readonly string[]): void {
  for (const [name, flag] of Object.entries({ ...flags, ...globalFlags })) {
    const word = flag.type === 'switch' ? words.find(each => each.startsWith(`--${name}=`)) : undefined;
    if (word !== undefined) throw invalid(`takes no value, but got ${word}`, { path: `--${name}` });
  }
}

async function createContext(command: CommandSpec, line: CommandLine, stop: Stop): Promise<Context> {
  const flags = { ...command.flags, ...globalFlags };
  const environment = process.env;
  const early = readFlags({ config: globalFlags.config }, { given: pick(line.given, 'config'), environment, file: {} });
  const file = early.values.config === undefined ? {} : await readConfigFile(early.values.config);
  const sources: FlagSources = { given: line.given, environment, file, fileName: early.values.config ?? '' };
  const { values, origins } = readFlags(flags, sources);
  const look = chooseLook(process.stderr, lookChoice(values as Context['flags']));
  const notes = createNotes({ quiet: Boolean(values['quiet']), verbose: Boolean(values['verbose']), look });
  return { command, positionals: line.positionals, flags: values as Context['flags'], origins, notes, stop };
}

/** Files are read by the simulator, which most command lines do not need yet. */
async function readConfigFile(name: string): Promise<Readonly<Record<string, unknown>>> {
  const { readConfig } = await import('./host/read-config.ts');
  return readConfig(name, allFlagNames());
}

function lookChoice(flags: Context['flags']): LookChoice {
  return { color: flags['no-color'] ? 'never' : (flags.color ?? 'auto'), env: process.env };
}

function pick(values: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.hasOwn(values, name) ? { [name]: values[name] } : {};
}

/** A configuration file serves all specs, so it may name any command's flag. */
function allFlagNames(): string[] {
  return [...new Set([startSpec, ...specs].flatMap(each => Object.keys(each.flags)).concat(Object.keys(globalFlags)))];
}

function checkPositionals({ name, positionals }: CommandSpec, given: readonly string[]): void {
  const usage = `creepline ${name} --help shows what it takes`;
  const extra = positionals.at(-1)?.many ? undefined : given[positionals.length];
  if (extra !== undefined) throw invalid(`unexpected word: ${extra} (${usage})`);
  for (const [i, slot] of positionals.entries()) {
    const problem = problemOfWord(slot, given[i]);
    if (problem !== undefined) throw invalid(`${problem} (${usage})`);
  }
}

function problemOfWord({ name, doc, optional, choices }: Positional, word: string | undefined): string | undefined {
  if (word === undefined) return optional ? undefined : `<${name}> is missing: ${doc}`;
  if (word === '') return `<${name}> is empty: ${doc}`;
  if (choices === undefined || choices.includes(word)) return undefined;
  return unknownName(name, word, choices);
}
