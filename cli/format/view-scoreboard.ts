import {
  confidenceClasses,
  formatNumber,
  formatValue,
  type SampleScores,
  type Score,
  type Scoreboard,
  type Tally,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';
import { wrap } from './text.ts';

type ScoreOf = (scores: SampleScores) => Tally;

const rows: readonly (readonly [name: string, says: string, of: ScoreOf])[] = [
  ['signs', 'directions', ({ signs }) => signs],
  ['bands', 'demanding sizes', ({ bands }) => bands],
  ['easyBands', 'other sizes', ({ easyBands }) => easyBands],
  ['rightArm', 'the right of two arms', ({ rightArm }) => rightArm],
  ...confidenceClasses.map(
    ({ class: name, says }) =>
      [
        `rightArm ${name}`,
        `  where ${says}`,
        ({ rightArm }: SampleScores) => rightArm.byConfidence.find(each => each.class === name)!,
      ] as const,
  ),
];

/** Out of sample and in sample, side by side. */
export function viewScoreboard(report: Scoreboard): View {
  const { outOfSample, inSample } = report;
  return {
    json: report,
    table: {
      columns: ['score', 'outOfSampleRight', 'outOfSampleOf', 'inSampleRight', 'inSampleOf'],
      rows: rows.map(([name, , of]) => [
        name,
        of(outOfSample).right,
        of(outOfSample).of,
        of(inSample).right,
        of(inSample).of,
      ]),
    },
    human: look => human(report, look),
  };
}

function human(report: Scoreboard, look: Look): string {
  const { outOfSample, inSample, folds, studies, findings, people, date, seed, demanding } = report;
  const scored = rows
    .filter(([, , of]) => of(outOfSample).of + of(inSample).of > 0)
    .map(([, says, of]) => [says, sayTally(of(outOfSample)), sayTally(of(inSample))]);
  const ranked = Object.keys(outOfSample.sizes).map(unit => [
    `rank correlation of sizes, ${unit}`,
    sayRank(outOfSample, unit),
    sayRank(inSample, unit),
  ]);
  const calibrated = confidenceClasses.map(({ class: name, says }) => [
    `mean agreement, ${says}`,
    sayAgreement(outOfSample, name),
    sayAgreement(inSample, name),
  ]);
  return [
    textTable(
      { head: ['', 'out of sample', 'in sample'], rows: [...scored, ...ranked, ...calibrated], right: [1, 2] },
      look,
    ),
    ...sayMissed('Directions missed out of sample', outOfSample.signs, look),
    ...sayMissed('Arms missed out of sample', outOfSample.rightArm, look),
    ...sayMissed('Demanding sizes missed out of sample', outOfSample.bands, look),
    wrap(
      `${findings} findings of ${studies} studies, ${folds} folds by study: the model was fitted anew without each fold, by the same procedure. ${people.toLocaleString('en-US')} people an arm · ${date} · seed ${seed}. ${
        demanding === null
          ? 'How many random sets meet a size was not measured, so all sizes count as demanding.'
          : `${demanding} sizes are demanding: at most half of random sets meet them.`
      }`,
      look.width,
    ),
  ].join('\n\n');
}

function sayTally({ right, of }: Tally): string {
  return of === 0 ? '–' : `${right} of ${of} (${formatValue(right / of, 'share')})`;
}

function sayRank({ sizes }: SampleScores, unit: string): string {
  const found = sizes[unit];
  return found === undefined || found.correlation === null ? '–' : `${formatNumber(found.correlation)} (${found.of})`;
}

function sayAgreement({ rightArm }: SampleScores, name: string): string {
  const { agreeing } = rightArm.byConfidence.find(each => each.class === name)!;
  return agreeing === null ? '–' : formatValue(agreeing, 'share');
}

function sayMissed(title: string, { missed }: Score, look: Look): string[] {
  return missed.length === 0 ? [] : [`${paint(look, 'bold', title)}\n${wrap(missed.join(', '), look.width)}`];
}
