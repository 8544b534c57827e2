import {
  formatEstimate,
  type MetricMovement,
  type ModelComparison,
  type ModelReport,
  type Movement,
} from '../../sim/index.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';

/** A saved report: a row for each replication of each number. */
export function viewModelReport(report: ModelReport): View {
  const rows = report.scenarios.flatMap(({ id: scenario, strategies }) =>
    strategies.flatMap(({ id: strategy, metrics }) =>
      Object.entries(metrics).flatMap(([metric, values]) =>
        values.map((value, replication) => [scenario, strategy, metric, replication, value]),
      ),
    ),
  );
  const { scenarios, people, replications, engine } = report;
  return {
    json: report,
    table: { columns: ['scenario', 'strategy', 'metric', 'replication', 'value'], rows },
    human: () =>
      [
        `${scenarios.length} scenarios, ${people} people each, ${replications} replications, ${rows.length} numbers`,
        `model ${engine.fingerprint}`,
        'Save it with -o FILE.json; creepline model compare sets two of them beside each other.',
      ].join('\n'),
  };
}

const movementWords: Readonly<Record<Movement, string>> = {
  same: 'the same in every replication',
  luck: 'moved within luck',
  moved: 'moved beyond luck',
};

/** People read the clearest ones; all are in every other format. */
const mostRows = 40;

export function viewModelComparison(comparison: ModelComparison): View {
  return {
    json: comparison,
    table: {
      columns: ['scenario', 'strategy', 'metric', 'movement', 'difference', 'low', 'high', 'unit', 'timesLuck'],
      rows: comparison.movements.map(({ scenario, strategy, metric, movement, difference, unit, timesLuck }) => [
        scenario,
        strategy,
        metric,
        movement,
        difference.mean,
        difference.low,
        difference.high,
        unit,
        timesLuck,
      ]),
    },
    human: look => human(comparison, look),
  };
}

function human({ before, after, model, counts, movements, unmatched, ...size }: ModelComparison, look: Look): string {
  const all = counts.same + counts.luck + counts.moved;
  const words = (Object.keys(movementWords) as Movement[]).map(key => `${counts[key]} ${movementWords[key]}`);
  const shown = movements.slice(0, mostRows);
  const rest = movements.length - shown.length;
  return [
    paint(
      look,
      'bold',
      `Before ${before.version} (${before.fingerprint}), after ${after.version} (${after.fingerprint})`,
    ),
    model === null ? 'The same model.' : `The first was ${model}.`,
    `${all} numbers, ${size.people} people, ${size.replications} replications: ${words.join(', ')}.`,
    ...(unmatched.length > 0 ? [`Not compared: ${unmatched.join('; ')}.`] : []),
    ...(shown.length > 0 ? ['', movementTable(shown, look)] : []),
    ...(rest > 0 ? [`and ${rest} more: --format csv has all of them`] : []),
  ].join('\n');
}

function movementTable(movements: readonly MetricMovement[], look: Look): string {
  return textTable(
    {
      head: ['scenario', 'strategy', 'metric', 'after − before', ''],
      rows: movements.map(({ scenario, strategy, metric, movement, difference, unit }) => [
        scenario,
        strategy,
        metric,
        formatEstimate(difference, unit, 'difference'),
        movementWords[movement],
      ]),
      right: [3],
    },
    look,
  );
}
