import type { ParamSpec } from '../../core/specs.ts';

/**
 * One idea about people as data: what it says, its equations, its parameters, its sources.
 * The model is the list of mechanisms in `model/story.ts`; docs and inspector are rendered from the same data.
 */
export interface Mechanism {
  /** camelCase; also the key in a scenario's `mechanisms:` and the first part of parameter keys */
  key: string;
  name: string;
  /** one sentence about people */
  says: string;
  /** equations may use the weight of their mechanism as `<key>Weight`: 1 as published, 0 = off */
  equations: string;
  /** equations use the keys as they stand, so they are unique over the whole model */
  params: readonly ParamSpec[];
  /** constants with one value a channel, source of data or life event */
  tables?: readonly TableSpec[];
  /** source keys of `SOURCES.md`, or `ASSUMED` */
  sources: readonly string[];
  /** where the idea stops being good */
  limits?: string;
}

export interface TableSpec {
  key: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  rows: readonly string[];
  default: readonly number[];
  doc: string;
  source: string;
}

/** A parameter in one line: key, default, range, unit, what it does, where the number comes from. */
export function param(
  key: string,
  value: number,
  range: readonly [number, number],
  unit: string,
  doc: string,
  source: string,
): ParamSpec {
  return { key, label: inWords(key), default: value, min: range[0], max: range[1], unit, doc, source };
}

/** `trustLoss` → `trust loss` */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
