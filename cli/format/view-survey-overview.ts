import {
  formatNumber,
  type Baselines,
  type ComparedIdeas,
  type InstrumentError,
  type SurveyOverview,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { Cell, View } from './view.ts';
import { wrap } from './text.ts';

/** All surveys: errors by instrument, and two simpler ideas of people. */
export function viewSurveyOverview(report: SurveyOverview): View {
  return {
    json: report,
    table: {
      columns: ['part', 'survey', 'item', 'answer', 'simulated', 'published', 'independent', 'oneScore'],
      rows: rowsOf(report),
    },
    human: look => humanOverview(report, look),
  };
}

const ideas = ({ joint, gradients }: Baselines): [string, ComparedIdeas][] => [
  ['joint', joint],
  ...Object.entries(gradients),
];

function rowsOf({ input, answered, baselines }: SurveyOverview): Cell[][] {
  const answers = (part: string, instruments: readonly InstrumentError[]): Cell[][] =>
    instruments.flatMap(({ survey, answers: given }) =>
      given.map(({ item, answer, simulated, published }) => [
        part,
        survey,
        item,
        answer,
        simulated,
        published,
        null,
        null,
      ]),
    );
  return [
    ...answers('input', input),
    ...answers('answered', answered),
    ...ideas(baselines).flatMap(([part, { comparisons }]) =>
      comparisons.map(({ what, simulated, published, independent, oneScore }) => [
        part,
        null,
        what,
        null,
        simulated,
        published,
        independent,
        oneScore,
      ]),
    ),
  ];
}

const points = (share: number) => formatNumber(Math.round(share * 1000) / 10);

/** Errors in points, the same in every text. */
export const errorHead = ['answers', 'mean error', 'worst', 'order'];
export function errorRows(instruments: readonly InstrumentError[]): string[][] {
  const worst = ({ answers }: InstrumentError) => Math.max(...answers.map(({ error }) => Math.abs(error)));
  return instruments.map(each => [
    each.survey,
    String(each.answers.length),
    points(each.meanAbsoluteError),
    points(worst(each)),
    each.rankCorrelation === undefined ? '' : formatNumber(each.rankCorrelation),
  ]);
}
export function totalRows({ errors }: SurveyOverview): { answered: string[]; input: string[] } {
  return {
    answered: ['all', '', points(errors.answered), '', ''],
    input: ['all', '', points(errors.input), points(errors.worstInput), ''],
  };
}
export const ideaHead = ['mean error', 'figures', 'simulated', 'independent', 'one attitude'];
export function ideaRows({ baselines }: SurveyOverview): string[][] {
  return ideas(baselines).map(([part, { comparisons, simulated, independent, oneScore }]) => [
    part === 'joint' ? 'answers together' : `by ${part}`,
    String(comparisons.length),
    ...[simulated, independent, oneScore].map(points),
  ]);
}
export const errorNote =
  'Errors are in percentage points. "independent": one answer says nothing of another, and all groups answer alike; "one attitude": all answers come from how concerned people are.';

export function humanOverview(report: SurveyOverview, look: Look): string {
  const { input, answered, goals, people, seed } = report;
  const total = totalRows(report);
  const right = [1, 2, 3, 4];
  return [
    textTable(
      { head: ['the model answers', ...errorHead], rows: [...errorRows(answered), total.answered], right },
      look,
    ),
    textTable(
      { head: ['people are made from these', ...errorHead], rows: [...errorRows(input), total.input], right },
      look,
    ),
    textTable(
      {
        head: ['asked of the surveys', ''],
        rows: goals.map(({ says, met }) => [says, paint(look, met ? 'green' : 'red', met ? 'met' : 'not met')]),
      },
      look,
    ),
    textTable({ head: ideaHead, rows: ideaRows(report), right }, look),
    wrap(errorNote, look.width),
    `${people.toLocaleString('en-US')} people · seed ${seed}`,
  ].join('\n\n');
}
