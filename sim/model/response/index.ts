export { reactance } from './reactance.ts';
export { engage } from './engage.ts';
export { shop } from './shop.ts';
export { exit } from './exit.ts';
export { drift } from './drift.ts';
export { farewell } from './farewell.ts';
export { switching } from './switching.ts';
