import { CreeplineError } from '../core/errors.ts';
import type { Place, Problem } from '../core/errors.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

/** Data from outside, free of hazards, and where each part of it stands. */
export interface Source {
  value: Json;
  /** the place of a value, or of the key before it; for what is not there, the place of what surrounds it */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

export const mostLevels = 40;
export const mostValues = 20_000;

/** Names that would reach into JavaScript's own objects. */
const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);
// Everything a terminal could obey: control characters except tab and line breaks, and the marks that turn text around.
const obeyed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

export function problemOfKey(key: string): string | undefined {
  return dangerousKeys.has(key) ? `${key} cannot be a key` : problemOfText(key);
}

export function problemOfText(text: string): string | undefined {
  return obeyed.test(text) ? 'holds control characters' : undefined;
}

export function problemOfNumber(number: number): string | undefined {
  return Number.isFinite(number) ? undefined : `${number} is not a finite number`;
}

function pathText(path: Path): string {
  return path.join('.');
}

/** The path of a place; the whole has none. */
export function named(path: Path): Place {
  return path.length === 0 ? {} : { path: pathText(path) };
}

/** A checked copy of data that did not come as text with lines: a decoded token, a JSON file, a message. */
export function readJson(value: unknown): Source {
  const problems: Problem[] = [];
  let values = 0;
  const copy = copyJson(value, []);
  if (problems.length > 0) throw new CreeplineError('invalid', problems);
  return { value: copy, placeOf: path => named(path) };

  function copyJson(part: unknown, path: Path): Json {
    if (path.length > mostLevels || ++values > mostValues)
      throw new CreeplineError('invalid', [{ message: 'too much data, or nested too deeply' }]);
    if (part === null || typeof part === 'boolean') return part;
    if (typeof part === 'number') return report(problemOfNumber(part), path) ?? (part === 0 ? 0 : part);
    if (typeof part === 'string') return report(problemOfText(part), path) ?? part;
    if (Array.isArray(part)) return part.map((element: unknown, i) => copyJson(element, [...path, i]));
    if (isRecord(part)) return copyRecord(part, path);
    return report(`a ${typeof part} is not data`, path) ?? null;
  }

  function copyRecord(record: Readonly<Record<string, unknown>>, path: Path): Json {
    const entries = Object.entries(record).filter(([, value]) => value !== undefined);
    for (const [key] of entries) report(problemOfKey(key), path);
    return Object.fromEntries(entries.map(([key, value]) => [key, copyJson(value, [...path, key])]));
  }

  function report(message: string | undefined, path: Path): null | undefined {
    if (message === undefined) return undefined;
    problems.push({ ...named(path), message });
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value, with everything in it made unchangeable. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
