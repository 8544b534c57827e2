import { recordedSources } from '../../world/names.ts';
import { createLever, oneIf, share } from '../lever.ts';

export const data = createLever({
  spec: {
    type: 'set',
    key: 'data',
    label: 'Data collected',
    choices: ['zeroParty', 'purchases', 'browsing', 'context', 'location', 'crossSite', 'broker', 'social', 'devices'],
    default: ['purchases', 'browsing'],
    doc: 'Which sources about a person the brand collects; context is the moment itself and is not kept.',
    source: 'ASSUMED',
  },
  ranges: { collects: { ...share, size: recordedSources.length }, usesContext: share },
  parameters: sources => ({
    collects: recordedSources.map(source => oneIf(sources.includes(source))),
    usesContext: oneIf(sources.includes('context')),
  }),
});
