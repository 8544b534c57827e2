import type { CommandSpec } from '../specs/command-spec.ts';
import { globalFlags } from '../flags/common.ts';
import type { Flag, NameKind } from '../flags/flag.ts';

export type Names = Readonly<Record<NameKind, readonly string[]>>;

/** What may stand in place of the last, unfinished word. An empty answer leaves file names to the shell. */
export function completeWords(words: readonly string[], commands: readonly CommandSpec[], names: Names): string[] {
  const done = words.slice(0, -1);
  const typed = words.at(-1) ?? '';
  return candidates(done, typed, commands, names).filter(word => word.startsWith(typed));
}

function candidates(done: readonly string[], typed: string, commands: readonly CommandSpec[], names: Names): string[] {
  const plain = done.filter(word => !word.startsWith('-'));
  const command = commands.findLast(({ name }) => ` ${plain.join(' ')} `.startsWith(` ${name} `));
  if (command === undefined) return nextNames(plain, commands);
  const flags: Readonly<Record<string, Flag>> = { ...command.flags, ...globalFlags };
  const last = done.at(-1) ?? '';
  const open = last.startsWith('--') ? flags[last.slice(2)] : undefined;
  if (open !== undefined && open.type !== 'switch') return valuesOf(open, names);
  if (typed.startsWith('-')) return Object.keys(flags).map(flag => `--${flag}`);
  return wordsOf(command, plain.length - command.name.split(' ').length, names);
}

/** First words of commands, or second words of a family. */
function nextNames(plain: readonly string[], commands: readonly CommandSpec[]): string[] {
  const start = plain.length === 0 ? '' : `${plain.join(' ')} `;
  const next = commands
    .filter(({ name }) => name.startsWith(start))
    .map(({ name }) => name.slice(start.length).split(' ')[0] ?? '');
  return [...new Set(next)];
}

function valuesOf(flag: Flag, names: Names): string[] {
  if (flag.type === 'choice') return [...flag.choices];
  const kind = flag.type === 'text' || flag.type === 'list' ? flag.names : undefined;
  return kind === undefined ? [] : [...names[kind]];
}

/** Counts words without a hyphen, so a flag's value shifts the place by one; then the last place answers. */
function wordsOf({ positionals }: CommandSpec, place: number, names: Names): string[] {
  const slot = positionals[Math.min(Math.max(place, 0), positionals.length - 1)];
  if (slot?.choices !== undefined) return [...slot.choices];
  return slot?.names === undefined ? [] : [...names[slot.names]];
}
