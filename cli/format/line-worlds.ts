import { formatRange, formatSetting, type LineReport, type PairKnowledge } from '../../sim/index.ts';
import { ensembleNotes } from './ensemble-parts.ts';
import { paint, type Look } from '../host/look.ts';
import { textTable } from './text-table.ts';

/** The metric that decides, with chance and knowledge apart, and in how many plausible worlds the line is where; none where they were not asked for. */
export function worldsTable(
  { lever, metric, overall, ensemble, replications }: LineReport,
  labels: Readonly<Record<string, string>>,
  look: Look,
): string[] {
  if (ensemble === undefined) return [];
  const { points, steps, near } = ensemble.overall;
  const rows = overall.points.map(({ value, metrics }, i) => {
    const chance = metrics[metric.key]!;
    const step = steps[i - 1];
    return [
      formatSetting(value),
      formatRange(chance, metric.unit, chance.mean),
      formatRange(points[i]!.metrics[metric.key]!, metric.unit, chance.mean),
      String(near?.[i] ?? '–'),
      step === undefined ? '' : losses(step.difference, metric.better),
    ];
  });
  const head = [lever.label.toLowerCase(), 'chance', 'knowledge', 'best near it', 'step to it loses'];
  const table = textTable({ head, rows, right: [0, 1, 2, 3, 4] }, look);
  const title = paint(
    look,
    'bold',
    `${labels[metric.key] ?? metric.key} in ${ensemble.worlds} plausible worlds, and in how many of them`,
  );
  return [`${title}\n${table}\n\n${paint(look, 'dim', ensembleNotes(ensemble, replications, look).join('\n'))}`];
}

function losses({ signs }: PairKnowledge, better: 'up' | 'down'): string {
  return signs === null ? '–' : String(better === 'up' ? signs.below : signs.above);
}
