import yargs, { type Argv } from 'yargs';
import { invalid, unknownName } from '../sim/core/errors.ts';

import { globalFlags } from './flags/common.ts';
import type { Flag, Flags } from './flags/flag.ts';
import type { CommandSpec } from './specs/command-spec.ts';

/** What was typed, not yet judged. */
export interface CommandLine {
  /** the command named: '' for the bare program, a family alone ('population') when its second word is missing or unknown */
  name: string;
  /** words after the name */
  positionals: readonly string[];
  /** raw values by flag name */
  given: Readonly<Record<string, unknown>>;
}

// Values stay text: `--seed abc` must reach the strict reader as it was typed.
const plainParsing = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'strip-aliased': true,
};

/** yargs splits the words and finds the command; judging names and values is left to `readFlags`, which says more. */
export async function readCommandLine(
  words: readonly string[],
  bare: CommandSpec,
  commands: readonly CommandSpec[],
): Promise<CommandLine> {
  refuseNamesOfObjects(words);
  let name = '';
  const found = (command: string) => () => {
    name = command;
  };
  const parser = yargs()
    .scriptName('creepline')
    .parserConfiguration(plainParsing)
    .help(false)
    .version(false)
    .exitProcess(false);
  addFlags(parser, globalFlags, true);
  addFlags(parser, bare.flags, false);
  for (const family of new Set(commands.map(firstWord))) addFamily(parser, family, commands, found);
  const parsed: Record<string, unknown> = await parser.parseAsync(joinDashes(words, [bare, ...commands]));
  const { _: plain, $0: _script, ...given } = parsed;
  const spoken = name === '' ? 0 : name.split(' ').length;
  return { name, positionals: (plain as (string | number)[]).slice(spoken).map(String), given };
}

/** yargs keeps flags in plain objects: a flag called as what every object has would be found there. */
function refuseNamesOfObjects(words: readonly string[]): void {
  const end = words.indexOf('--');
  const names = words.slice(0, end < 0 ? words.length : end).flatMap(word => /^--?([^=]+)/.exec(word)?.slice(1) ?? []);
  const wrong = names.find(name => name in {});
  if (wrong !== undefined) throw invalid(unknownName('flag', `--${wrong}`, []));
}

/** yargs takes no lone `-` as the value of a long flag, but stdin is spelled so. */
function joinDashes(words: readonly string[], commands: readonly CommandSpec[]): string[] {
  const switches = commands
    .flatMap(({ flags }) => Object.entries({ ...globalFlags, ...flags }))
    .filter(([, flag]) => flag.type === 'switch');
  const isSwitch = (word: string) => switches.some(([name]) => word === `--${name}`);
  const takesDash = (word: string | undefined) => word !== undefined && /^--[^=]+$/.test(word) && !isSwitch(word);
  return words.flatMap((word, i) => {
    if (word === '-' && takesDash(words[i - 1])) return [];
    return [takesDash(word) && words[i + 1] === '-' ? `${word}=-` : word];
  });
}

/** `run` is a family of its own; `population import` and `population describe` are one. */
function addFamily(
  parser: Argv,
  family: string,
  commands: readonly CommandSpec[],
  found: (name: string) => () => void,
): void {
  const members = commands.filter(command => firstWord(command) === family);
  const build = (inner: Argv) => {
    for (const { name, flags } of members) {
      if (name === family) addFlags(inner, flags, false);
      else inner.command(name.slice(family.length + 1), false, deep => addFlags(deep, flags, false), found(name));
    }
    return inner;
  };
  parser.command(family, false, build, found(family));
}

function addFlags(parser: Argv, flags: Flags, global: boolean): Argv {
  for (const [name, flag] of Object.entries(flags)) {
    parser.option(name, { type: flag.type === 'switch' ? 'boolean' : 'string', alias: shorthands(flag), global });
  }
  return parser;
}

function shorthands({ short, alias }: Flag): string[] {
  return [short, alias].filter(name => name !== undefined);
}

function firstWord({ name }: CommandSpec): string {
  return name.split(' ')[0] ?? name;
}
