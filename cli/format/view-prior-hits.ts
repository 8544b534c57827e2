import { formatNumber, type PriorHits } from '../../sim/index.ts';
import { textTable } from './text-table.ts';
import type { View } from './view.ts';

/** How demanding each measure is, the most demanding first. */
export function viewPriorHits(found: PriorHits): View {
  const rows = found.measures
    .toSorted((a, b) => a.hits - b.hits)
    .map(({ finding, measure, part, hits, kind }) => [finding, measure, part, formatNumber(hits), kind]);
  const columns = ['finding', 'measure', 'part', 'hits', 'kind'];
  const demanding = found.measures.filter(({ kind }) => kind === 'demanding').length;
  return {
    json: found,
    table: { columns, rows },
    human: look =>
      [
        textTable({ head: columns, rows, right: [3] }, look),
        `${demanding} of ${found.measures.length} are met by at most half of ${found.draws} sets drawn from all ranges.`,
      ].join('\n\n'),
  };
}
