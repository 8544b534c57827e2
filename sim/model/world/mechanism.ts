import type { ParamSpec } from '../../core/specs.ts';
import type { Scenario } from './scenario.ts';

/**
 * One idea about people as data, with all that is said of it anywhere: its equations, parameters and sources, why it
 * has this form, and what an inspector and a diary tell of it.
 * The model is the list of mechanisms in `model/story.ts`; docs and inspector are rendered from the same data.
 */
export interface Mechanism {
  /** camelCase; also the key in a scenario's `mechanisms:` and the first part of parameter keys */
  key: string;
  name: string;
  /** one sentence about people */
  says: string;
  /**
   * why it has the form it has, which evidence asks for it and where it stops being good; Markdown on one line.
   * What can be read off the equations, parameters and limits is not repeated.
   */
  why: string;
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
  /** its sums that an inspector opens, by signal */
  scores?: Readonly<Record<string, Score>>;
  /**
   * what a diary tells at this place of the day, in this order: signals or columns of this mechanism or an earlier one
   * that are above 0 on that day
   */
  happenings?: Readonly<Record<string, Happening>>;
}

/** What a sum of terms is called, and whether a logistic turns it into a probability or a feeling. */
export interface Score {
  called: string;
  logistic: boolean;
}

export interface Happening {
  /** as in “the person …”; may depend on other signals of the day */
  tells: string | ((value: (name: string) => number, scenario: Scenario) => string);
  /** of plain words: how grave it is that a person does or suffers this when it is too much; the higher the graver */
  gravity?: number;
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

/** A text that the source breaks into lines, on one line. */
export function prose(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

/** `trustLoss` → `trust loss` */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
