import type * as z from 'zod';
import type { Problem } from '../core/errors.ts';
import type { Path, Source } from './schema-json.ts';

interface Fault {
  path: Path;
  part: 'key' | 'value';
  message: string;
  unknown?: boolean;
}

export type Checked<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

/** A source against a schema: the typed value, or every problem at its place. */
export function checkSource<T>(schema: z.ZodType<T>, source: Source): Checked<T> {
  // text instead of keys is another kind of file: what it says stays unsaid
  if (typeof source.value === 'string')
    return { value: undefined, problems: [{ ...source.placeOf([]), message: 'text is not a group of keys' }] };
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const faults = onePerPath(result.error.issues.flatMap(issue => faultsOf(issue, [])));
  return { value: undefined, problems: faults.map(fault => problemOf(fault, source)) };
}

function problemOf({ path, part, message, unknown = false }: Fault, source: Source): Problem {
  const { path: named, ...spot } = source.placeOf(path, part);
  // an unknown key is named by its message, so its path is that of the group around it
  const shown = unknown ? source.placeOf(path.slice(0, -1)).path : named;
  return { ...spot, ...(shown === undefined ? {} : { path: shown }), message };
}

/** Of several at one place the first tells most. */
function onePerPath(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => {
    const key = JSON.stringify(path);
    return !seen.has(key) && seen.add(key);
  });
}

function faultsOf(issue: z.core.$ZodIssue, parent: Path): Fault[] {
  const path = [...parent, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    return issue.keys.map((key, i) => ({
      path: [...path, key],
      part: 'key',
      message: messages[i] ?? issue.message,
      unknown: true,
    }));
  }
  if (issue.code === 'invalid_key') return [{ path, part: 'key', message: issue.issues[0]?.message ?? issue.message }];
  const branch = issue.code === 'invalid_union' ? issue.errors.find(isOfThisType) : undefined;
  if (branch !== undefined) return branch.flatMap(inner => faultsOf(inner, path));
  return [{ path, part: 'value', message: issue.message }];
}

/** Of several allowed shapes, the one whose outer type fits: its complaints are about the inside. */
function isOfThisType(issues: readonly z.core.$ZodIssue[]): boolean {
  return !issues.some(
    issue => (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.path.length === 0,
  );
}
