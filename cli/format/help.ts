import type { CommandSpec } from '../specs/command-spec.ts';
import { globalFlags } from '../flags/common.ts';
import type { Flag, Flags } from '../flags/flag.ts';
import { wrap } from './text.ts';

/** What is worth knowing about one command on one screen. */
export function commandHelp(command: CommandSpec): string {
  const slots = command.positionals
    .filter(({ doc }) => doc !== '')
    .map(({ name, optional, many }) => slotText(name, optional, many));
  const words = command.positionals.filter(({ doc }) => doc !== '').map(({ name, doc }): Line => [name, doc]);
  return [
    ['creepline', command.name, ...slots, '[flags]'].join(' '),
    command.says,
    ...section('Words', words),
    ...section('Flags', flagLines(command.flags)),
    wrap(
      `Everywhere: ${Object.keys(globalFlags)
        .map(name => `--${name}`)
        .join(' ')} (creepline --help)`,
      width,
      2,
    ),
    ...examples(command),
  ].join('\n\n');
}

/** The program: its commands, and the flags that all of them take. */
export function programHelp(commands: readonly CommandSpec[], bare: CommandSpec): string {
  return [
    'creepline [command] [flags]',
    'How far is too far? Simulated consumers meet personalization. Without a command: a first run.',
    ...section(
      'Commands',
      commands.map(({ name, says }): Line => [name, says]),
    ),
    ...section('Flags of every command', flagLines(globalFlags)),
    ...examples(bare),
    'creepline <command> --help says more. Simulated people, not a forecast.',
  ].join('\n\n');
}

/** The commands that share a first word. */
export function familyHelp(name: string, members: readonly CommandSpec[]): string {
  const lines = members.map((member): Line => [member.name, member.says]);
  const shown = members.flatMap(member => member.examples.slice(0, 1)).slice(0, 2);
  return [`creepline ${name} <what> [flags]`, ...section('What', lines), ...examples({ examples: shown })].join('\n\n');
}

type Line = readonly [left: string, right: string];

const width = 100;

function section(title: string, lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  const column = Math.max(...lines.map(([left]) => left.length));
  return [
    [`${title}:`, ...lines.map(([left, right]) => `  ${left.padEnd(column)}  ${wrap(right, width, column + 4)}`)].join(
      '\n',
    ),
  ];
}

function flagLines(flags: Flags): Line[] {
  return Object.entries(flags).map(([name, flag]) => [flagText(name, flag), flag.doc]);
}

function flagText(name: string, flag: Flag): string {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  const alias = flag.alias === undefined ? '' : ` (--${flag.alias})`;
  return `${short}--${name}${alias}${flag.type === 'switch' ? '' : ` ${flag.value}`}`;
}

function slotText(name: string, optional = false, many = false): string {
  const text = `${name}${many ? '…' : ''}`;
  return optional ? `[${text}]` : `<${text}>`;
}

function examples({ examples: lines }: Pick<CommandSpec, 'examples'>): string[] {
  return lines.length === 0
    ? []
    : [['Examples:', ...lines.map(({ line, says }) => `  ${line}\n      ${says}`)].join('\n')];
}
