import { filesCiting } from '../host/citing-files.ts';
import { loadSimulator } from '../host/simulator.ts';
import { defineCommand } from './command.ts';

export const sourceCommand = defineCommand({
  name: 'source',
  says: 'List the published sources, or show what in the model rests on one',
  positionals: [
    { name: 'source', doc: 'key of a source, or ASSUMED for all that has none', names: 'source', optional: true },
  ],
  flags: {},
  examples: [
    { line: 'creepline source', says: 'all of them, with what is taken from each' },
    {
      line: 'creepline source tucker-2014',
      says: 'one: its numbers, mechanisms, metrics, scenarios, findings and surveys',
    },
  ],
  run: async ({ positionals: [key] }) => {
    const { citationsOf, invalid, loadSources } = await loadSimulator();
    const { assumed, viewSource, viewSources } = await import('../format/view-source.ts');
    const sources = await loadSources();
    if (key === undefined) return { view: viewSources(sources) };
    const source = [...sources, assumed].find(each => each.key === key);
    if (source === undefined) throw invalid(await unknownSource(key, [...sources.map(each => each.key), assumed.key]));
    return { view: viewSource(source, citationsOf(key), await filesCiting(key)) };
  },
});

/** The year is what people forget: `tuker` is near `tucker-2014`. */
async function unknownSource(key: string, known: readonly string[]): Promise<string> {
  const { nearest, unknownName } = await loadSimulator();
  const author = (each: string) => each.replace(/-[^-]*$/, '');
  const near = nearest(key, known.map(author));
  const meant = known.find(each => author(each) === near);
  return nearest(key, known) === undefined && meant !== undefined
    ? `unknown source: ${key} (did you mean ${meant}?)`
    : unknownName('source', key, known);
}
