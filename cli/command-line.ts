import parseWords, { type Arguments } from 'yargs-parser';
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

/** The parser splits the words; judging names and values is left to `readFlags`, which says more. */
export function readCommandLine(
  words: readonly string[],
  bare: CommandSpec,
  commands: readonly CommandSpec[],
): CommandLine {
  refuseNamesOfObjects(words);
  const all = [bare, ...commands];
  const joined = joinDashes(words, all);
  // which words are values of flags is known before the command is: a flag means the same in every command
  const allFlags: Flags = Object.assign({}, ...all.map(({ flags }) => flags));
  const name = nameOf(plainWords(parse(joined, allFlags)), commands);
  const parsed = parse(joined, all.find(each => each.name === name)?.flags ?? {});
  const { _: _plain, ...given } = parsed;
  return { name, positionals: plainWords(parsed).slice(name === '' ? 0 : name.split(' ').length), given };
}

function parse(words: readonly string[], own: Flags): Arguments {
  const flags = Object.entries({ ...own, ...globalFlags });
  const namesOf = (isSwitch: boolean) =>
    flags.filter(([, { type }]) => (type === 'switch') === isSwitch).map(([name]) => name);
  return parseWords([...words], {
    boolean: namesOf(true),
    string: namesOf(false),
    alias: Object.fromEntries(flags.map(([name, flag]) => [name, shorthands(flag)])),
    configuration: plainParsing,
  });
}

function plainWords({ _: plain }: Arguments): string[] {
  return plain.map(String);
}

/** `run` is a command; `population import` is one of a family. */
function nameOf([first = '', second]: readonly string[], commands: readonly CommandSpec[]): string {
  const both = `${first} ${second}`;
  if (commands.some(({ name }) => name === both)) return both;
  return commands.some(({ name }) => firstWord(name) === first) ? first : '';
}

/** The parser keeps flags in plain objects: a flag called as what every object has would be found there. */
function refuseNamesOfObjects(words: readonly string[]): void {
  const end = words.indexOf('--');
  const names = words.slice(0, end < 0 ? words.length : end).flatMap(word => /^--?([^=]+)/.exec(word)?.slice(1) ?? []);
  const wrong = names.find(name => name in {});
  if (wrong !== undefined) throw invalid(unknownName('flag', `--${wrong}`, []));
}

/** The parser takes no lone `-` as the value of a long flag, but stdin is spelled so. */
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

function shorthands({ short, alias }: Flag): string[] {
  return [short, alias].filter(name => name !== undefined);
}

function firstWord(name: string): string {
  return name.split(' ')[0]!;
}
