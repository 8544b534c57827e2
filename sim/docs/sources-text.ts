import { sources } from '../model/world/sources.ts';
import { code, page, table } from './markdown.ts';

/** SOURCES.md: the record of sources as a page. */
export function renderSources(): string {
  const rows = sources.map(({ key, cite, taken, confidence }) => [code(key), cite, taken, confidence]);
  return page(
    '# Sources',
    'What was published, and what is taken from it. Every number in the model names one of these keys, or the word `ASSUMED`. `definition` marks what is true by how a metric is defined. `creepline source KEY` says what rests on a source. Written from [model/world/sources.ts](model/world/sources.ts) by `npm run docs`: change it there.',
    'Confidence is **high** where a trial, a representative survey, a law or a count from open data was seen where it was published, **medium** where it was seen through others or is a vendor’s survey, a small sample or an argument without a figure, and **low** where it is press or common knowledge. It says how far the figure is known, not how far it carries to other people, places and years.',
    table(['key', 'source', 'what is taken from it', 'confidence'], rows),
  );
}
