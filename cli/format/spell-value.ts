/** A value as it would be written in a file. */
export function spellValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, part]) => `${key} ${part}`)
      .join(', ');
  return String(value);
}
