import { formatNumber, spreadWord, type CalibrationState, type Ensemble } from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';

export function viewCalibration({ rounds, size }: CalibrationState, ensemble: Ensemble | undefined): View {
  const parameters = ensemble?.parameters ?? [];
  return {
    json: ensemble ?? { members: [], rounds: rounds.length },
    table: {
      columns: ['parameter', 'central', 'low', 'high', 'min', 'max', 'spread', 'verdict'],
      rows: parameters.map(each => [
        each.path,
        ensemble!.central[each.path]!,
        each.low,
        each.high,
        each.min,
        each.max,
        each.spread,
        spreadWord(each.spread),
      ]),
    },
    human: look =>
      ensemble === undefined ? `No set of ${size.sets} fits all of the evidence.` : humanCalibration(ensemble, look),
  };
}

function humanCalibration({ members, parameters, central }: Ensemble, look: Look): string {
  const rows = parameters.map(each => [
    each.path,
    formatNumber(central[each.path]!),
    `${formatNumber(each.low)} … ${formatNumber(each.high)}`,
    spreadWord(each.spread),
  ]);
  return [
    paint(look, 'bold', `${members.length} sets fit all of the evidence`),
    textTable({ head: ['parameter', 'in the middle', 'nine tenths of all sets', 'they lie'], rows }, look),
  ].join('\n\n');
}
