import type { CommandLine } from './command-line.ts';
import type { Command, Context, Outcome, Positional } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { startCommand } from './commands/start.ts';
import { commandsNotBuilt, globalFlags } from './flags/common.ts';
import type { Flags } from './flags/flag.ts';
import { readFlags, type FlagSources } from './flags/read-flags.ts';
import { chooseLook, type LookChoice } from './format/look.ts';
import { commandHelp, familyHelp, programHelp } from './format/help.ts';
import { describeFailure, exitCodes, type ExitCode } from './host/exit.ts';
import { createNotes } from './host/notes.ts';
import { writeResult } from './host/output.ts';
import { shippedScenarioIds } from './host/node-files.ts';
import { packageVersion } from './host/package-root.ts';
import { readConfig } from './host/read-config.ts';
import { checkFolder } from './host/write-file.ts';
import { loadSimulator } from './host/simulator.ts';
import type { Stop } from './host/stop.ts';

/** From what was typed to an exit code; problems are thrown. */
export async function runCommandLine(line: CommandLine, words: readonly string[], stop: Stop): Promise<ExitCode> {
  const answer = answerOf(line);
  if (answer !== undefined) {
    process.stdout.write(`${answer}\n`);
    return exitCodes.ok;
  }
  const command = await findCommand(line);
  await refuseValuesOfSwitches(command.flags, words);
  const context = await createContext(command, line, stop);
  await checkPositionals(command, context.positionals);
  if (context.flags.output !== undefined) await checkFolder(context.flags.output);
  const outcome = await command.run(context);
  return finish(outcome, context);
}

/** Help and version, wherever on the line they were asked for. */
function answerOf({ name, given, positionals }: CommandLine): string | undefined {
  if (given['version'] === true) return packageVersion();
  if (given['help'] !== true) return undefined;
  const command = commands.find(each => each.name === name);
  if (command !== undefined) return commandHelp(command);
  const members = commands.filter(each => each.name.startsWith(`${name} `));
  if (members.length > 0) return familyHelp(name, members);
  return positionals.length === 0 ? programHelp(commands, startCommand) : undefined;
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

async function findCommand({ name, positionals }: CommandLine): Promise<Command> {
  const command = commands.find(each => each.name === name);
  if (command !== undefined) return command;
  const word = positionals[0];
  if (name === '' && word === undefined) return startCommand;
  const { invalid, unknownName } = await loadSimulator();
  if (name === '') throw invalid(unknownCommand(word ?? '', unknownName));
  const members = commands.filter(each => each.name.startsWith(`${name} `)).map(each => each.name);
  if (word === undefined) throw invalid(`${name} needs a second word: ${members.join(', ')}`);
  throw invalid(unknownName('command', `${name} ${word}`, members));
}

function unknownCommand(
  word: string,
  unknownName: (what: string, name: string, known: readonly string[]) => string,
): string {
  if (commandsNotBuilt.includes(word)) return `${word} is not available in this version`;
  if (shippedScenarioIds().includes(word)) return `${word} is a scenario: creepline run ${word}`;
  const known = [...new Set(commands.map(each => each.name.split(' ')[0] ?? each.name))];
  return unknownName('command', word, known);
}

/** The splitter reads `--quiet=maybe` as false; nobody means that. */
async function refuseValuesOfSwitches(flags: Flags, words: readonly string[]): Promise<void> {
  for (const [name, flag] of Object.entries({ ...flags, ...globalFlags })) {
    const word = flag.type === 'switch' ? words.find(each => each.startsWith(`--${name}=`)) : undefined;
    if (word !== undefined)
      throw (await loadSimulator()).invalid(`takes no value, but got ${word}`, { path: `--${name}` });
  }
}

async function createContext(command: Command, line: CommandLine, stop: Stop): Promise<Context> {
  const flags = { ...command.flags, ...globalFlags };
  const environment = process.env;
  const early = await readFlags(
    { config: globalFlags.config },
    { given: pick(line.given, 'config'), environment, file: {} },
  );
  const file = early.values.config === undefined ? {} : await readConfig(early.values.config, allFlagNames());
  const sources: FlagSources = { given: line.given, environment, file, fileName: early.values.config ?? '' };
  const { values, origins } = await readFlags(flags, sources);
  const look = chooseLook(process.stderr, lookChoice(values as Context['flags']));
  const notes = createNotes({ quiet: Boolean(values['quiet']), verbose: Boolean(values['verbose']), look });
  return { command, positionals: line.positionals, flags: values as Context['flags'], origins, notes, stop };
}

function lookChoice(flags: Context['flags']): LookChoice {
  return { color: flags['no-color'] ? 'never' : (flags.color ?? 'auto'), env: process.env };
}

function pick(values: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return name in values ? { [name]: values[name] } : {};
}

/** A configuration file serves all commands, so it may name any command's flag. */
function allFlagNames(): string[] {
  return [
    ...new Set([startCommand, ...commands].flatMap(each => Object.keys(each.flags)).concat(Object.keys(globalFlags))),
  ];
}

async function checkPositionals({ name, positionals }: Command, given: readonly string[]): Promise<void> {
  const usage = `creepline ${name} --help shows what it takes`;
  const extra = positionals.at(-1)?.many ? undefined : given[positionals.length];
  if (extra !== undefined) throw (await loadSimulator()).invalid(`unexpected word: ${extra} (${usage})`);
  for (const [i, slot] of positionals.entries()) {
    const problem = await problemOfWord(slot, given[i]);
    if (problem !== undefined) throw (await loadSimulator()).invalid(`${problem} (${usage})`);
  }
}

async function problemOfWord(
  { name, doc, optional, choices }: Positional,
  word: string | undefined,
): Promise<string | undefined> {
  if (word === undefined) return optional ? undefined : `<${name}> is missing: ${doc}`;
  if (word === '') return `<${name}> is empty: ${doc}`;
  if (choices === undefined || choices.includes(word)) return undefined;
  return (await loadSimulator()).unknownName(name, word, choices);
}
