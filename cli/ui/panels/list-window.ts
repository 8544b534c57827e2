/** The part of a list that is drawn: as many rows as fit, the cursor kept in the middle where it can be. */
export function listWindow<T>(rows: readonly T[], cursor: number, height: number): { row: T; index: number }[] {
  const start = Math.max(0, Math.min(cursor - Math.floor(height / 2), rows.length - height));
  return rows.slice(start, start + Math.max(0, height)).map((row, i) => ({ row, index: start + i }));
}
