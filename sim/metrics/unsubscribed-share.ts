import { eachPerson, ratio } from './metric.ts';
import { channels, subscribedChannels } from './subscribed-channels.ts';

export const unsubscribedShare = ratio({
  key: 'unsubscribedShare',
  label: 'people unsubscribed',
  unit: 'share',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Share of people who signed off from at least one channel.',
  source: 'definition',
  total: rows => {
    const channelsLeft = subscribedChannels(rows);
    return eachPerson(rows, row => (channelsLeft(row) < channels ? 1 : 0));
  },
  per: 'people',
  empty: 'no people',
});
