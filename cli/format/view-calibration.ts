import { formatNumber, spreadWord, type Ensemble } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';

export function viewCalibration(ensemble: Ensemble): View {
  return {
    json: ensemble,
    table: {
      columns: ['parameter', 'default', 'low', 'high', 'min', 'max', 'spread', 'verdict'],
      rows: ensemble.parameters.map(each => [
        each.path,
        ensemble.default[each.path]!,
        each.low,
        each.high,
        each.min,
        each.max,
        each.spread,
        spreadWord(each.spread),
      ]),
    },
    human: look => humanCalibration(ensemble, look),
  };
}

function humanCalibration({ members, parameters, default: values, crossValidation }: Ensemble, look: Look): string {
  const rows = parameters.map(each => [
    each.path,
    formatNumber(values[each.path]!),
    `${formatNumber(each.low)} … ${formatNumber(each.high)}`,
    spreadWord(each.spread),
  ]);
  return [
    paint(look, 'bold', `A default, and ${members.length - 1} sets that are as plausible`),
    textTable({ head: ['parameter', 'default', 'nine tenths of all sets', 'they lie'], rows }, look),
    ...(crossValidation === undefined
      ? []
      : ['creepline validate --scoreboard --calibration FILE tells what it predicts.']),
  ].join('\n\n');
}
