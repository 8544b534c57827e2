import type * as z from 'zod';
import { CreeplineError, unknownName } from '../core/errors.ts';
import type { Place, Problem } from '../core/errors.ts';
import { checkSource } from './schema-check.ts';
import type { Source } from './schema-json.ts';
import { readYaml } from './yaml.ts';

export interface FileOptions {
  /** name of the text, for places in messages; also tells what relative names are relative to */
  file: string;
  /** a shipped file by its id, or a file by its path relative to the first one. A scenario and a strategy may share an id. */
  read(name: string, what: FileKind): FileAnswer;
  /** ids that `read` knows, for "did you mean" */
  names?: readonly string[];
}

/**
 * The text of a file; `undefined` when there is none. `foreign`: it lies where a scenario has no business, so messages
 * never quote it. `refused`: why it may not or cannot be read, after its name.
 */
export type FileAnswer = string | undefined | { text: string; foreign: true } | { refused: string };

export type FileKind = 'strategy' | 'scenario';

export interface OpenFile {
  source: Source;
  /** this file and those that led to it, the first one first */
  chain: readonly string[];
}

const mostFiles = 64;

/** Reads files that name each other, and collects the problems of all of them. */
export class FileReader {
  readonly problems: Problem[] = [];
  private readonly options: FileOptions;
  private readonly sources = new Map<string, Source | undefined>();
  /** names, as shown, of files that are not quoted */
  private readonly foreign = new Set<string>();

  constructor(options: FileOptions) {
    this.options = options;
  }

  first(text: string): OpenFile | undefined {
    const source = this.parse(text, this.options.file);
    return source && { source, chain: [`./${baseName(this.options.file)}`] };
  }

  /** The file that another one names at this place. */
  open(what: FileKind, name: string, from: readonly string[], place: Place): OpenFile | undefined {
    const path = resolveName(name, from.at(-1) ?? '');
    const chain = [...from, path];
    if (from.includes(path))
      return this.report(`extends itself: ${chain.slice(chain.indexOf(path)).join(' → ')}`, place);
    const key = `${what} ${path}`;
    if (!this.sources.has(key)) {
      if (this.sources.size >= mostFiles) return this.report(`names more than ${mostFiles} other files`, place);
      const answer = this.options.read(path, what);
      if (answer === undefined) return this.report(this.missing(what, name, path), place);
      if (typeof answer !== 'string' && 'refused' in answer) return this.report(`${name} ${answer.refused}`, place);
      const shown = shownName(path, this.options.file);
      if (typeof answer !== 'string') this.foreign.add(shown);
      this.sources.set(key, this.parse(typeof answer === 'string' ? answer : answer.text, shown));
    }
    const source = this.sources.get(key);
    return source && { source, chain };
  }

  private missing(what: FileKind, name: string, path: string): string {
    const other = what === 'scenario' ? 'strategy' : 'scenario';
    return this.options.read(path, other) === undefined
      ? unknownName(what, name, this.options.names ?? [])
      : `${name} is a ${other}, not a ${what}`;
  }

  check<T>(schema: z.ZodType<T>, source: Source): T | undefined {
    const { value, problems } = checkSource(schema, source);
    this.problems.push(...problems);
    return value;
  }

  report(message: string, place: Place): undefined {
    this.problems.push({ ...place, message });
  }

  /** Throws if anything was wrong in any file; a file read twice is complained of once. */
  refuse(): void {
    const told = this.problems.map(problem => this.withoutQuotes(problem));
    const distinct = new Map(told.map(problem => [JSON.stringify(problem), problem]));
    if (distinct.size > 0) throw new CreeplineError('invalid', [...distinct.values()]);
  }

  /** A file that a scenario names must not be shown to whoever only runs the scenario: not its keys, not its values. */
  private withoutQuotes(problem: Problem): Problem {
    const { file } = problem;
    if (file === undefined || !this.foreign.has(file)) return problem;
    return { file, message: 'is not what it is used as; what it holds is not shown, because it lies outside' };
  }

  private parse(text: string, file: string): Source | undefined {
    try {
      return readYaml(text, file);
    } catch (error) {
      if (!(error instanceof CreeplineError)) throw error;
      this.problems.push(...error.problems);
      return undefined;
    }
  }
}

/** Of `scenarios/baby-club.yaml`: `baby-club`. */
export function idOf(path: string): string {
  const stem = baseName(path)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  return (
    stem
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 40) || 'unnamed'
  );
}

/** Of `baby-club`: `Baby club`. */
export function inWords(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** An id stays what it is; a path is taken from the folder of the file that names it. */
function resolveName(name: string, from: string): string {
  if (!name.startsWith('.')) return name;
  const up: string[] = [];
  const steps: string[] = [];
  for (const step of `${folderOf(from)}${name}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) up.push('..');
  }
  return [...(up.length > 0 ? up : ['.']), ...steps].join('/');
}

/** As a person would name it from where the first file was named. */
function shownName(path: string, first: string): string {
  return path.startsWith('.') ? folderOf(first) + path.replace(/^\.\//, '') : path;
}
