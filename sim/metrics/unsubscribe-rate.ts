import { eachPerson, of, ratio, tally } from './metric.ts';
import { channels, subscribedChannels } from './subscribed-channels.ts';

export const unsubscribeRate = ratio({
  key: 'unsubscribeRate',
  label: 'unsubscribe rate',
  unit: 'per message',
  range: [0, 1],
  better: 'down',
  group: 'backlash',
  doc: 'Channels signed off from, per message sent.',
  source: 'definition',
  total: rows => {
    const channelsLeft = subscribedChannels(rows);
    return eachPerson(rows, row => channels - channelsLeft(row));
  },
  per: of('messages'),
  empty: 'no messages',
  today: tally('peopleUnsubscribing', 'messagesSent'),
});
