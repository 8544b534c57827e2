import {
  formatEstimate,
  formatValue,
  type RecordEntry,
  type RecordMeasure,
  type RecordReport,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';
import { viewSurvey } from './view-survey.ts';
import { wrap } from './text.ts';

const columns = [
  'finding',
  'findingSign',
  'findingSize',
  'measure',
  'simulated',
  'low',
  'high',
  'unit',
  'sign',
  'signVerdict',
  'held',
  'published',
  'bandLow',
  'bandHigh',
  'sizeVerdict',
  'source',
  'confidence',
  'knownTo',
  'reason',
  'worldsLow',
  'worldsHigh',
  'worldsSignRight',
  'worldsSizeRight',
] as const;

/** The wider record, a measure a line. */
export function viewRecord(report: RecordReport): View {
  return { json: report, table: { columns, rows: report.entries.flatMap(rowsOf) }, human: look => human(report, look) };
}

function rowsOf({ id, sign: findingSign, size, source, confidence, knownTo, measures }: RecordEntry) {
  return measures.map(measure => {
    const {
      simulated,
      low,
      high,
      unit,
      sign,
      signVerdict,
      held,
      published,
      band,
      sizeVerdict,
      reason = null,
      worlds,
    } = measure;
    return [
      id,
      findingSign,
      size,
      measure.id,
      simulated,
      low,
      high,
      unit,
      sign,
      signVerdict,
      held,
      published,
      band?.[0] ?? null,
      band?.[1] ?? null,
      sizeVerdict,
      source,
      confidence,
      knownTo.join(' '),
      reason,
      worlds?.low ?? null,
      worlds?.high ?? null,
      worlds?.signRight ?? null,
      worlds?.sizeRight ?? null,
    ];
  });
}

function human(report: RecordReport, look: Look): string {
  const { entries, waiting, surveys = [] } = report;
  return [
    ...entries.map(entry => describeEntry(entry, look)),
    ...(waiting.length === 0 ? [] : [describeWaiting(waiting, look)]),
    ...surveys.map(survey => viewSurvey(survey).human(look)),
    foot(report, look),
  ].join('\n\n');
}

function describeWaiting(waiting: RecordReport['waiting'], look: Look): string {
  return [
    `${paint(look, 'bold', `${waiting.length} waiting`)} until the model can run them`,
    textTable(
      { head: ['  finding', 'needs'], rows: waiting.map(({ id, needs }) => [`  ${id}`, needs.join(', ')]) },
      look,
    ),
  ].join('\n');
}

/** The middle nine tenths of plausible worlds, and in how many of them sign and size are right. */
function sayWorlds({ worlds, unit }: RecordMeasure): string {
  if (worlds === undefined || worlds === null) return '';
  const { of, low, high, signRight, sizeRight } = worlds;
  const parts = [
    ...(signRight === null ? [] : [`sign ${Math.round(signRight * of)}`]),
    ...(sizeRight === null ? [] : [`size ${Math.round(sizeRight * of)}`]),
  ];
  return `${sayBand([low, high], unit)}; right in ${of} worlds: ${parts.join(', ')}`;
}

const colours = { right: 'green', wrong: 'red', open: 'yellow' } as const;

function say(verdict: keyof typeof colours | null, what: string, look: Look): string {
  return verdict === null ? '' : paint(look, colours[verdict], `${what} ${verdict}`);
}

function describeEntry(
  { id, statement, source, confidence, knownTo, sign, size, measures, placebo }: RecordEntry,
  look: Look,
): string {
  const verdicts = [say(sign, 'sign', look), say(size, 'size', look)].filter(verdict => verdict !== '').join(', ');
  const rows = measures.map(measure => [
    `  ${measure.id}`,
    formatEstimate(
      {
        mean: measure.simulated,
        low: measure.low,
        high: measure.high,
        ...(measure.reason !== undefined && { reason: measure.reason }),
      },
      measure.unit,
    ),
    sayFound(measure),
    say(measure.signVerdict, 'sign', look),
    say(measure.sizeVerdict, 'size', look),
    sayWorlds(measure),
  ]);
  const still =
    placebo === null
      ? []
      : [
          [
            `  ${placebo.id} (placebo)`,
            formatValue(placebo.simulated ?? 0, placebo.unit),
            sayBand(placebo.band!, placebo.unit),
            '',
            say(placebo.status === 'hit' ? 'right' : 'wrong', 'size', look),
          ],
        ];
  const known = knownTo.length === 0 ? 'no parameter names this study' : `named by ${knownTo.join(', ')}`;
  return [
    `${paint(look, 'bold', id)} ${verdicts}  ${wrap(statement, look.width, 10)}`,
    textTable(
      {
        head: ['  measure', 'simulated', 'found', '', '', ''],
        rows: [...rows, ...still.map(row => [...row, ''])],
        right: [1],
      },
      look,
    ),
    `  ${paint(look, 'dim', `${source}, confidence ${confidence}; ${known}`)}`,
  ].join('\n');
}

const signWords = { '+': 'above 0', '-': 'below 0' } as const;

function sayFound({ sign, published, band, unit }: RecordMeasure): string {
  const size = published === null ? '' : formatValue(published, unit);
  const found = [sign && signWords[sign], size].filter(Boolean).join(', ');
  return band === null ? found : `${found} (${sayBand(band, unit)})`;
}

const sayBand = ([low, high]: readonly [number, number], unit: string): string =>
  `${formatValue(low, unit)} to ${formatValue(high, unit)}`;

function foot({ counts, people, replications, seed, digest, entries }: RecordReport, look: Look): string {
  const { findings, signs, sizes, measureSigns, measureSizes } = counts;
  const unnamed = entries.filter(({ knownTo }) => knownTo.length === 0).length;
  return [
    `${paint(look, 'bold', `${signs.right} of ${signs.of} findings have the right sign, ${sizes.right} of ${sizes.of} the right size`)}; ${measureSigns.right} of ${measureSigns.of} signs, ${measureSizes.right} of ${measureSizes.of} sizes`,
    wrap(
      `Of these ${findings} findings ${unnamed} are named by no parameter. A sign is right when its whole 95 % interval lies on that side, open when the interval holds 0. Tolerances of sizes are this project's own.`,
      look.width,
    ),
    `${people.toLocaleString('en-US')} people an arm · ${replications === 1 ? 'one replication' : `${replications} replications, each with people of its own`} · seed ${seed} · digest ${digest}`,
  ].join('\n');
}
