import { channelNames } from '../../world/names.ts';
import { createLever, share } from '../lever.ts';

export const channels = createLever({
  spec: {
    type: 'shares',
    key: 'channels',
    label: 'Channels',
    choices: channelNames,
    default: { email: 1 },
    doc: 'How the messages are spread over channels; only the proportions count.',
    source: 'ASSUMED',
  },
  ranges: { channelShare: { ...share, size: channelNames.length } },
  parameters: weights => {
    const total = channelNames.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
    return { channelShare: channelNames.map(name => (weights[name] ?? 0) / total) };
  },
});
