/** The command that makes the same result again, wherever the values of these flags came from. */
export function spellCommand(
  name: string,
  positionals: readonly string[],
  flags: readonly string[],
  values: Readonly<Record<string, unknown>>,
): string {
  const words = flags.flatMap(flag => spellFlag(flag, values[flag]));
  return ['creepline', name, ...positionals.map(quote), ...words].join(' ');
}

function spellFlag(name: string, value: unknown): string[] {
  if (value === undefined || value === false) return [];
  if (value === true) return [`--${name}`];
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap(each => [`--${name}`, quote(String(each))]);
}

/** For POSIX shells. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
