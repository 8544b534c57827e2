import type { FigureDifference } from '../host/compare-figures.ts';
import { paint, type Look } from '../host/look.ts';
import type { View } from './view.ts';
import { toTabs } from './write-view.ts';

export interface Replayed {
  scenario: string;
  /** digests: of the file, and computed anew */
  expected: string;
  found: string;
  /** no figure of the file differs from what was computed anew */
  same: boolean;
  /** how many figures were compared, and how many of them differ */
  compared: number;
  differing: number;
  /** the first of them */
  differences: readonly FigureDifference[];
  /** parts of the file that were not computed anew */
  notCompared: readonly string[];
  /** a sentence where the file was made with another model, or nobody knows */
  model: string | null;
}

export function viewReplay(replayed: Replayed): View {
  const { scenario, expected, found, same, compared, differing, differences, notCompared, model } = replayed;
  const table = {
    columns: ['scenario', 'expected', 'found', 'same', 'compared', 'differing'],
    rows: [[scenario, expected, found, same, compared, differing]],
  };
  return {
    json: { schemaVersion: '1.0', ...replayed },
    table,
    human: look => humanReplay(replayed, look),
    plain: () =>
      [
        toTabs(table),
        ...differences.map(difference => `difference\t${sayFigure(difference)}`),
        ...notCompared.map(part => `not compared\t${part}`),
        ...(model === null ? [] : [`model\t${model}`]),
      ].join('\n'),
  };
}

const mostShown = 10;

function humanReplay(replayed: Replayed, look: Look): string {
  const { scenario, expected, found, same, compared, differing, differences, notCompared, model } = replayed;
  const count = (many: number) => many.toLocaleString('en-US');
  const figures = compared === 1 ? 'the digest of everybody' : `all ${count(compared)} figures of the file`;
  const verdict = same
    ? `${paint(look, 'green', 'same')}: ${scenario} gave ${figures} again, digest ${found}`
    : `${paint(look, 'red', 'different')}: of ${count(compared)} figures of ${scenario} ${count(differing)} differ; digest ${found}, the file says ${expected}`;
  const shown = differences.slice(0, mostShown);
  const left = differing - shown.length;
  return [
    verdict,
    ...shown.map(difference => `  ${sayFigure(difference)}`),
    ...(left > 0 ? [`  and ${count(left)} more`] : []),
    ...(notCompared.length > 0 ? [`Not compared: ${notCompared.join(', ')}.`] : []),
    ...(model === null ? [] : [`The file was ${model}.`]),
  ].join('\n');
}

/** Where a figure differs, and how. */
export function sayFigure({ path, saved, now }: FigureDifference): string {
  return `${path}: ${sayValue(saved)} in the file, ${sayValue(now)} now`;
}

const longest = 40;

function sayValue(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
