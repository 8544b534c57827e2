export { eventTopics } from './life-event-topics.ts';
export { lifeEvents } from './life-events.ts';
export { shopping } from './shopping.ts';
export { consent } from './consent.ts';
