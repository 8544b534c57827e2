import { citationsOf, invalid, loadSources, nearest, unknownName } from '../../sim/index.ts';
import { filesCiting } from '../host/citing-files.ts';
import { assumed, viewSource, viewSources } from '../format/view-source.ts';
import { sourceSpec } from '../specs/model.ts';
import { handle } from './command.ts';

export const handlers = [
  handle(sourceSpec, async ({ positionals: [key] }) => {
    const sources = await loadSources();
    if (key === undefined) return { view: viewSources(sources) };
    const source = [...sources, assumed].find(each => each.key === key);
    if (source === undefined) throw invalid(unknownSource(key, [...sources.map(each => each.key), assumed.key]));
    return { view: viewSource(source, citationsOf(key), filesCiting(key)) };
  }),
];

/** The year is what people forget: `tuker` is near `tucker-2014`. */
function unknownSource(key: string, known: readonly string[]): string {
  const author = (each: string) => each.replace(/-[^-]*$/, '');
  const near = nearest(key, known.map(author));
  const meant = known.find(each => author(each) === near);
  return nearest(key, known) === undefined && meant !== undefined
    ? `unknown source: ${key} (did you mean ${meant}?)`
    : unknownName('source', key, known);
}
