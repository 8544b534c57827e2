import { lifeEventNames } from './names.ts';
import type { Topic } from './scenario.ts';

/** Topics that a life event makes interesting; the first that a scenario has is taken. ASSUMED. */
const topicsOf: Readonly<Record<(typeof lifeEventNames)[number], readonly string[]>> = {
  none: [],
  pregnancy: ['baby', 'maternity', 'family'],
  illness: ['health', 'pharmacy', 'medicine'],
  jobLoss: ['jobs', 'finance', 'credit'],
  bereavement: ['flowers', 'memorial', 'insurance'],
  move: ['home', 'furniture', 'garden', 'moving'],
  marriage: ['wedding', 'jewelry', 'travel', 'gifts'],
};

/** Position of each life event's topic in the scenario, −1 where it has none; in the order of `lifeEventNames`. */
export function eventTopics(topics: readonly Pick<Topic, 'name'>[]): number[] {
  return lifeEventNames.map(event => {
    const name = topicsOf[event].find(wanted => topics.some(topic => topic.name === wanted));
    return topics.findIndex(topic => topic.name === name);
  });
}
