export { relevance } from './relevance.ts';
export { acceptability } from './acceptability.ts';
export { noticing } from './noticing.ts';
export { creepiness } from './creepiness.ts';
export { annoyance } from './annoyance.ts';
