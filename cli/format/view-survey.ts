import {
  formatNumber,
  formatValue,
  type ItemReport,
  type JointReport,
  type ScorePart,
  type SurveyReport,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { Cell, View } from './view.ts';
import { wrap } from './text.ts';

/** Answers of synthetic people to one survey, beside those of real ones where there are any. */
export function viewSurvey(report: SurveyReport): View {
  return {
    json: report,
    table: {
      columns: ['part', 'item', 'answer', 'axis', 'value', 'people', 'simulated', 'published'],
      rows: rowsOf(report),
    },
    human: look => human(report, look),
  };
}

function rowsOf({ items, combined, joint, statements, population: { people } }: SurveyReport): Cell[][] {
  return [
    ...items.flatMap(({ item, answers }) =>
      answers.map(({ answer, share, published }) => ['answer', item, answer, null, null, people, share, published]),
    ),
    ...combined.map(({ item, share, published }) => ['combined', item, 'yes', null, null, people, share, published]),
    ...(joint?.cells ?? []).map(({ answers, share }) => [
      'joint',
      Object.keys(answers).join(' & '),
      Object.values(answers).join(' & '),
      null,
      null,
      people,
      share,
      null,
    ]),
    ...statements.map(({ says, difference, holds }) => [
      'statement',
      says,
      holds ? 'holds' : 'does not hold',
      null,
      null,
      people,
      difference,
      null,
    ]),
    ...items.flatMap(({ item, segments }) =>
      segments.flatMap(({ axis, value, people: count, shares, published }) =>
        Object.entries(shares).map(([answer, share], k) => [
          'segment',
          item,
          answer,
          axis,
          value,
          count,
          share,
          k === 0 ? published : null,
        ]),
      ),
    ),
    ...items.flatMap(({ item, why }) =>
      why.parts.flatMap(({ name, terms }) =>
        terms.map(({ text, mean }) => ['term', item, name, text, null, null, mean, null]),
      ),
    ),
  ];
}

const sayShare = (share: number | null) => (share === null ? '' : formatValue(share, 'share'));

function human(report: SurveyReport, look: Look): string {
  const {
    survey: { title, question },
    items,
    combined,
  } = report;
  const answers = items.flatMap(({ says, answers: given }) =>
    given.map(({ answer, share, published }, k) => [
      k === 0 ? wrap(says, 44) : '',
      answer,
      sayShare(share),
      sayShare(published),
      sayError(share, published),
    ]),
  );
  const together = combined.map(({ says, share, published }) => [
    wrap(says, 44),
    'together',
    sayShare(share),
    sayShare(published),
    sayError(share, published),
  ]);
  return [
    [paint(look, 'bold', title), ...(question === '' ? [] : [wrap(question, look.width)])].join('\n'),
    textTable(
      { head: ['', 'answer', 'simulated', 'published', 'off'], rows: [...answers, ...together], right: [2, 3, 4] },
      look,
    ),
    ...humanJoint(report.joint, look),
    ...humanStatements(report, look),
    ...humanSegments(items, look),
    humanReasons(items, look),
    wrap(foot(report), look.width),
  ].join('\n\n');
}

function sayError(share: number, published: number | null): string {
  if (published === null) return '';
  const points = Math.round((share - published) * 1000) / 10;
  return `${points > 0 ? '+' : ''}${formatNumber(points)}`;
}

function humanJoint(joint: JointReport | null, look: Look): string[] {
  if (joint === null) return [];
  const rows = joint.cells.map(({ answers, share, independent, oneScore }) => [
    ...Object.values(answers),
    ...[share, independent, oneScore].map(sayShare),
  ]);
  const count = joint.items.length;
  return [
    textTable(
      {
        head: [...joint.items, 'share', 'if independent', 'if one attitude'],
        rows,
        right: [count, count + 1, count + 2],
      },
      look,
    ),
  ];
}

function humanStatements({ statements }: SurveyReport, look: Look): string[] {
  if (statements.length === 0) return [];
  const rows = statements.map(({ says, difference, holds }) => [
    says,
    difference === null ? '–' : sayError(difference, 0),
    paint(look, holds ? 'green' : 'red', holds ? 'holds' : 'does not hold'),
  ]);
  return [textTable({ head: ['found where people were asked', 'here, points', ''], rows, right: [1] }, look)];
}

const axesShown = ['age', 'gender', 'education', 'concern'];
const mostShown = 8;

/** The first answer along some axes; all of it is in the other formats. */
function humanSegments(items: readonly ItemReport[], look: Look): string[] {
  if (items.length > mostShown) return [];
  const rows = items.flatMap(({ item, answers, segments }) =>
    axesShown.flatMap((axis, k) => {
      const along = segments.filter(segment => segment.axis === axis);
      const shares = along
        .map(({ value, shares: given }) => `${value} ${Math.round(Object.values(given)[0]! * 100)}`)
        .join(' · ');
      return along.length < 2 ? [] : [[k === 0 ? `${item}: ${answers[0]!.answer}` : '', axis, shares]];
    }),
  );
  return [textTable({ head: ['who answers so', '', 'per cent'], rows }, look)];
}

function humanReasons(items: readonly ItemReport[], look: Look): string {
  const head = `${paint(look, 'bold', 'Why')}: what a question says, and what each term of the model comes to, on average over people`;
  return [
    head,
    ...items.map(({ item, why }) =>
      [
        `  ${paint(look, 'cyan', item)}  ${why.says.join(' · ')}`.trimEnd(),
        ...why.parts.map(part => `    ${wrap(sayPart(part), look.width, 4)}`),
      ].join('\n'),
    ),
  ].join('\n');
}

function sayPart({ name, mean, terms }: ScorePart): string {
  const sum = terms
    .map(({ text, mean: term }) => `${term < 0 ? '−' : '+'} ${formatNumber(Math.abs(term))} (${text})`)
    .join(' ');
  return `${name} ${formatNumber(mean)} = ${sum.replace(/^\+ /, '')}`;
}

function foot({
  survey: { source, confidence, asked, shift, input },
  population: { name, people },
  meanAbsoluteError,
  rankCorrelation,
  seed,
}: SurveyReport): string {
  return [
    `${people.toLocaleString('en-US')} simulated people (${name}), seed ${seed}`,
    source === null
      ? 'a survey of your own'
      : `${source}, confidence ${confidence}${asked === null ? '' : `, ${asked.toLocaleString('en-US')} were asked`}`,
    input ? 'people are made from these answers' : `wording shift ${formatNumber(shift)}`,
    ...(meanAbsoluteError === null ? [] : [`mean error ${formatNumber(meanAbsoluteError * 100)} points`]),
    ...(rankCorrelation === null ? [] : [`order of items ${formatNumber(rankCorrelation)}`]),
  ].join(' · ');
}
