import type { Baselines, ComparedIdeas, InstrumentError, SurveyOverview } from '../../sim/index.ts';
import { paint, type Look } from './look.ts';
import { formatNumber } from './numbers.ts';
import { textTable } from './text-table.ts';
import type { Cell, View } from './view.ts';
import { wrap } from './wrap.ts';

/** All surveys: errors by instrument, and two simpler ideas of people. */
export function viewSurveyOverview(report: SurveyOverview): View {
  return { json: report, table: { columns: ['part', 'survey', 'item', 'answer', 'simulated', 'published', 'independent', 'oneScore'], rows: rowsOf(report) }, human: look => humanOverview(report, look) };
}

const ideas = ({ joint, gradients }: Baselines): [string, ComparedIdeas][] => [['joint', joint], ...Object.entries(gradients)];

function rowsOf({ input, answered, baselines }: SurveyOverview): Cell[][] {
  const answers = (part: string, instruments: readonly InstrumentError[]): Cell[][] =>
    instruments.flatMap(({ survey, answers: given }) => given.map(({ item, answer, simulated, published }) => [part, survey, item, answer, simulated, published, null, null]));
  return [
    ...answers('input', input),
    ...answers('answered', answered),
    ...ideas(baselines).flatMap(([part, { comparisons }]) => comparisons.map(({ what, simulated, published, independent, oneScore }) => [part, null, what, null, simulated, published, independent, oneScore])),
  ];
}

const points = (share: number) => formatNumber(Math.round(share * 1000) / 10);

export function humanOverview({ input, answered, errors, baselines, goals, people, seed }: SurveyOverview, look: Look): string {
  const worst = ({ answers }: InstrumentError) => Math.max(...answers.map(({ error }) => Math.abs(error)));
  const rows = (instruments: readonly InstrumentError[]) =>
    instruments.map(each => [each.survey, String(each.answers.length), points(each.meanAbsoluteError), points(worst(each)), each.rankCorrelation === undefined ? '' : formatNumber(each.rankCorrelation)]);
  const head = ['answers', 'mean error', 'worst', 'order'];
  const compared = ideas(baselines).map(([part, { comparisons, simulated, independent, oneScore }]) => [
    part === 'joint' ? 'answers together' : `by ${part}`, String(comparisons.length), ...[simulated, independent, oneScore].map(points),
  ]);
  const right = [1, 2, 3, 4];
  return [
    textTable({ head: ['the model answers', ...head], rows: [...rows(answered), ['all', '', points(errors.answered), '', '']], right }, look),
    textTable({ head: ['people are made from these', ...head], rows: [...rows(input), ['all', '', points(errors.input), points(errors.worstInput), '']], right }, look),
    textTable({ head: ['asked of the surveys', ''], rows: goals.map(({ says, met }) => [says, paint(look, met ? 'green' : 'red', met ? 'met' : 'not met')]) }, look),
    textTable({ head: ['mean error', 'figures', 'simulated', 'independent', 'one attitude'], rows: compared, right }, look),
    wrap('Errors are in percentage points. "independent": one answer says nothing of another, and all groups answer alike; "one attitude": all answers come from how concerned people are.', look.width),
    `${people.toLocaleString('en-US')} people · seed ${seed}`,
  ].join('\n\n');
}
