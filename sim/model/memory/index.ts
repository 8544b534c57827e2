export { trust } from './trust.ts';
export { fatigue } from './fatigue.ts';
export { habituation } from './habituation.ts';
export { attachment } from './attachment.ts';
export { engagement } from './engagement.ts';
export { resignation } from './resignation.ts';
export { creepyMemory } from './creepy-memory.ts';
