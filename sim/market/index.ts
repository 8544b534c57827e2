export { wordOfMouth } from './word-of-mouth.ts';
export { cost } from './cost.ts';
export { settle, type Neighbours } from './settle.ts';
