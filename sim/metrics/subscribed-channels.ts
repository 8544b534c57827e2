import { channelNames } from '../model/world/names.ts';
import type { Rows } from './metric.ts';

export const channels = channelNames.length;

/** How many channels still reach a person. */
export function subscribedChannels(rows: Rows): (row: number) => number {
  const subscribed = rows.column('subscribed');
  return row => {
    let count = 0;
    for (let channel = 0; channel < channels; channel++) count += subscribed[channel * rows.people + row]!;
    return count;
  };
}
